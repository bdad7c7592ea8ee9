import { Cluster, mapOf } from './clusters';
import { PlacedCluster, PlacedOsd, PlacedPool } from '../../src/placement';
import { CephCrushMap } from '../../src/placement/ceph-crush-map';
import { CrushOsd } from '../../src/placement/crush-osd';

/** OSDs as a planned cluster has them. */
export function placedOsds(osds: readonly CrushOsd[]): PlacedOsd[] {
  return osds.map(osd => ({ ...osd, host: osd.location.host }));
}

/** Pools as a planned cluster has them, each with the rule of its name. */
export function placedPools({ pools }: Pick<Cluster, 'pools'>, { map }: CephCrushMap): PlacedPool[] {
  return pools.map(({ name, pgNum, size, replicated, twoStep, hybrid, erasure }, i) => {
    const props = replicated ?? twoStep ?? erasure;
    return {
      id: i + 1,
      name,
      rule: map.rules.find(rule => rule.name === name)!.id,
      size,
      minSize: erasure ? erasure.dataChunks + 1 : size - 1,
      dataChunks: erasure?.dataChunks ?? 1,
      erasureCoded: erasure !== undefined,
      pgNum,
      failureDomain: (props ?? hybrid)!.failureDomain ?? 'host',
      deviceClass: props?.deviceClass,
    };
  });
}

/** A planned cluster, made in one go. */
export function placedCluster(cluster: Pick<Cluster, 'osds' | 'pools'>): PlacedCluster {
  const map = mapOf(cluster);
  return { map: map.map, osds: placedOsds(cluster.osds), pools: placedPools(cluster, map) };
}

/** Hosts `a`, `b`, …, in turn in each of the zones, with as many OSDs of 1 TiB each. */
export function hosts(count: number, osdsPerHost: number, zones: readonly string[] = [], deviceClass = 'hdd'): CrushOsd[] {
  return [...Array(count * osdsPerHost).keys()].map(id => {
    const host = Math.floor(id / osdsPerHost);
    const location: { [level: string]: string } = { host: String.fromCharCode(97 + host) };
    if (zones.length > 0) {
      location.zone = zones[host % zones.length];
    }
    return { id, location, sizeBytes: 2 ** 40, deviceClass };
  });
}
