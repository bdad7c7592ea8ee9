import { ListLike, MapLike, Opaque, RuleValue } from './collections';
import { escaped, RESERVED, unescaped } from './escaping';
import { RuleError } from './rule-error';
import { ServerFloat } from '../server-float';
import { bytesOf, durationOf, timestampOf } from './typed-text';
import { Shape } from '../../shape';
import { isHeldAsInt64 } from '../numbers';
import { isSameData } from '../same-data';

type Json = { readonly [key: string]: unknown };

/**
 * A value of a document as rules see it: typed by its shape, so that `3` in an
 * integer field is an int and in a number field a double. Objects and lists are
 * views, of which only what a rule reads is converted.
 *
 * @throws if the value does not have the type of its shape, as on the server
 */
export function ruleValueOf(shape: Shape, value: unknown): RuleValue {
  if (value === null) {
    return shape.nullable ? null : failed('null in a field that takes none');
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
    default: return shape['x-kubernetes-preserve-unknown-fields'] ? new UnknownData(value) : failed('a value without type');
  }
}

function wrongType(type: string): never {
  return failed(`the value is not of type ${type}`);
}

function failed(problem: string): never {
  throw new RuleError(problem);
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
  return isOpen ? new ShapedMap(shape, value as Json) : failed('an object without fields');
}

function listOf(shape: Shape, value: unknown): RuleValue {
  if (!Array.isArray(value)) {
    return wrongType('array');
  }
  return shape.items ? new ShapedList(shape, value) : failed('a list without items');
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

  public* keys(): Iterable<string> {
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
    // A word that CEL keeps for itself means the field too where it is not escaped.
    const name = this.shape.properties && !RESERVED.has(key) ? unescaped(key) : key;
    if (name === undefined || !Object.hasOwn(this.raw, name) || this.raw[name] === undefined || !this.shapeOf(name)) {
      return undefined;
    }
    return this.shape.properties && this.raw[name] === null ? undefined : name;
  }
}

/** A list of a document. */
export class ShapedList extends ListLike {
  public constructor(public readonly shape: Shape, public readonly raw: readonly unknown[]) {
    super();
  }

  public get size(): number {
    return this.raw.length;
  }

  public get(place: number): RuleValue {
    return ruleValueOf(this.shape.items!, this.raw[place]);
  }
}

/** A list of type set or map to which a rule has added items, which are values of rules already. */
export class MergedList extends ShapedList {
  public override get(place: number): RuleValue {
    return this.raw[place];
  }
}

/** Data of which the schema says nothing: rules can only compare it. */
export class UnknownData extends Opaque {
  public readonly type = 'unknown';

  public constructor(public readonly raw: unknown) {
    super();
  }

  public override get takesOthers(): boolean {
    return true;
  }

  public equals(other: unknown): boolean {
    return other instanceof UnknownData && isSameData(this.raw, other.raw);
  }
}
