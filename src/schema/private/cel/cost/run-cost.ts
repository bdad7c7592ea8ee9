import { ListLike, MapLike, RuleValue } from '../collections';
import { Format } from '../functions/formats';
import { lengthOf } from '../functions/strings';
import { charge } from '../meter';
import { Optional } from '../optional';

/** What going through a text costs for each character, and what trying a pattern costs for each character of it. */
export const PER_CHARACTER = 0.1;
export const PER_CHARACTER_OF_PATTERN = 0.25;

/** What making a list, a map and a message costs. */
export const LIST_COST = 10;
export const MAP_COST = 30;
export const MESSAGE_COST = 40;

/** How long the pattern of a format is; of the others it is not looked at. */
const PATTERNS: { readonly [format: string]: number } = {
  dns1123Label: 30,
  dns1123Subdomain: 60,
  dns1035Label: 30,
  qualifiedName: 60,
  dns1123LabelPrefix: 30,
  dns1123SubdomainPrefix: 60,
  dns1035LabelPrefix: 30,
  labelValue: 40,
  uri: 1000,
  uuid: 95,
  byte: 1000,
  date: 200,
  datetime: 200,
};

type Cost = (args: readonly RuleValue[]) => number;

const once: Cost = () => 1;
const ofText = (factor: number): Cost => ([text]) => Math.ceil(sizeOf(text) * factor * PER_CHARACTER);
const ofBoth: Cost = ([a, b]) => Math.ceil((sizeOf(a) + sizeOf(b)) * PER_CHARACTER);
const ofSmaller: Cost = ([a, b]) => Math.ceil(Math.min(sizeOf(a), sizeOf(b)) * PER_CHARACTER);
const ofPattern: Cost = ([text, pattern]) => Math.ceil((1 + sizeOf(text)) * PER_CHARACTER) * Math.ceil(sizeOf(pattern) * PER_CHARACTER_OF_PATTERN);
const ofTraversal: Cost = ([list]) => traversal(list);
const ofPairs = (factor: number): Cost => ([a, b]) => 1 + sizeOf(a) * sizeOf(b) * factor;
const ofItems = (count: Cost): Cost => args => 1 + LIST_COST + Math.max(0, count(args));
const ofSorting = (place: number): Cost => args => 1 + LIST_COST + Math.floor(squareOf(args[place]));

/** What calls cost by the name of the function, what is not here costs 1. */
const COSTS: ReadonlyMap<string, Cost> = new Map<string, Cost>([
  ...['isSorted', 'sum', 'max', 'min', 'indexOf', 'lastIndexOf'].map(name => [name, ofTraversal] as const),
  ...['url', 'lowerAscii', 'upperAscii', 'substring', 'trim', 'jsonpatch.escapeKey', 'cidr', 'isIP', 'isCIDR', 'quantity', 'isQuantity', 'semver', 'isSemver', 'startsWith',
    'endsWith', 'format', 'strings.quote'].map(name => [name, ofText(1)] as const),
  ['ip', args => typeof args[0] === 'string' ? ofText(1)(args) : 1],
  ['bytes', args => typeof args[0] === 'string' ? ofText(1)(args) : 1],
  ['string', args => args[0] instanceof Uint8Array ? ofText(1)(args) : 1],
  ...['replace', 'split', 'ip.isCanonical'].map(name => [name, ofText(2)] as const),
  ['join', ([list, separator = '']) => Math.ceil(sizeOfJoined(list, separator) * 2 * PER_CHARACTER)],
  ...['find', 'findAll', 'matches'].map(name => [name, ofPattern] as const),
  ['contains', ([text, part]) => Math.ceil(sizeOf(text) * PER_CHARACTER) * Math.ceil(sizeOf(part) * PER_CHARACTER)],
  ['containsIP', ([, address]) => 4 + (typeof address === 'string' ? Math.ceil(sizeOf(address) * PER_CHARACTER) : 0)],
  ['containsCIDR', ([, range]) => 6 + (typeof range === 'string' ? Math.ceil(sizeOf(range) * PER_CHARACTER) : 0)],
  ['validate', ([format, text]) => Math.ceil((1 + sizeOf(text)) * PER_CHARACTER) * Math.ceil((PATTERNS[(format as Format).name]) * PER_CHARACTER_OF_PATTERN)],
  ...['_==_', '_!=_'].map(name => [name, ofSmaller] as const),
  ...['_<_', '_<=_', '_>_', '_>=_'].map(name => [name, (args: readonly RuleValue[]) => isTextual(args[0]) ? ofSmaller(args) : 1] as const),
  ['_+_', args => isTextual(args[0]) ? ofBoth(args) : 1],
  ['@in', ([, list]) => list instanceof ListLike ? list.size : 1],
  ['sets.contains', ofPairs(1)],
  ['sets.intersects', ofPairs(1)],
  ['sets.equivalent', ofPairs(2)],
  ['slice', ofItems(([_list, start, end]) => Number(end - start))],
  ['lists.range', ofItems(([count]) => Number(count))],
  ['reverse', ofItems(([list]) => sizeOf(list))],
  ['flatten', ([list, depth = 1n]) => 1 + LIST_COST + sizeOf(list) * Number(depth)],
  ['distinct', ofSorting(0)],
  ['sort', ofSorting(0)],
  ['@sortByAssociatedKeys', ofSorting(1)],
]);

/** What a call costs on the server, by the name of its function. */
export function costOf(name: string): Cost {
  return COSTS.get(name) ?? once;
}

function isTextual(value: RuleValue): boolean {
  return typeof value === 'string' || value instanceof Uint8Array;
}

/** How large a value counts as. */
function sizeOf(value: RuleValue): number {
  if (typeof value === 'string') {
    return lengthOf(value);
  }
  if (value instanceof ListLike || value instanceof MapLike) {
    return value.size;
  }
  return value instanceof Uint8Array ? value.length : value instanceof Optional && value.isPresent ? sizeOf(value.value()) : 1;
}

/** What going through all that is in a value costs. */
function traversal(value: RuleValue): number {
  charge(1);
  if (isTextual(value)) {
    return Math.floor(Buffer.byteLength(value) * PER_CHARACTER);
  }
  if (value instanceof ListLike) {
    return [...value].reduce<number>((sum, item) => sum + traversal(item), 0);
  }
  if (value instanceof MapLike) {
    return [...value.keys()].reduce<number>((sum, key) => sum + traversal(key) + traversal(value.get(key)), 0);
  }
  return 1;
}

function sizeOfJoined(list: ListLike, separator: string): number {
  charge(list.size);
  return [...list].reduce((sum, text) => sum + sizeOf(text), Math.max(0, list.size - 1) * lengthOf(separator));
}

function squareOf(list: ListLike): number {
  const factor = list.size > 0 && isTextual(list.get(0)) ? 2 + PER_CHARACTER : 2;
  return list.size * list.size * factor;
}
