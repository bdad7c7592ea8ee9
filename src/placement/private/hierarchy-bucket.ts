import { CrushAlgorithm, CrushType } from '../crush-bucket';
import { CrushMap } from '../crush-map';
import { CrushMapError } from '../crush-map-error';

/** A bucket that changes. */
export interface HierarchyBucket {
  readonly id: number;
  readonly name: string;
  readonly type: CrushType;
  /** As they were added. */
  readonly items: HierarchyItem[];
  /** Numbers of the shadow buckets, by class. */
  readonly shadowIds: Map<string, number>;
}

/** A bucket or the number of an OSD in a bucket. */
export interface HierarchyItem {
  readonly of: HierarchyBucket | number;
  /** 16.16. */
  weight: number;
}

/** Whether an item is a bucket. */
export function isBucket(of: HierarchyBucket | number): of is HierarchyBucket {
  return typeof of !== 'number';
}

/** The buckets of a map, without shadow buckets. @throws CrushMapError if there are weight sets, or buckets that are not of straw2 */
export function readBuckets(map: CrushMap): HierarchyBucket[] {
  const { buckets, types } = map;
  const own = buckets.filter(({ shadowOf }) => shadowOf === undefined);
  const other = own.find(({ algorithm }) => algorithm !== CrushAlgorithm.STRAW2);
  if (other) {
    throw new CrushMapError(`bucket ${other.name} is of ${other.algorithm}, only buckets of straw2 can change; ceph osd crush set-all-straw-buckets-to-straw2 converts them`);
  }
  if ([...map._compiled.weightSets.values()].some(args => args.size > 0)) {
    throw new CrushMapError('the map has weight sets (choose_args), with which it can not change; ceph osd crush weight-set rm-compat removes them');
  }
  const read = new Map<number, HierarchyBucket>();
  own.forEach(({ id, name, typeId }) => {
    read.set(id, { id, name, type: types.find(type => type.id === typeId)!, items: [], shadowIds: new Map() });
  });
  own.forEach(({ id, items }) => {
    read.get(id)!.items.push(...items.map(item => ({ of: item.id < 0 ? read.get(item.id)! : item.id, weight: item.weight })));
  });
  buckets.forEach(({ id, shadowOf, deviceClass }) => shadowOf !== undefined && read.get(shadowOf)!.shadowIds.set(deviceClass!, id));
  return [...read.values()];
}
