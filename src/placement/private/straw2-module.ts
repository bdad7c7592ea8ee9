import { HASH_SEED, HASH_U, HASH_V } from './hash';

/** What is used of WebAssembly, which TypeScript declares only for browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Where the numbers that enter the hash stand in the memory, behind the 65,536 logarithms. */
const IDS_AT = 65536 * 8;
const PAGE = 65536;

/** Finds items of straw2 buckets. */
export interface Straw2 {
  /**
   * The item of a bucket with the least quotient of logarithm and weight, the first of equals. Quotients are cut to integers;
   * one is below the least so far exactly if the logarithm is below that times the weight, which doubles tell without error.
   *
   * @param start   the first item of the bucket, counted over all buckets
   * @param end     the item behind its last
   * @param x       the input
   * @param r       replica and try
   * @param weights what `weightsAt` says of the weight of item `start`
   * @param mask    of the bits of the hash
   * @returns the item
   */
  best(start: number, end: number, x: number, r: number, weights: number, mask: number): number;

  /** Where the weights stand of which the first, that of item `start`, is counted as `index`. */
  weightsAt(index: number, start: number): number;
}

// Instructions of WebAssembly, see https://webassembly.github.io/spec/core/binary/instructions.html
const I32 = 0x7f;
const F64 = 0x7c;
const V128 = 0x7b;
const NOTHING = 0x40;
const BLOCK = 0x02;
const LOOP = 0x03;
const IF = 0x04;
const END = 0x0b;
const BRANCH_IF = 0x0d;
const LESS = 0x49;
const NOT_LESS = 0x4f;
const ADD = 0x6a;
const AND = 0x71;
const SHIFT_LEFT = 0x74;
const F64_LESS = 0x63;
const F64_FLOOR = 0x9c;
const F64_MULTIPLY = 0xa2;
const F64_DIVIDE = 0xa3;
const SPLAT = [0xfd, 0x11];
const XOR4 = [0xfd, 0x51];
const SHIFT_LEFT4 = [0xfd, 0xab, 0x01];
const SHIFT_RIGHT4 = [0xfd, 0xad, 0x01];
const SUBTRACT4 = [0xfd, 0xb1, 0x01];

const PARAMETERS = [I32, I32, I32, I32, I32, I32];
const [ITEM, LAST, X, R, WEIGHTS, MASK, BEST, LEAST, LOGARITHM, WEIGHT, A, B, C, HASH, U, V, SEEDS, XS, RS] = [...Array(19).keys()];

let compiled: object | undefined;

/**
 * The search for the best item, four hashes at a time, as a program for WebAssembly, which every Node.js runs.
 *
 * @param logarithms by the lower 16 bits of the hash
 * @param ids     the numbers that enter the hash, one for each item
 * @param weights all weights
 */
export function straw2Over(logarithms: Float64Array, ids: Int32Array, weights: Float64Array): Straw2 {
  // Four ids are read at once, also behind the last one; weights begin at a multiple of 8.
  const weightsAt = IDS_AT + 8 * Math.ceil((ids.length + 3) / 2);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((weightsAt + 8 * (weights.length + 3)) / PAGE) });
  new Float64Array(memory.buffer).set(logarithms);
  new Int32Array(memory.buffer, IDS_AT).set(ids);
  new Float64Array(memory.buffer, weightsAt).set(weights);
  compiled ??= new WebAssembly.Module(Uint8Array.from(moduleBytes()));
  const { best } = new WebAssembly.Instance(compiled, { m: { m: memory } }).exports as Pick<Straw2, 'best'>;
  return { best, weightsAt: (index, start) => weightsAt + 8 * (index - start) };
}

function moduleBytes(): number[] {
  const name = (text: string) => [text.length, ...Buffer.from(text)];
  const code = [3, 1, I32, 3, F64, 9, V128, ...body(), END];
  return [
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, PARAMETERS.length, ...PARAMETERS, 1, I32]),
    ...section(2, [1, ...name('m'), ...name('m'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('best'), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ];
}

function body(): number[] {
  const lanes = [0, 1, 2, 3];
  return [
    ...get(ITEM), ...set(BEST),
    0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x7f, ...set(LEAST),
    ...get(X), ...SPLAT, ...set(XS),
    ...get(R), ...SPLAT, ...set(RS),
    ...constant(HASH_SEED), ...SPLAT, ...get(XS), ...XOR4, ...get(RS), ...XOR4, ...set(SEEDS),
    BLOCK, NOTHING, LOOP, NOTHING,
    ...get(ITEM), ...constant(2), SHIFT_LEFT, 0xfd, 0x00, 2, ...unsigned(IDS_AT), ...set(B),
    ...get(SEEDS), ...get(B), ...XOR4, ...set(HASH),
    ...get(XS), ...set(A), ...get(RS), ...set(C),
    ...constant(HASH_U), ...SPLAT, ...set(U), ...constant(HASH_V), ...SPLAT, ...set(V),
    ...mix(A, B), ...mix(C, U), ...mix(V, A), ...mix(B, U), ...mix(V, C),
    ...lanes.flatMap(lane => [...lane === 0 ? [] : [...itemAt(lane), ...get(LAST), NOT_LESS, BRANCH_IF, 1], ...draw(lane)]),
    ...itemAt(4), ...set(ITEM),
    ...get(ITEM), ...get(LAST), LESS, BRANCH_IF, 0,
    END, END,
    ...get(BEST),
  ];
}

/** Takes an item if the logarithm of its hash is below the least quotient times its weight; never true for a weight of 0. */
function draw(lane: number): number[] {
  return [
    ...get(ITEM), ...constant(3), SHIFT_LEFT, ...get(WEIGHTS), ADD, 0x2b, 3, lane * 8, ...set(WEIGHT),
    ...get(HASH), 0xfd, 0x1b, lane, ...get(MASK), AND, ...constant(3), SHIFT_LEFT, 0x2b, 3, 0, ...set(LOGARITHM),
    ...get(LOGARITHM), ...get(LEAST), ...get(WEIGHT), F64_MULTIPLY, F64_LESS,
    IF, NOTHING,
    ...get(LOGARITHM), ...get(WEIGHT), F64_DIVIDE, F64_FLOOR, ...set(LEAST),
    ...itemAt(lane), ...set(BEST),
    END,
  ];
}

/** The nine steps of the hash over two words and itself, as in `hash3`. */
function mix(first: number, second: number): number[] {
  const step = (p: number, q: number, r: number, shift: number[], bits: number) =>
    [...get(p), ...get(q), ...SUBTRACT4, ...get(r), ...SUBTRACT4, ...get(r), ...constant(bits), ...shift, ...XOR4, ...set(p)];
  return [[13, 8, 13], [12, 16, 5], [3, 10, 15]].flatMap(([one, two, three]) => [
    ...step(first, second, HASH, SHIFT_RIGHT4, one),
    ...step(second, HASH, first, SHIFT_LEFT4, two),
    ...step(HASH, first, second, SHIFT_RIGHT4, three),
  ]);
}

function itemAt(lane: number): number[] {
  return lane === 0 ? get(ITEM) : [...get(ITEM), ...constant(lane), ADD];
}

function get(local: number): number[] {
  return [0x20, local];
}

function set(local: number): number[] {
  return [0x21, local];
}

function constant(value: number): number[] {
  return [0x41, ...signed(value)];
}

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const rest = value >> 7;
  return (rest === 0 && (value & 64) === 0) || (rest === -1 && (value & 64) !== 0) ? [value & 127] : [(value & 127) | 128, ...signed(rest)];
}
