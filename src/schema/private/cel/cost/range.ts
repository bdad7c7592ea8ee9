/** Between which bounds a size or cost lies. What has no upper bound is infinite. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A range of one number. */
export function exactly(value: number): Range {
  return { min: value, max: value };
}

/** What is not known. */
export const UNKNOWN: Range = { min: 0, max: Infinity };

/** What costs nothing. */
export const FREE: Range = exactly(0);

/** The sum of ranges. */
export function sum(...ranges: readonly Range[]): Range {
  return { min: ranges.reduce((total, { min }) => total + min, 0), max: ranges.reduce((total, { max }) => total + max, 0) };
}

/** The product of two ranges; nothing times what is unbounded is nothing. */
export function product(a: Range, b: Range): Range {
  return { min: times(a.min, b.min), max: times(a.max, b.max) };
}

/** A range for each unit of which there is a cost. */
export function scaled({ min, max }: Range, factor: number): Range {
  return { min: Math.ceil(times(min, factor)), max: Math.ceil(times(max, factor)) };
}

/** The range that holds two others. */
export function union(a: Range, b: Range): Range {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
