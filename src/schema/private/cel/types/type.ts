/** Which of the types of CEL a type is. `error` stands for what could not be typed, so that nothing is reported twice. */
export type Kind =
  'bool' | 'bytes' | 'double' | 'duration' | 'dyn' | 'error' | 'int' | 'list' | 'map' | 'null' | 'opaque' | 'param' | 'string' | 'object' | 'timestamp' | 'type' | 'uint';

/**
 * The type of an expression.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#values
 */
export interface CelType {
  readonly kind: Kind;
  /** What tells types of the kinds `object`, `opaque` and `param` apart. */
  readonly name: string;
  /** Types of items, of keys and values, or of what may be there. */
  readonly parameters: readonly CelType[];
  /** The type of a field of an object; undefined where there is none. */
  readonly fieldOf?: (name: string) => CelType | undefined;
}

const plain = (kind: Kind, name: string = kind): CelType => ({ kind, name, parameters: [] });

/** Types without parts. */
export const BOOL = plain('bool');
export const BYTES = plain('bytes');
export const DOUBLE = plain('double');
export const DURATION = plain('duration', 'google.protobuf.Duration');
export const DYN = plain('dyn');
export const ERROR = plain('error');
export const INT = plain('int');
export const NULL = plain('null', 'null_type');
export const STRING = plain('string');
export const TIMESTAMP = plain('timestamp', 'google.protobuf.Timestamp');
export const UINT = plain('uint');

/** A list of items of one type. */
export function listType(item: CelType): CelType {
  return { kind: 'list', name: 'list', parameters: [item] };
}

/** A map of keys of one type to values of one type. */
export function mapType(key: CelType, value: CelType): CelType {
  return { kind: 'map', name: 'map', parameters: [key, value] };
}

/** A type as a value. */
export function typeType(type: CelType): CelType {
  return { kind: 'type', name: 'type', parameters: [type] };
}

/** A type of which only functions know more, such as that of a value that may be missing. */
export function opaqueType(name: string, ...parameters: CelType[]): CelType {
  return { kind: 'opaque', name, parameters };
}

/** What may be missing. */
export function optionalType(value: CelType): CelType {
  return opaqueType('optional_type', value);
}

/** A type that is to be found out. */
export function paramType(name: string): CelType {
  return plain('param', name);
}

/** An object with fields, or without any that are known. */
export function objectType(name: string, fieldOf: (field: string) => CelType | undefined = () => undefined): CelType {
  return { kind: 'object', name, parameters: [], fieldOf };
}

/** What may be missing, if a type is that of something that may be. */
export function insideOptional(type: CelType): CelType | undefined {
  return type.kind === 'opaque' && type.name === 'optional_type' ? type.parameters[0] : undefined;
}

/** Whether types are the same. Types that are to be found out are told apart by their names only if that is asked for. */
export function isSameType(a: CelType, b: CelType, tellParams = true): boolean {
  return a === b || (a.kind === b.kind && a.parameters.length === b.parameters.length && ((!tellParams && a.kind === 'param') || a.name === b.name)
    && a.parameters.every((parameter, i) => isSameType(parameter, b.parameters[i], tellParams)));
}

/** How a type is written, such as `list(string)`. */
export function shownType({ kind, name, parameters }: CelType): string {
  switch (kind) {
    case 'param': return 'dyn';
    case 'duration':
    case 'timestamp':
    case 'null': return kind;
    case 'object': return name.startsWith('@') ? 'object' : name;
    default: {
      const shown = name === 'optional_type' ? 'optional' : name;
      return parameters.length === 0 ? shown : `${shown}(${parameters.map(shownType).join(', ')})`;
    }
  }
}
