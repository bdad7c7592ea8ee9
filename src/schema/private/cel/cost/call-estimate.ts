import { exactly, product, Range, scaled, sum, union, UNKNOWN } from './range';
import { LIST_COST, PER_CHARACTER, PER_CHARACTER_OF_PATTERN } from './run-cost';
import { Overload } from '../function';
import { Node } from '../syntax/node';
import { CelType, isSameType } from '../types/type';

/** The sizes of what is in a list or map. */
export interface Contents {
  readonly isList: boolean;
  readonly key: Range;
  readonly value: Range;
}

/** An operand of a call, and what is known of its size. */
export interface Measured {
  readonly node: Node;
  readonly type: CelType;
  readonly size?: Range;
  readonly contents?: Contents;
  /** The size of the items of a list, if their schema says one. */
  readonly itemSize?: Range;
}

/** What a call costs, and how large its result is, as far as that is known. */
export interface CallCost {
  readonly cost: Range;
  readonly size?: Range;
}

/** An operand with what it costs itself. */
type Operand = Measured & { readonly cost: Range };

type Estimate = (target: Measured | undefined, args: readonly Operand[], overload: Overload) => CallCost | undefined;

/** What the pattern of a format is taken to have. */
const LONGEST_PATTERN = 128;

const once: CallCost = { cost: exactly(1) };
const ofTarget = (factor: number, hasSize = true): Estimate => target => target && traversed(sizeOf(target), factor, hasSize);
const ofArgument = (factor: number, hasSize = false): Estimate => (_target, [arg]) => arg && traversed(sizeOf(arg), factor, hasSize);
const ofText = (kind: CelType['kind'], size: (size: Range) => Range): Estimate => (_target, [arg], overload) =>
  overload.parameters[0].kind === kind ? { cost: scaled(sizeOf(arg), PER_CHARACTER), size: size(sizeOf(arg)) } : undefined;
const ofPattern = (hasSize: boolean): Estimate => (target, [pattern]) => target && {
  cost: product(scaled(sum(sizeOf(target), exactly(1)), PER_CHARACTER), scaled(sizeOf(pattern), PER_CHARACTER_OF_PATTERN)),
  size: hasSize ? { min: 0, max: sizeOf(target).max } : undefined,
};
const ofAddress: Estimate = (_target, [other], overload) => ({ cost: sum({ min: 1, max: 4 }, other && overload.parameters[1].kind === 'string' ? scaled(sizeOf(other), PER_CHARACTER) : exactly(0)) });
const ofRange: Estimate = (_target, [other], overload) => ({ cost: sum({ min: 3, max: 7 }, other && overload.parameters[1].kind === 'string' ? scaled(sizeOf(other), PER_CHARACTER) : exactly(0)) });
const ofSets = (factor: number): Estimate => (_target, [a, b]) => ({ cost: sum(scaled(product(sizeOf(a), sizeOf(b)), factor), exactly(1)) });
const ofPairs = (list: Measured, items: CelType): CallCost =>
  allocated(product(sizeOf(list), sizeOf(list)), ['string', 'bytes'].includes(items.kind) ? 2 + PER_CHARACTER : 2);

/** Estimates by the name of the function. Without one, or where it has none, a call costs 1. */
const ESTIMATES: ReadonlyMap<string, Estimate> = new Map<string, Estimate>([
  ...['isSorted', 'sum', 'max', 'min', 'indexOf', 'lastIndexOf'].map(name => [name, ofItems] as const),
  ...['lowerAscii', 'upperAscii', 'substring', 'trim'].map(name => [name, ofTarget(1)] as const),
  ['url', ofArgument(1, true)],
  ...['cidr', 'isIP', 'isCIDR', 'quantity', 'isQuantity', 'semver', 'isSemver'].map(name => [name, ofArgument(1)] as const),
  ['ip', (target, args, overload) => overload.isMember ? once : ofArgument(1)(target, args, overload)],
  ['ip.isCanonical', ofArgument(2)],
  ['replace', ofReplacement],
  ['split', ofSplit],
  ['join', ofJoin],
  ['find', ofPattern(true)],
  ['findAll', ofPattern(true)],
  ['matches', ofPattern(false)],
  ['containsIP', ofAddress],
  ['containsCIDR', ofRange],
  ['validate', (_target, [text]) => ({ cost: scaled(scaled(sizeOf(text), PER_CHARACTER), LONGEST_PATTERN * PER_CHARACTER_OF_PATTERN) })],
  ['format', ofTarget(1, false)],
  ['bytes', ofText('string', ({ min, max }) => ({ min, max: max * 4 }))],
  ['string', ofText('bytes', ({ min, max }) => ({ min: Math.floor(min / 4), max }))],
  ['strings.quote', ofText('string', ({ min, max }) => ({ min: min + 2, max: max * 2 + 2 }))],
  ...['startsWith', 'endsWith'].map(name => [name, ofArgument(1)] as const),
  ['contains', (target, [part]) => target && { cost: product(scaled(sizeOf(target), PER_CHARACTER), scaled(sizeOf(part), PER_CHARACTER)) }],
  ['@in', (_target, [, list], overload) => overload.parameters[1].kind === 'list' ? { cost: sizeOf(list) } : undefined],
  ['_+_', ofAddition],
  ...['_==_', '_!=_'].map(name => [name, ofComparison] as const),
  ...['_<_', '_<=_', '_>_', '_>=_'].map(name => [name, (target: Measured | undefined, args: readonly Operand[], overload: Overload) =>
    ['string', 'bytes'].includes(overload.parameters[0].kind) ? ofComparison(target, args, overload) : undefined] as const),
  ['sets.contains', ofSets(1)],
  ['sets.intersects', ofSets(1)],
  ['sets.equivalent', ofSets(2)],
  ['slice', (target, [start, end]) => target && allocated(exactly(wholeOf(end, sizeOf(target).max) - wholeOf(start, 0)), 1)],
  ['flatten', (target, [depth]) => target && allocated(sizeOf(target), depth ? wholeOf(depth, Infinity) : 1)],
  ['lists.range', (_target, [count]) => allocated(exactly(wholeOf(count, Infinity)), 1)],
  ['reverse', target => target && allocated(sizeOf(target), 1)],
  ['distinct', target => target && ofPairs(target, target.type.parameters[0] ?? target.type)],
  ['sort', (target, _args, { parameters: [list] }) => target && ofPairs(target, list.parameters[0])],
  ['@sortByAssociatedKeys', (_target, [keys], { parameters: [, list] }) => ofPairs(keys, list.parameters[0])],
]);

/** What a call in one of its ways costs with its arguments, and how large its result is. */
export function estimateCall(overload: Overload, target: Measured | undefined, args: readonly Operand[]): CallCost {
  const ofArgs = sum(...args.map(({ cost }) => cost));
  switch (overload.name) {
    case '_&&_':
    case '_||_': return { cost: { min: args[0].cost.min, max: ofArgs.max } };
    case '_?_:_': return { cost: sum(args[0].cost, union(args[1].cost, args[2].cost)), size: union(sizeOf(args[1]), sizeOf(args[2])) };
    default: {
      const { cost, size } = ESTIMATES.get(overload.name)?.(target, args, overload) ?? once;
      return { cost: sum(cost, ofArgs), size };
    }
  }
}

function sizeOf({ size }: Measured): Range {
  return size ?? UNKNOWN;
}

function traversed(size: Range, factor: number, hasSize: boolean): CallCost {
  return { cost: scaled(size, factor * PER_CHARACTER), size: hasSize ? size : undefined };
}

function allocated(size: Range, factor: number): CallCost {
  return { cost: sum(scaled(size, factor), exactly(1 + LIST_COST)), size };
}

/** Each item is looked at, or each character of a text. */
function ofItems(target: Measured | undefined): CallCost | undefined {
  const item = target?.type.parameters[0];
  if (!target || !item) {
    return target && { cost: scaled(sizeOf(target), PER_CHARACTER) };
  }
  const ofItem = ['string', 'bytes'].includes(item.kind) ? scaled(target.itemSize ?? UNKNOWN, PER_CHARACTER) : exactly(0);
  return { cost: product(sizeOf(target), sum(exactly(1), ofItem)) };
}

function ofComparison(_target: Measured | undefined, [a, b]: readonly Operand[], overload: Overload): CallCost {
  if (overload.name === '_==_' && isSameType(a.type, b.type) && a.type.kind === 'opaque' && a.type.name.startsWith('net.')) {
    return once;
  }
  if (overload.name === '_==_' && isSameType(a.type, b.type) && ['kubernetes.Quantity', 'kubernetes.Semver'].includes(a.type.name)) {
    return once;
  }
  const max = Math.min(sizeOf(a).max, sizeOf(b).max);
  return { cost: scaled({ min: max > 0 ? 1 : 0, max }, PER_CHARACTER) };
}

function ofAddition(_target: Measured | undefined, [a, b]: readonly Operand[], overload: Overload): CallCost | undefined {
  const size = sum(sizeOf(a), sizeOf(b));
  switch (overload.parameters[0].kind) {
    case 'list': return { cost: exactly(1), size };
    case 'string':
    case 'bytes': return { cost: scaled(size, PER_CHARACTER), size };
    default: return undefined;
  }
}

function ofReplacement(target: Measured | undefined, [from, to]: readonly Operand[]): CallCost | undefined {
  if (!target) {
    return undefined;
  }
  const [text, old, fresh] = [sizeOf(target), sizeOf(from), sizeOf(to)];
  const most = old.min === 0 ? [text.max + 1, text.max] : fresh.max <= old.min ? [0, text.max] : [Math.ceil(text.max / old.min), 0];
  const least = old.max === 0 ? [text.min + 1, text.min] : old.max <= fresh.min ? [0, text.min] : [Math.ceil(text.min / old.max), 0];
  const size = sum(product({ min: least[0], max: most[0] }, fresh), { min: least[1], max: most[1] });
  return { cost: scaled(text, 2 * PER_CHARACTER), size };
}

function ofSplit(target: Measured | undefined, [, most]: readonly Operand[]): CallCost | undefined {
  if (!target) {
    return undefined;
  }
  const size = sizeOf(target);
  return { cost: scaled(size, 2 * PER_CHARACTER), size: { min: 0, max: most ? wholeOf(most, size.max) : size.max } };
}

function ofJoin(target: Measured | undefined, [separator]: readonly Operand[]): CallCost | undefined {
  if (!target) {
    return undefined;
  }
  const list = sizeOf(target);
  const texts = product(list, target.itemSize ?? UNKNOWN);
  const between = { min: Math.max(0, list.min - 1), max: Math.max(0, list.max - 1) };
  const size = separator ? sum(texts, product(sizeOf(separator), between)) : texts;
  return { cost: scaled(size, PER_CHARACTER), size };
}

/** A number that is written out. */
function wholeOf({ node }: Operand, other: number): number {
  return node.kind === 'literal' && typeof node.value === 'bigint' ? Math.max(0, Number(node.value)) : other;
}
