import { isNumber, Uint } from './numbers';
import { RuleError } from './rule-error';

/** A value as rules see it. */
export type RuleValue = any;

/** A map or object. */
export abstract class MapLike {
  public abstract readonly size: number;

  /**
   * The value of a key; undefined where there is none.
   *
   * @throws if the value is there, but not of the type of its field
   */
  public abstract get(key: unknown): RuleValue;
  public abstract keys(): Iterable<RuleValue>;

  public has(key: unknown): boolean {
    return this.get(key) !== undefined;
  }
}

/** A map that a rule makes. */
export class BuiltMap extends MapLike {
  private readonly values = new Map<string, readonly [key: RuleValue, value: RuleValue]>();

  public get size(): number {
    return this.values.size;
  }

  public get(key: unknown): RuleValue {
    return this.values.get(identityOf(key))?.[1];
  }

  /** @throws if the key is there already. */
  public add(key: RuleValue, value: RuleValue): this {
    if (this.values.has(identityOf(key))) {
      throw new RuleError(`a map can't have the key ${key} twice`);
    }
    return this.set(key, value);
  }

  /** @throws if the key can be none. */
  public set(key: RuleValue, value: RuleValue): this {
    const identity = identityOf(key);
    if (identity === '') {
      throw new RuleError(`a map can't have the key ${key}`);
    }
    this.values.set(identity, [key, value]);
    return this;
  }

  public* keys(): Iterable<RuleValue> {
    for (const [key] of this.values.values()) {
      yield key;
    }
  }
}

/** Numbers of different types are one key; what can be no key has no identity. */
function identityOf(key: unknown): string {
  if (isNumber(key)) {
    return `#${key instanceof Uint ? key.value : key}`;
  }
  return typeof key === 'string' || typeof key === 'boolean' ? `${typeof key} ${key}` : '';
}

/** A list, of a document or made by a rule. */
export abstract class ListLike {
  public abstract readonly size: number;

  /**
   * The item at a place that the list has.
   *
   * @throws if the item is not of the type of the list
   */
  public abstract get(place: number): RuleValue;

  public* [Symbol.iterator](): IterableIterator<RuleValue> {
    for (let i = 0; i < this.size; i++) {
      yield this.get(i);
    }
  }
}

/** A list that rules build item by item; lists that grow out of each other share their items. */
export class GrowingList extends ListLike {
  /** A list of so many items. The array must not be changed any more. */
  public static of(items: RuleValue[]): GrowingList {
    return new GrowingList(items, items.length);
  }

  /** The items of one list and of another. */
  public static joined(left: ListLike, right: ListLike): GrowingList {
    const items: RuleValue[] = left instanceof GrowingList && left.items.length === left.size ? left.items : [...left];
    for (const item of right) {
      items.push(item);
    }
    return new GrowingList(items, left.size + right.size);
  }

  private constructor(private readonly items: RuleValue[], public readonly size: number) {
    super();
  }

  public get(place: number): RuleValue {
    return this.items[place];
  }
}

/** A value of a type that only functions know, such as a quantity. */
export abstract class Opaque {
  /** Name of its type. */
  public abstract readonly type: string;

  /** Whether values of other types may be compared with this one, and are just not the same. */
  public get takesOthers(): boolean {
    return false;
  }

  /** Whether another value is the same. */
  public abstract equals(other: unknown): boolean;
}

/** A type as a value, such as `int`. */
export class TypeValue {
  public constructor(public readonly name: string) {}
}
