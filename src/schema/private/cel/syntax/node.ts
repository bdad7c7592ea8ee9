/** A value that a literal stands for. */
export interface Literal {
  readonly kind: 'literal';
  /** A text, an integer as bigint, a double as number, an unsigned integer, a boolean, bytes or null. */
  readonly value: any;
}

/** A variable, a type, or one part of the name of either. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/** A field of something, or the question whether it is there. */
export interface Select {
  readonly kind: 'select';
  readonly operand: Node;
  readonly field: string;
  readonly isTest: boolean;
}

/** A call of a function, or of an operator by the name that it has as a function, such as `_+_`. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly target?: Node;
  readonly args: readonly Node[];
}

/** A list that is written out. */
export interface ListLiteral {
  readonly kind: 'list';
  readonly items: readonly Node[];
  /** Places of items that are left out where they are missing. */
  readonly optional: ReadonlySet<number>;
}

/** An entry of a map or message that is written out. */
export interface Entry {
  readonly key: Node;
  readonly value: Node;
  /** Whether it is left out where its value is missing. */
  readonly isOptional: boolean;
}

/** A map that is written out. */
export interface MapLiteral {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

/** A message that is written out: a map of fields with the name of its type. */
export interface MessageLiteral {
  readonly kind: 'message';
  readonly type: string;
  readonly entries: readonly Entry[];
}

/** What macros such as `all` become: a loop that changes one variable in each turn. */
export interface Loop {
  readonly kind: 'loop';
  readonly range: Node;
  /** The item of a list or key of a map; with a second variable the place in the list. */
  readonly variable: string;
  /** The item of a list or value of a map. */
  readonly second?: string;
  readonly result: string;
  readonly start: Node;
  readonly condition: Node;
  readonly step: Node;
  readonly end: Node;
}

/** A part of an expression. Macros may use one part several times. */
export type Node = Literal | Name | Select | Call | ListLiteral | MapLiteral | MessageLiteral | Loop;

/** Parts right below a part. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name': return [];
    case 'select': return [node.operand];
    case 'call': return node.target ? [node.target, ...node.args] : node.args;
    case 'list': return node.items;
    case 'map': return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'message': return node.entries.map(({ value }) => value);
    case 'loop': return [node.range, node.start, node.condition, node.step, node.end];
  }
}

/** Every part of an expression once, itself included, outer ones first. */
export function everyPart(root: Node): Set<Node> {
  const parts = new Set([root]);
  for (const part of parts) {
    partsOf(part).forEach(inner => parts.add(inner));
  }
  return parts;
}

/** `a.b.c`, where an expression is that. */
export function qualifiedName(node: Node): string | undefined {
  if (node.kind === 'name') {
    return node.name;
  }
  const parent = node.kind === 'select' && !node.isTest ? qualifiedName(node.operand) : undefined;
  return parent === undefined ? undefined : `${parent}.${(node as Select).field}`;
}
