import { Random } from './random';
import { textOfPattern } from './text-of-pattern';
import { INTS_OR_STRINGS, oddText, QUANTITIES, TEXTS_BY_FORMAT } from './texts';
import { cloned } from './verbatim';
import { Shape } from '../../../src/schema/shape';

const DEEPEST = 14;

/** A value that a shape takes, in most cases. */
export function valueOf(random: Random, shape: Shape, depth = 0): any {
  if (shape.default !== undefined && random.chance(0.2)) {
    return cloned(shape.default);
  }
  if (shape.enum) {
    return random.pick(shape.enum.filter(value => value !== null));
  }
  if (shape['x-kubernetes-int-or-string']) {
    return textOr(random, shape, () => random.pick(random.chance(0.5) ? INTS_OR_STRINGS.slice(0, 5) : QUANTITIES.slice(0, 4)));
  }
  switch (shape.type) {
    case 'object': return objectOf(random, shape, depth);
    case 'array': return listOf(random, shape, depth);
    case 'string': return textOf(random, shape);
    case 'boolean': return random.chance(0.5);
    case 'integer': return numberOf(random, shape);
    case 'number': return random.chance(0.5) ? numberOf(random, shape) : numberOf(random, shape) + 0.5;
    default: return random.pick<unknown>([1, 'a', true, { a: 1 }, [1], 1.5, { a: { b: [null] } }]);
  }
}

/** Fields that one of the forms of an object asks for. */
export function requiredByForms(random: Random, shape: Shape): string[] {
  return [shape.oneOf, shape.anyOf].flatMap(forms => forms ? random.pick(forms).required ?? [] : [])
    .concat((shape.allOf ?? []).flatMap(part => [...part.required ?? [], ...requiredByForms(random, part)]));
}

function objectOf(random: Random, shape: Shape, depth: number): object {
  const object: { [name: string]: unknown } = {};
  if (shape['x-kubernetes-embedded-resource']) {
    Object.assign(object, { apiVersion: 'example.org/v1', kind: 'Part' }, random.chance(0.5) ? { metadata: { name: 'part' } } : {});
  }
  const asked = new Set([...shape.required ?? [], ...requiredByForms(random, shape)]);
  const inclination = depth > DEEPEST ? 0 : [0.6, 0.35, 0.2, 0.12, 0.08][Math.min(depth, 4)];
  for (const [name, inner] of Object.entries(shape.properties ?? {})) {
    if (asked.has(name) || random.chance(inclination)) {
      object[name] = valueOf(random, inner, depth + 1);
    }
  }
  if (shape.additionalProperties) {
    const count = Math.max(shape.minProperties ?? 0, random.below(3));
    for (let i = 0; i < count; i++) {
      object[random.pick(['a', 'b', 'app', 'example.org/tier', 'A_b.c'])] = valueOf(random, shape.additionalProperties === true ? {} : shape.additionalProperties, depth + 1);
    }
  }
  return object;
}

function listOf(random: Random, shape: Shape, depth: number): unknown[] {
  const [least, most] = [shape.minItems ?? 0, shape.maxItems ?? 3];
  const count = Math.min(most, Math.max(least, depth > DEEPEST ? least : random.below(3)));
  return Array.from({ length: Math.min(count, 40) }, () => valueOf(random, shape.items ?? {}, depth + 1));
}

function textOf(random: Random, shape: Shape): string {
  const { format } = shape;
  const ofFormat = format !== undefined && Object.hasOwn(TEXTS_BY_FORMAT, format) ? TEXTS_BY_FORMAT[format][0] : undefined;
  return textOr(random, shape, () => ofFormat ?? (random.chance(0.9) ? random.pick(['a', 'web', 'storage', 'example.org', 'b-1', '10.0.0.1', '1h']) : oddText(random)));
}

function textOr<T>(random: Random, shape: Shape, other: () => T): T | string {
  const value = shape.pattern === undefined ? other() : textOfPattern(random, shape.pattern);
  return typeof value === 'string' ? value.padEnd(Math.min(shape.minLength ?? 0, 5000), 'a').slice(0, shape.maxLength) : value;
}

function numberOf(random: Random, { minimum, maximum }: Shape): number {
  const from = minimum ?? (maximum === undefined ? 0 : maximum - 10);
  return from + random.below(Math.min(maximum ?? from + 10, from + 10) - from + 1);
}
