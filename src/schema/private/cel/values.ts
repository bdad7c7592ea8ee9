import { celError, celList, celMap, CelList, isCelError } from '@bufbuild/cel';
import { escaped, unescaped } from './escaping';
import { ServerFloat } from '../server-float';
import { bytesOf, durationOf, timestampOf } from './typed-text';
import { Shape } from '../../shape';
import { isHeldAsInt64 } from '../numbers';
import { isSameData } from '../same-data';

type Json = { readonly [key: string]: unknown };

/** A value as rules see it, or an error that a rule fails with when it touches the value. */
export type RuleValue = any;

/**
 * A value of a document as rules see it: typed by its shape, so that `3` in an
 * integer field is an int and in a number field a double. Objects and lists are
 * views, of which only what a rule reads is converted.
 *
 * A value that does not have the type of its shape is an error, as on the server.
 */
export function ruleValueOf(shape: Shape, value: unknown): RuleValue {
  if (value === null) {
    return shape.nullable ? null : celError('null in a field that takes none');
  }
  if (shape['x-kubernetes-int-or-string']) {
    return typeof value === 'string' ? value : intOf(value);
  }
  switch (shape.type) {
    case 'object': return objectOf(shape, value);
    case 'array': return listOf(shape, value);
    case 'string': return typeof value === 'string' ? textOf(shape.format, value) : wrongType('string');
    case 'integer': return intOf(value);
    case 'number': return doubleOf(value);
    case 'boolean': return typeof value === 'boolean' ? value : wrongType('boolean');
    default: return shape['x-kubernetes-preserve-unknown-fields'] ? new UnknownData(value) : celError('a value without type');
  }
}

function wrongType(type: string): RuleValue {
  return celError(`the value is not of type ${type}`);
}

function intOf(value: unknown): RuleValue {
  if (typeof value === 'bigint') {
    return value;
  }
  return isHeldAsInt64(value, undefined) ? BigInt(value as number) : wrongType('integer');
}

function doubleOf(value: unknown): RuleValue {
  const number = value instanceof ServerFloat ? value.value : value;
  return typeof number === 'number' || typeof number === 'bigint' ? Number(number) : wrongType('number');
}

function textOf(format: string | undefined, text: string): RuleValue {
  switch (format) {
    case 'byte': return bytesOf(text);
    case 'date':
    case 'date-time': return timestampOf(text);
    case 'duration': return durationOf(text);
    default: return text;
  }
}

function objectOf(shape: Shape, value: unknown): RuleValue {
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof ServerFloat) {
    return wrongType('object');
  }
  if (shape['x-kubernetes-embedded-resource']) {
    return new ShapedMap(withTypeAndObjectMeta(shape), value as Json);
  }
  const isOpen = shape.properties || typeof shape.additionalProperties === 'object' || shape['x-kubernetes-preserve-unknown-fields'];
  return isOpen ? new ShapedMap(shape, value as Json) : celError('an object without fields');
}

function listOf(shape: Shape, value: unknown): RuleValue {
  if (!Array.isArray(value)) {
    return wrongType('array');
  }
  return shape.items ? new ShapedList(shape, value) : celError('a list without items');
}

const TEXT: Shape = { type: 'string' };
const TYPE_AND_OBJECT_META: { readonly [name: string]: Shape } = {
  apiVersion: TEXT,
  kind: TEXT,
  metadata: { type: 'object', properties: { name: TEXT, generateName: TEXT } },
};

const roots = new WeakMap<Shape, Shape>();

/** The shape of a whole object as rules see it: of its metadata only the name. */
export function withTypeAndObjectMeta(shape: Shape): Shape {
  let root = roots.get(shape);
  if (!root) {
    root = { ...shape, properties: { ...shape.properties, ...TYPE_AND_OBJECT_META } };
    roots.set(shape, root);
  }
  return root;
}

/** What the engine knows its own maps and lists by. */
const [MAP_MARK] = Object.getOwnPropertySymbols(celMap(new Map()));
const [LIST_MARK] = Object.getOwnPropertySymbols(celList([]));

/** Something that the engine takes for a map. */
abstract class MapLike {
  public abstract readonly size: number;
  public abstract get(key: unknown): RuleValue;
  public abstract has(key: unknown): RuleValue;
  public abstract keys(): IterableIterator<string>;

  public* entries(): IterableIterator<[string, RuleValue]> {
    for (const key of this.keys()) {
      yield [key, this.get(key)];
    }
  }

  public [Symbol.iterator](): IterableIterator<[string, RuleValue]> {
    return this.entries();
  }
}
Object.defineProperty(MapLike.prototype, MAP_MARK, { value: {} });

/** An object of a document. A null in one of its declared fields is as good as absent. */
export class ShapedMap extends MapLike {
  public constructor(public readonly shape: Shape, public readonly raw: Json) {
    super();
  }

  /** Counts all fields, also those that rules can't see. */
  public get size(): number {
    return Object.keys(this.raw).filter(name => this.raw[name] !== undefined).length;
  }

  public get(key: unknown): RuleValue {
    const name = this.nameOf(key);
    return name === undefined ? undefined : ruleValueOf(this.shapeOf(name)!, this.raw[name]);
  }

  /** A value that is an error is one also where a rule only asks whether it is there. */
  public has(key: unknown): RuleValue {
    const value = this.get(key);
    return isCelError(value) ? value : value !== undefined;
  }

  public* keys(): IterableIterator<string> {
    for (const name of Object.keys(this.raw)) {
      if (this.raw[name] !== undefined && this.shapeOf(name)) {
        yield this.shape.properties ? escaped(name) : name;
      }
    }
  }

  /** The shape of a field; undefined where nothing is declared. */
  public shapeOf(name: string): Shape | undefined {
    const { properties, additionalProperties } = this.shape;
    if (properties) {
      return Object.hasOwn(properties, name) ? properties[name] : undefined;
    }
    return typeof additionalProperties === 'object' ? additionalProperties : undefined;
  }

  /** The field that a key means, if it is there. */
  private nameOf(key: unknown): string | undefined {
    if (typeof key !== 'string') {
      return undefined;
    }
    const name = this.shape.properties ? unescaped(key) : key;
    if (name === undefined || !Object.hasOwn(this.raw, name) || this.raw[name] === undefined || !this.shapeOf(name)) {
      return undefined;
    }
    return this.shape.properties && this.raw[name] === null ? undefined : name;
  }
}

/** A list, of a document or made by a rule. */
export abstract class ListLike {
  public abstract readonly size: number;
  public abstract get(index: number): RuleValue;

  public* values(): IterableIterator<RuleValue> {
    for (let i = 0; i < this.size; i++) {
      yield this.get(i);
    }
  }

  public [Symbol.iterator](): IterableIterator<RuleValue> {
    return this.values();
  }
}
Object.defineProperty(ListLike.prototype, LIST_MARK, { value: {} });

/** A list of a document. */
export class ShapedList extends ListLike {
  public constructor(public readonly shape: Shape, public readonly raw: readonly unknown[]) {
    super();
  }

  public get size(): number {
    return this.raw.length;
  }

  public get(index: number): RuleValue {
    return Number.isInteger(index) && index >= 0 && index < this.raw.length ? ruleValueOf(this.shape.items!, this.raw[index]) : undefined;
  }
}

/** A list that rules build item by item; lists that grow out of each other share their items. */
export class GrowingList extends ListLike {
  public static joined(left: CelList, right: CelList): GrowingList {
    const shares = left instanceof GrowingList && (left as GrowingList).items.length === left.size;
    const items: RuleValue[] = shares ? (left as unknown as GrowingList).items : [...left];
    for (const item of right) {
      items.push(item);
    }
    return new GrowingList(items, left.size + right.size);
  }

  private constructor(private readonly items: RuleValue[], public readonly size: number) {
    super();
  }

  public get(index: number): RuleValue {
    return index >= 0 && index < this.size ? this.items[index] : undefined;
  }
}

/** A value of a type that only functions know, such as a quantity. The engine takes it for a map without keys. */
export abstract class Opaque extends MapLike {
  public readonly size = 0;

  /** Whether another value is the same. */
  public abstract equals(other: unknown): boolean;

  public get(_key: unknown): RuleValue {
    return undefined;
  }

  public has(_key: unknown): boolean {
    return false;
  }

  public* keys(): IterableIterator<string> {}
}

/** Data of which the schema says nothing: rules can only compare it. */
export class UnknownData extends Opaque {
  public constructor(public readonly raw: unknown) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof UnknownData && isSameData(this.raw, other.raw);
  }
}
