import { CrdFacts, KindFacts, kindsOfCrd } from '../kind';
import { SHAPE_KEYWORDS, SHAPE_LIST_KEYWORDS, Shape } from '../shape';

/**
 * A facts file: every distinct shape once, each naming the shapes inside it by
 * their place in `shapes`.
 */
export interface PackedFacts {
  /** Where the definitions come from, such as `rook 1.20.6`. */
  readonly source: string;
  /** Name of the facts file whose shapes come before those of this one. */
  readonly base?: string;
  readonly shapes: PackedShape[];
  readonly crds?: PackedCrd[];
  readonly kinds?: PackedKind[];
}

/** A shape whose inner shapes are numbers. */
export type PackedShape = { [keyword: string]: any };

/** CrdFacts whose schemas are numbers. */
export type PackedCrd = Omit<CrdFacts, 'versions'> & { readonly versions: PackedVersion[] };

/** A version whose schema is a number. */
export type PackedVersion = Omit<CrdFacts['versions'][number], 'schema'> & { readonly schema: number };

/** KindFacts of a built-in kind whose schema is a number. */
export type PackedKind = Omit<KindFacts, 'schema'> & { readonly schema: number };

/** The CustomResourceDefinitions and kinds of one facts file. */
export interface UnpackedFacts {
  readonly source: string;
  readonly crds: CrdFacts[];
  readonly kinds: KindFacts[];
}

/** Links the shapes of a facts file. The packed object is used up: its shapes become the linked ones. */
export function unpackFacts(packed: PackedFacts): UnpackedFacts {
  const shapes = packed.shapes;
  for (const shape of shapes) {
    link(shape, shapes);
  }
  const crds = (packed.crds ?? []).map(crd => ({
    ...crd,
    versions: crd.versions.map(version => ({ ...version, schema: shapes[version.schema] as Shape })),
  }));
  const builtIn = (packed.kinds ?? []).map(kind => ({ ...kind, schema: shapes[kind.schema] as Shape }));
  return { source: packed.source, crds, kinds: [...crds.flatMap(kindsOfCrd), ...builtIn] };
}

function link(shape: PackedShape, shapes: PackedShape[]): void {
  for (const keyword of SHAPE_KEYWORDS) {
    if (shape[keyword] !== undefined) {
      shape[keyword] = shapes[shape[keyword]];
    }
  }
  for (const keyword of SHAPE_LIST_KEYWORDS) {
    if (shape[keyword] !== undefined) {
      shape[keyword] = shape[keyword].map((index: number) => shapes[index]);
    }
  }
  if (typeof shape.additionalProperties === 'number') {
    shape.additionalProperties = shapes[shape.additionalProperties];
  }
  for (const name in shape.properties) {
    shape.properties[name] = shapes[shape.properties[name]];
  }
}
