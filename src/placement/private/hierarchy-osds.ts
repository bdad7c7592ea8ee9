import { Hierarchy } from './hierarchy';
import { CrushMap } from '../crush-map';
import { CrushMapError } from '../crush-map-error';
import { CrushOsd } from '../crush-osd';
import { CrushRule } from '../crush-rule';
import { CrushTunables } from '../crush-tunables';

/** The map of a hierarchy. */
export function compileHierarchy(hierarchy: Hierarchy, tunables: CrushTunables, rules: CrushRule[]): CrushMap {
  return CrushMap.of({ tunables, devices: hierarchy.devices, types: hierarchy.types, buckets: hierarchy.bucketProps, rules });
}

/** The OSDs from one on that are of the same host. */
export function madeTogether(osds: readonly CrushOsd[], first: number): readonly CrushOsd[] {
  const length = osds.slice(first).findIndex(({ location }) => location.host !== osds[first].location.host);
  return length < 0 ? osds.slice(first) : osds.slice(first, first + length);
}

/** @throws CrushMapError if OSDs can't join: their numbers are taken, or their sizes are none */
export function checkOsds(osds: readonly CrushOsd[], hierarchy: Hierarchy): void {
  const ids = new Set<number>();
  for (const { id, sizeBytes } of osds) {
    if (!Number.isInteger(id) || id < 0) {
      throw new CrushMapError(`an OSD has the number ${id}, numbers are integers from 0`);
    }
    if (ids.has(id) || hierarchy.has(id)) {
      throw new CrushMapError(`there are two OSDs with the number ${id}, give each one of its own`);
    }
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
      throw new CrushMapError(`osd.${id} has ${sizeBytes} bytes, give a whole number of bytes from 0`);
    }
    ids.add(id);
  }
}
