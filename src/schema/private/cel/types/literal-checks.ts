import { Checked } from './checker';
import { CelType, insideOptional, isSameType, shownType } from './type';
import { compilePattern } from '../../patterns';
import { programOf } from '../evaluator';
import { placeholdersOf } from '../functions/format-text';
import { CONVERSIONS } from '../operations';
import { Call, everyPart, Literal, Node, partsOf } from '../syntax/node';

/** Which types fit a placeholder of `format`; all fit that are not known. */
const FITTING: { readonly [letter: string]: readonly CelType['kind'][] } = {
  s: ['list', 'map', 'int', 'uint', 'double', 'bool', 'string', 'timestamp', 'bytes', 'duration', 'type', 'null'],
  d: ['int', 'uint'],
  f: ['double', 'string'],
  e: ['double', 'string'],
  b: ['int', 'uint', 'bool'],
  x: ['int', 'uint', 'string', 'bytes'],
  X: ['int', 'uint', 'string', 'bytes'],
  o: ['int', 'uint'],
};

/**
 * What is wrong with values that are written out in an expression whose types are
 * right: times, durations and patterns that are none, and items of different types.
 */
export function literalProblems({ expression, types }: Checked): string[] {
  const parts = everyPart(expression);
  const inFormats = new Set([...parts].filter(part => part.kind === 'call' && part.name === 'format').flatMap(part => partsOf(part).flatMap(inner => [...everyPart(inner)])));
  return [...parts].flatMap(part => {
    switch (part.kind) {
      case 'call': return [...conversionProblems(part), ...patternProblems(part), ...formatProblems(part, types)];
      case 'list': return inFormats.has(part) ? [] : mixProblems(part.items.map((item, i) => typeIn(types, item, part.optional.has(i))));
      case 'map': return inFormats.has(part) ? [] : [
        ...mixProblems(part.entries.map(({ key }) => typeIn(types, key, false))),
        ...mixProblems(part.entries.map(({ value, isOptional }) => typeIn(types, value, isOptional))),
      ];
      default: return [];
    }
  });
}

function typeIn(types: Checked['types'], node: Node, isOptional: boolean): CelType {
  const type = types.get(node)!;
  return isOptional ? insideOptional(type) ?? type : type;
}

function mixProblems([first, ...others]: readonly CelType[]): string[] {
  const other = first && others.find(type => !isSameType(first, type, false));
  return other ? [`${shownType(first)} and ${shownType(other)} stand side by side in one list or map`] : [];
}

/** Conversions of what is written out are done at once. */
function conversionProblems(call: Call): string[] {
  if (!isConverted(call)) {
    return [];
  }
  try {
    programOf(call, []).evaluate([]);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function isConverted(node: Node): boolean {
  return node.kind === 'call' && !node.target && node.args.length === 1 && CONVERSIONS.has(node.name) && (node.args[0].kind === 'literal' || isConverted(node.args[0]));
}

/** To the server the first argument of `matches` is a pattern also where it is the text. */
function patternProblems({ name, target, args }: Call): string[] {
  const patterns = name === 'matches' ? args : target && (name === 'find' || name === 'findAll') ? args.slice(0, 1) : [];
  return patterns.flatMap(pattern => pattern.kind === 'literal' && typeof pattern.value === 'string' && !compilePattern(pattern.value)
    ? [`${JSON.stringify(pattern.value)} is no regular expression of the syntax RE2`]
    : []);
}

function formatProblems({ name, target, args: [list] }: Call, types: Checked['types']): string[] {
  if (name !== 'format' || target?.kind !== 'literal' || list?.kind !== 'list') {
    return [];
  }
  const { items } = list;
  try {
    const { placeholders } = placeholdersOf((target as Literal).value);
    if (placeholders.length !== items.length) {
      return [`the text has ${placeholders.length} placeholders, but there are ${items.length} values`];
    }
    const wrong = placeholders.findIndex(({ letter }, i) => !fits(letter, items[i], types));
    return wrong < 0 ? [] : [`${shownType(types.get(items[wrong])!)} does not fit %${placeholders[wrong].letter}`];
  } catch (error) {
    return [(error as Error).message];
  }
}

function fits(letter: string, node: Node, types: Checked['types']): boolean {
  const { kind } = types.get(node)!;
  const inner = letter === 's' && (node.kind === 'list' || node.kind === 'map') ? partsOf(node) : [];
  return (kind === 'dyn' || FITTING[letter].includes(kind)) && inner.every(part => fits(letter, part, types));
}
