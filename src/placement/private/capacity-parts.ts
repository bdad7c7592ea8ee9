import { PartCapacity } from '../capacity-of-part';
import { FullRatios } from '../full-ratios';
import { PlacedOsd } from '../placed-osd';
import { sum } from './sum';

/** What OSDs can hold, by a property of theirs; sorted by it. */
export function partsBy(osds: readonly PlacedOsd[], nameOf: (osd: PlacedOsd) => string, used: Float64Array, ratios: FullRatios): PartCapacity[] {
  return [...new Set(osds.map(nameOf))].sort().map(name => partOf(name, osds.filter(osd => nameOf(osd) === name), used, ratios));
}

/** What some OSDs can hold together. */
export function partOf(name: string, osds: readonly PlacedOsd[], used: Float64Array, { nearFull, full }: FullRatios): PartCapacity {
  const databases = osds.filter(({ databaseBytes = 0 }) => databaseBytes > 0);
  const shares = databases.map(({ sizeBytes, databaseBytes }) => databaseBytes! / (sizeBytes - databaseBytes!));
  const hosts = [...new Set(osds.map(({ host }) => host))];
  const largest = Math.max(0, ...hosts.map(host => roomUntil(nearFull, osds.filter(osd => osd.host === host))));
  return {
    name,
    osds: osds.length,
    rawBytes: sum(osds.map(({ sizeBytes }) => sizeBytes)),
    databaseBytes: sum(databases.map(({ databaseBytes }) => databaseBytes!)),
    ...shares.length > 0 && { databaseShare: Math.min(...shares) },
    usedBytes: Math.round(sum(osds.map(({ id }) => used[id]))),
    usableBytes: Math.round(roomUntil(full, osds)),
    safeBytes: Math.round(roomUntil(nearFull, osds) - largest),
  };
}

function roomUntil(ratio: number, osds: readonly PlacedOsd[]): number {
  return sum(osds.map(({ sizeBytes, databaseBytes = 0 }) => Math.max(0, ratio * sizeBytes - databaseBytes)));
}
