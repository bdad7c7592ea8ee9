import { NONE } from './items';
import { groupShare } from './movement-groups';
import { OsdLoads } from './movement-loads';
import { groupsIn } from './movement-placement';
import { MovementProps, PoolMigration } from '../movement-props';
import { MovementState } from '../movement-state';

/**
 * What OSDs read and write while clients copy a pool into another: each replicated group is read from its primary,
 * each erasure-coded one from as many positions as hold the data.
 *
 * @returns bytes that are written, over all copies; undefined if the bytes of the pool are not known
 */
export function followMigration(
  from: MovementState, to: MovementState, migration: PoolMigration, { storedBytes = {} }: MovementProps, loads: OsdLoads,
): number | undefined {
  const stored: number | undefined = storedBytes[migration.from];
  if (stored === undefined) {
    return undefined;
  }
  const source = from.cluster.pools.find(({ name }) => name === migration.from)!;
  const target = to.cluster.pools.find(({ name }) => name === migration.to)!;
  for (const { group, up, primary } of groupsIn(from, source)) {
    const readers = source.erasureCoded ? up.filter(osd => osd !== NONE).slice(0, source.dataChunks) : primary === undefined ? [] : [primary];
    readers.forEach(osd => loads.read(osd, groupShare(group, source.pgNum) * stored / source.dataChunks));
  }
  let copies = 0;
  for (const { group, up } of groupsIn(to, target)) {
    const share = groupShare(group, target.pgNum);
    for (const osd of up.filter(one => one !== NONE)) {
      loads.write(osd, share * stored / target.dataChunks);
      copies += share;
    }
  }
  return Math.round(copies * stored / target.dataChunks);
}
