/** A piece of a YAML document before its scalars are given a meaning. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;

/** A scalar, or the nothing where one could stand. */
export interface ScalarNode {
  readonly kind: 'scalar';
  /** Line it starts in, counted from 0. */
  readonly line: number;
  readonly value: string;
  /** The tag in full, such as `tag:yaml.org,2002:str`; empty if none is written. */
  readonly tag: string;
  /** Whether its look decides what it is, and not quotes. */
  readonly plain: boolean;
}

/** A list. Its tag means nothing to the API server. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly line: number;
  readonly items: YamlNode[];
}

/** A mapping: keys and values in turn. */
export interface MappingNode {
  readonly kind: 'mapping';
  readonly line: number;
  readonly entries: YamlNode[];
}

/** `*name`: stands for the node with the anchor `&name`. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly line: number;
  readonly name: string;
  readonly target: YamlNode;
}
