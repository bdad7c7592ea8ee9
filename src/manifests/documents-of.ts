import { Decoded, DecodeError, setField } from './decoded';
import { FieldError } from './field-error';
import { identityErrors } from './identity-errors';
import { ManifestDocument } from './manifest-document';

/** Largest object the API server takes in a request, in bytes. */
export const MAX_OBJECT_BYTES = 3 * 1024 * 1024;

/** Where a decoded document comes from. */
export interface DocumentOrigin {
  readonly file?: string;
  readonly line?: number;
  readonly index: number;
  readonly constructPath?: string;
}

/**
 * The documents a decoded one stands for: itself, or the items if it is a List.
 *
 * @param size length of the text it was decoded from
 */
export function documentsOf(decoded: Decoded, origin: DocumentOrigin, size = 0): ManifestDocument[] {
  const { value, errors } = decoded;
  if (value === undefined) {
    return [new ManifestDocument({ ...origin, errors: errors.map(plainError) })];
  }
  if (isList(value)) {
    return itemsOf(value, decoded, origin);
  }
  if (size === 0 && errors.length === 0 && decoded.numbers === undefined) {
    return [new ManifestDocument({ ...origin, object: isObject(value) ? value : undefined, errors: identityErrors(value) })];
  }
  const tooLarge = size > MAX_OBJECT_BYTES && Buffer.byteLength(JSON.stringify(value)) > MAX_OBJECT_BYTES;
  return [documentOf(value, decoded, origin, '', tooLarge ? [tooLargeError()] : [])];
}

/** The error of an object the API server would not take because of its size. */
export function tooLargeError(): FieldError {
  return { type: 'BadRequest', path: '', message: 'the object is larger than 3 MiB, which is the most the API server takes; split it' };
}

interface List {
  readonly apiVersion: string;
  readonly kind: string;
  readonly items: unknown[];
}

function isList(value: unknown): value is List {
  const list = value as Partial<List> | null;
  return typeof list === 'object' && typeof list?.kind === 'string' && list.kind.endsWith('List')
    && typeof list.apiVersion === 'string' && Array.isArray(list.items);
}

function itemsOf(list: List, decoded: Decoded, origin: DocumentOrigin, path = ''): ManifestDocument[] {
  const items = list.items.flatMap((item, index) => {
    const itemPath = `${path === '' ? '' : `${path}.`}items[${index}]`;
    const typed = withTypeOf(list, item);
    if (isList(typed)) {
      return itemsOf(typed, decoded, origin, itemPath);
    }
    const line = path === '' ? decoded.itemLines?.[index] ?? origin.line : origin.line;
    return [documentOf(typed, decoded, { ...origin, line }, itemPath, [])];
  });
  const ofList = path === '' ? decoded.errors.filter(error => !/^items\[\d+\]\./.test(error.where)) : [];
  return ofList.length === 0 ? items : [new ManifestDocument({ ...origin, errors: ofList.map(plainError) }), ...items];
}

/** An item of a typed list, such as `CephClusterList`, may leave its own type out. */
function withTypeOf(list: List, item: unknown): unknown {
  if (list.kind === 'List' || item === null || typeof item !== 'object' || Array.isArray(item)) {
    return item;
  }
  const { apiVersion, kind } = item as Record<string, unknown>;
  if (apiVersion !== undefined || kind !== undefined) {
    return item;
  }
  const typed: Record<string, unknown> = { apiVersion: list.apiVersion, kind: list.kind.slice(0, -'List'.length) };
  for (const [name, value] of Object.entries(item)) {
    setField(typed, name, value);
  }
  return typed;
}

function documentOf(value: unknown, decoded: Decoded, origin: DocumentOrigin, itemPath: string, errors: FieldError[]): ManifestDocument {
  const prefix = itemPath === '' ? '' : `${itemPath}.`;
  const own = decoded.errors.filter(error => error.where.startsWith(prefix));
  const document = new ManifestDocument({
    ...origin,
    itemPath: itemPath === '' ? undefined : itemPath,
    object: isObject(value) ? value : undefined,
    errors: [...errors, ...own.map(error => plainError(error, prefix)), ...identityErrors(value)],
  });
  document._numbers = numbersUnder(prefix, decoded.numbers);
  return document;
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function numbersUnder(prefix: string, numbers: Map<string, string> | undefined): Map<string, string> | undefined {
  if (!numbers || prefix === '') {
    return numbers;
  }
  const own = [...numbers].filter(([path]) => path.startsWith(prefix)).map(([path, number]): [string, string] => [path.slice(prefix.length), number]);
  return own.length === 0 ? undefined : new Map(own);
}

function plainError(error: DecodeError, prefix: string | number = ''): FieldError {
  const { type, path, message } = error;
  return { type, path: typeof prefix === 'string' && path.startsWith(prefix) ? path.slice(prefix.length) : path, message };
}
