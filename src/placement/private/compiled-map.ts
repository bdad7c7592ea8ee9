import { CrushStep } from '../crush-step';
import { CrushTunables } from '../crush-tunables';

/** A bucket as Ceph holds it. */
export interface CompiledBucket {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  readonly algorithm: string;
  readonly hash: number;
  /** 16.16, below 2^32. */
  weight: number;
  /** Numbers of devices and buckets. */
  readonly items: number[];
  /** 16.16, one for each item. */
  readonly weights: number[];
  /** Of a shadow bucket: the bucket and the class. */
  readonly shadowOf?: { readonly id: number; readonly deviceClass: number };
}

/** A step with names resolved. */
export interface CompiledStep {
  readonly source: CrushStep;
  /** Number of the item that is taken, or how many are chosen, or the value that is set. */
  readonly value: number;
  /** Number of the type that is chosen; 0 for others. */
  readonly type: number;
}

/** A rule with names resolved. */
export interface CompiledRule {
  readonly id: number;
  readonly name?: string;
  readonly type: string;
  readonly steps: readonly CompiledStep[];
}

/** What a weight set changes for one bucket. */
export interface CompiledArg {
  /** 16.16, by position, by item. */
  readonly weights: readonly (readonly number[])[];
  readonly ids?: readonly number[];
}

/** A map as Ceph holds it. */
export interface CompiledMap {
  readonly tunables: CrushTunables;
  /** The class of each device that has one: an index into `classNames`. */
  readonly deviceClasses: ReadonlyMap<number, number>;
  readonly classNames: readonly string[];
  readonly typeNames: ReadonlyMap<number, string>;
  /** Names of devices and buckets, shadow buckets among them. */
  readonly names: ReadonlyMap<number, string>;
  readonly buckets: ReadonlyMap<number, CompiledBucket>;
  /** Of each bucket the shadow bucket of each class. */
  readonly shadows: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly rules: ReadonlyMap<number, CompiledRule>;
  /** By index, then by bucket. */
  readonly weightSets: ReadonlyMap<number, ReadonlyMap<number, CompiledArg>>;
  /** One more than the largest number of a device. */
  readonly maxDevices: number;
}

/** A weight in units of 1/65536 as Ceph reads it: single precision, the rest cut, of which 32 bits are kept: none of what is too large. */
export function fixedWeight(weight: number): number {
  const product = Math.fround(Math.fround(weight) * 65536);
  const cut = Number.isFinite(product) ? Math.trunc(product) : 0;
  return ((cut % 2 ** 32) + 2 ** 32) % 2 ** 32;
}
