import { isObject } from './verbatim';
import { Shape } from '../../../src/schema/shape';

/** A value in a document, and what the schema says of it. */
export interface Place {
  /** The object or list that holds the value. */
  readonly holder: any;
  readonly key: string | number;
  readonly shape: Shape;
  /** Shape of the holder. */
  readonly around: Shape;
}

/** Every value below the root of a document that the schema has something to say about, metadata left out. */
export function placesIn(shape: Shape, document: any): Place[] {
  const places: Place[] = [];
  collect(shape, document, places, true);
  return places;
}

/** What stands in a place. */
export function valueAt(place: Place): any {
  return place.holder[place.key];
}

/** Puts something in a place; undefined takes out what is there. */
export function put({ holder, key }: Place, value: unknown): void {
  if (value !== undefined) {
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  } else if (Array.isArray(holder)) {
    holder.splice(key as number, 1);
  } else {
    delete holder[key];
  }
}

/** The fields that a shape declares and an object does not have. */
export function absentFields(place: Place): Place[] {
  const object = valueAt(place);
  return Object.keys(place.shape.properties ?? {})
    .filter(name => !Object.hasOwn(object, name))
    .map(name => ({ holder: object, key: name, shape: place.shape.properties![name], around: place.shape }));
}

function collect(shape: Shape, value: any, places: Place[], isRoot: boolean): void {
  if (Array.isArray(value)) {
    value.forEach((_, i) => add({ holder: value, key: i, shape: shape.items ?? {}, around: shape }, places));
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (!isRoot || !['apiVersion', 'kind', 'metadata'].includes(key)) {
        const declared = shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
        const shapeOfValues = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
        add({ holder: value, key, shape: declared ?? shapeOfValues, around: shape }, places);
      }
    }
  }
}

function add(place: Place, places: Place[]): void {
  places.push(place);
  collect(place.shape, valueAt(place), places, false);
}
