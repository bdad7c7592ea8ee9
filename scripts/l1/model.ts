import { KindFacts } from '../../src/schema/kind';
import { Shape } from '../../src/schema/shape';

/** All that the typed L1 holds. */
export interface Model {
  readonly submodules: Submodule[];
  readonly structs: Struct[];
}

/** One submodule of kinds. */
export interface Submodule {
  readonly name: string;
  /** Such as `rook 1.20.6`. */
  readonly source: string;
  readonly factsFile: string;
  readonly kinds: Kind[];
}

/** One kind, which becomes a class. */
export interface Kind {
  readonly facts: KindFacts;
  /** The writable top-level fields besides metadata. */
  readonly members: Member[];
}

/** Objects that look alike in TypeScript and have one name; they become one interface. */
export interface Struct {
  /** Equal for equal structs. */
  readonly key: string;
  /** Name from the table of well-known names. */
  readonly knownName?: string;
  /** The definition of Kubernetes that it stands for. */
  readonly definition?: string;
  readonly members: Member[];
  readonly places: Place[];
  /** What the facts say of the object itself, one entry for each place. */
  readonly shapes: Shape[];
}

/** One field of a kind or struct. */
export interface Member {
  /** Name in a manifest. */
  readonly wire: string;
  /** Name in TypeScript. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: Type;
  /** What the facts say of it, one entry for each place of its struct. */
  readonly shapes: Shape[];
}

/** Where an object occurs: `spec.mon.zones[]` in CephCluster. */
export interface Place {
  readonly submodule: string;
  readonly kind: string;
  readonly path: string;
}

/** The type of a member; `same` is the struct at another path of the kind, which holds this one. */
export type Type =
  | { readonly form: 'plain'; readonly text: string }
  | { readonly form: 'list' | 'map'; readonly of: Type }
  | { readonly form: 'struct'; readonly struct: Struct }
  | { readonly form: 'same'; readonly kind: string; readonly path: string };

/** The structs that a type names, lists and maps seen through. */
export function structOf(type: Type): Struct | undefined {
  switch (type.form) {
    case 'plain': case 'same': return undefined;
    case 'list': case 'map': return structOf(type.of);
    case 'struct': return type.struct;
  }
}
