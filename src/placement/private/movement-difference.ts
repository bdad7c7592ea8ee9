import { PlacedCluster } from '../placed-cluster';
import { PlacedOsd } from '../placed-osd';

/** How the OSDs of a running cluster become those that are wanted. Numbers are those of the running cluster. */
export interface Difference {
  /** New OSDs, in the order in which they join. */
  readonly added: readonly PlacedOsd[];
  /** OSDs that go. */
  readonly removed: readonly PlacedOsd[];
  /** OSDs that get another device class. */
  readonly reclassed: readonly PlacedOsd[];
  /** Hosts that are to stand elsewhere, each by one of its OSDs. */
  readonly relocated: readonly PlacedOsd[];
}

/**
 * What differs: an OSD is the same if host, device and size are; where the name of a device is not known,
 * if host and size are, those of the same class first.
 * New OSDs get the least numbers that are free while those that go are still there.
 */
export function differenceOf(running: PlacedCluster, wanted: PlacedCluster): Difference {
  const left = new Set(running.osds);
  const same = new Map<PlacedOsd, PlacedOsd>();
  const match = (isSame: (before: PlacedOsd, after: PlacedOsd) => boolean) => wanted.osds.filter(osd => !same.has(osd)).forEach(after => {
    const before = [...left].find(one => one.host === after.host && one.sizeBytes === after.sizeBytes && isSame(one, after));
    if (before) {
      left.delete(before);
      same.set(after, before);
    }
  });
  match((before, after) => before.device !== undefined && before.device === after.device);
  const isUnnamed = (before: PlacedOsd, after: PlacedOsd) => before.device === undefined || after.device === undefined;
  match((before, after) => isUnnamed(before, after) && before.deviceClass === after.deviceClass);
  match(isUnnamed);
  const used = new Set(running.osds.map(({ id }) => id));
  const classes = new Map(running.osds.map(({ id, deviceClass }) => [id, deviceClass]));
  const places = new Map(running.osds.map(({ host, location }) => [host, location]));
  const kept = wanted.osds.filter(osd => same.has(osd)).map(osd => ({ ...same.get(osd)!, deviceClass: osd.deviceClass, location: osd.location }));
  return {
    // A host stays where it is, with all that joins it.
    added: wanted.osds.filter(osd => !same.has(osd)).map(osd => ({ ...osd, id: nextFree(used), location: places.get(osd.host) ?? osd.location })),
    removed: [...left],
    reclassed: kept.filter(({ id, deviceClass }) => deviceClass !== undefined && classes.get(id) !== deviceClass),
    relocated: [...new Map(kept.filter(({ host, location }) => !isSamePlace(location, places.get(host)!)).map(osd => [osd.host, osd])).values()],
  };
}

function nextFree(used: Set<number>): number {
  let id = 0;
  while (used.has(id)) {
    id++;
  }
  used.add(id);
  return id;
}

function isSamePlace(a: PlacedOsd['location'], b: PlacedOsd['location']): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(level => a[level] === b[level]);
}
