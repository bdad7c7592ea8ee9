import { isSameData } from './same-data';
import { Shape } from '../shape';

type Json = { readonly [key: string]: unknown };

/**
 * A value of an updated object beside the value that was in its place.
 *
 * Fields belong together by name, and items of a list of type map by their keys;
 * other lists are compared as a whole. What the schema does not declare has no
 * counterpart, and so never counts as unchanged.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-ratcheting
 */
export class Correlation {
  private readonly children = new Map<string | number, Correlation | undefined>();
  private oldItems: KeyedItems | undefined;
  private unchanged: boolean | undefined;

  public constructor(public readonly shape: Shape, public readonly value: unknown, public readonly old: unknown) {}

  /** Whether the value is as it was. */
  public get isUnchanged(): boolean {
    this.unchanged ??= this.compare();
    return this.unchanged;
  }

  /** A field with its old value, if there is one. */
  public key(name: string): Correlation | undefined {
    return this.child(name, () => {
      const shape = fieldShape(this.shape, name);
      const isGiven = isObject(this.value) && isObject(this.old) && hasField(this.value, name) && hasField(this.old, name);
      return shape && isGiven ? new Correlation(shape, (this.value as Json)[name], (this.old as Json)[name]) : undefined;
    });
  }

  /** An item with its old value, if there is one. */
  public index(place: number): Correlation | undefined {
    return this.child(place, () => {
      const { value, shape: { items } } = this;
      this.oldItems ??= new KeyedItems(this.shape, this.old);
      const old = Array.isArray(value) ? this.oldItems.find(value[place]) : undefined;
      return old === undefined || !items ? undefined : new Correlation(items, (value as unknown[])[place], old);
    });
  }

  private child(step: string | number, make: () => Correlation | undefined): Correlation | undefined {
    if (!this.children.has(step)) {
      this.children.set(step, make());
    }
    return this.children.get(step);
  }

  private compare(): boolean {
    const { value, old } = this;
    if (Array.isArray(value) && Array.isArray(old)) {
      return value.length === old.length && this.isListUnchanged(value, old);
    }
    if (isObject(value) && isObject(old)) {
      const names = Object.keys(value).filter(name => hasField(value, name));
      return names.length === Object.keys(old).filter(name => hasField(old, name)).length
        && names.every(name => this.key(name)?.isUnchanged === true);
    }
    return isSameData(value, old);
  }

  private isListUnchanged(list: readonly unknown[], old: readonly unknown[]): boolean {
    for (let i = 0; i < list.length; i++) {
      const item = this.index(i);
      if (!item && this.shape['x-kubernetes-list-type'] !== 'map') {
        return isSameData(list, old);
      }
      if (!item?.isUnchanged) {
        return false;
      }
    }
    return true;
  }
}

/** The items of a list of type map, to be found by their keys. In other lists nothing is found. */
export class KeyedItems {
  private readonly items = new Map<string, unknown>();
  private readonly keys: readonly string[];

  public constructor(shape: Shape, list: unknown) {
    this.keys = shape['x-kubernetes-list-type'] === 'map' ? shape['x-kubernetes-list-map-keys'] ?? [] : [];
    for (const item of this.keys.length > 0 && Array.isArray(list) ? list : []) {
      const key = this.keyOf(item);
      if (key !== undefined && !this.items.has(key)) {
        this.items.set(key, item);
      }
    }
  }

  /** The first item with the keys of another one. */
  public find(item: unknown): unknown {
    const key = this.items.size > 0 ? this.keyOf(item) : undefined;
    return key === undefined ? undefined : this.items.get(key);
  }

  private keyOf(item: unknown): string | undefined {
    if (!isObject(item)) {
      return undefined;
    }
    const values = this.keys.map(key => Object.hasOwn(item, key) ? item[key] : undefined);
    const areScalar = values.every(value => ['string', 'number', 'bigint', 'boolean'].includes(typeof value));
    return areScalar ? JSON.stringify(values.map(value => [typeof value === 'string', String(value)])) : undefined;
  }
}

function fieldShape({ properties, additionalProperties }: Shape, name: string): Shape | undefined {
  if (properties && Object.hasOwn(properties, name)) {
    return properties[name];
  }
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasField(object: Json, name: string): boolean {
  return Object.hasOwn(object, name) && object[name] !== undefined;
}
