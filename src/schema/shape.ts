/**
 * The contract of one value: what an OpenAPI v3 structural schema says of it,
 * without its prose. Keywords keep the names they have in a
 * CustomResourceDefinition, so that rendering one is no translation.
 *
 * Equal shapes are one object: a shape may be reached by several paths, and the
 * shapes of built-in kinds may contain themselves. Treat them as read-only.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 * @internal
 */
export interface Shape {
  readonly 'type'?: string;
  readonly 'format'?: string;
  readonly 'nullable'?: boolean;
  readonly 'default'?: unknown;
  readonly 'enum'?: readonly unknown[];

  readonly 'properties'?: { readonly [name: string]: Shape };
  readonly 'required'?: readonly string[];
  readonly 'additionalProperties'?: Shape | boolean;
  readonly 'minProperties'?: number;
  readonly 'maxProperties'?: number;

  readonly 'items'?: Shape;
  readonly 'minItems'?: number;
  readonly 'maxItems'?: number;

  readonly 'minimum'?: number;
  readonly 'maximum'?: number;
  readonly 'exclusiveMinimum'?: boolean;
  readonly 'exclusiveMaximum'?: boolean;
  readonly 'multipleOf'?: number;

  readonly 'minLength'?: number;
  readonly 'maxLength'?: number;
  readonly 'pattern'?: string;

  readonly 'allOf'?: readonly Shape[];
  readonly 'anyOf'?: readonly Shape[];
  readonly 'oneOf'?: readonly Shape[];
  readonly 'not'?: Shape;

  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: string;
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];

  /** Name of the definition in the published schema of the built-in kinds, such as `PodSpec`. */
  readonly 'x-definition'?: string;

  /** Fields that not all known versions of Kubernetes have: the minor version each came with, and the one without it again. */
  readonly 'x-served'?: { readonly [field: string]: readonly number[] };

  /** Fields that the server drops without a word, because they need a feature gate that is not on by default. */
  readonly 'x-dropped'?: readonly string[];
}

/**
 * One CEL rule of a shape.
 *
 * @internal
 */
export interface ValidationRule {
  readonly rule: string;
  readonly messageExpression?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/** Keywords whose value is one shape. */
export const SHAPE_KEYWORDS = ['items', 'not'] as const;

/** Keywords whose value is a list of shapes. */
export const SHAPE_LIST_KEYWORDS = ['allOf', 'anyOf', 'oneOf'] as const;

/** Keywords whose value is a plain fact, in the order in which they are kept. */
export const FACT_KEYWORDS = [
  'type', 'format', 'nullable', 'default', 'enum', 'required',
  'minProperties', 'maxProperties', 'minItems', 'maxItems',
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf',
  'minLength', 'maxLength', 'pattern',
  'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-int-or-string', 'x-kubernetes-embedded-resource',
  'x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type',
] as const;
