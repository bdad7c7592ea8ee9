import { Shape } from './shape';

/**
 * What the API server knows of one kind in one version.
 *
 * @internal
 */
export interface KindFacts {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** Whether objects live in a namespace. */
  readonly namespaced: boolean;
  /** Whether the API server serves this version. */
  readonly served: boolean;
  /** Whether the kind is built into Kubernetes, and so decoded into a Go type. */
  readonly builtIn: boolean;
  /** Whether `status` is a subresource, which a create request cannot set. */
  readonly statusSubresource: boolean;
  /** What the scale subresource reads, if there is one. */
  readonly scale?: ScalePaths;
  readonly schema: Shape;
}

/**
 * Where the scale subresource of a kind finds what it needs, such as `.spec.replicas`.
 *
 * @internal
 */
export interface ScalePaths {
  readonly specReplicasPath?: string;
  readonly statusReplicasPath?: string;
  readonly labelSelectorPath?: string;
}

/**
 * A kind as one line of its API defines it.
 *
 * @internal
 */
export interface KindLine {
  readonly facts: KindFacts;
  /** Source of the definitions, where they are of a coming release. */
  readonly needs?: string;
}

/**
 * A CustomResourceDefinition without its prose.
 *
 * @internal
 */
export interface CrdFacts {
  readonly group: string;
  readonly scope: string;
  readonly names: CrdNames;
  readonly annotations?: { readonly [key: string]: string };
  readonly conversion?: unknown;
  readonly preserveUnknownFields?: boolean;
  readonly versions: readonly CrdVersionFacts[];
}

/** @internal */
export interface CrdNames {
  readonly kind: string;
  readonly plural: string;
  readonly singular?: string;
  readonly listKind?: string;
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
}

/** @internal */
export interface CrdVersionFacts {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated?: boolean;
  readonly subresources?: { readonly status?: object; readonly scale?: ScalePaths };
  readonly additionalPrinterColumns?: readonly object[];
  readonly selectableFields?: readonly object[];
  readonly schema: Shape;
}

/**
 * The kinds that a CustomResourceDefinition serves, one for each version.
 *
 * @internal
 */
export function kindsOfCrd(crd: CrdFacts): KindFacts[] {
  return crd.versions.map(version => ({
    group: crd.group,
    version: version.name,
    kind: crd.names.kind,
    namespaced: crd.scope === 'Namespaced',
    served: version.served,
    builtIn: false,
    statusSubresource: version.subresources?.status !== undefined,
    scale: version.subresources?.scale,
    schema: version.schema,
  }));
}
