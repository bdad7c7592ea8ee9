import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { CRUSH_TYPES } from './private/crush-types';
import { Demand, demandOf } from './private/demand';
import { domainCount } from './private/domain-count';
import { mostOsdsPerDevice } from './private/osds-per-device';
import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';
import { StorageLayout } from '../../../placement/storage-layout';

export const poolFailureDomainTooSmall: Rule = {
  id: 'pool-failure-domain-too-small',
  refs: ['R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['topology', 'cluster'],
  title: 'a pool wants several copies in each failure domain, and some have room for fewer',
  effect: 'neither Rook nor Ceph refuses it, but its placement groups stay undersized, and claims stay pending',
  mend: 'add nodes or devices to the failure domains that have too few',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/#data-spread-across-subdomains',

  *check({ pools, storage, cluster }) {
    const isKnown = storage !== undefined && !(cluster.spec?.storage?.storageClassDeviceSets?.length > 0) && !isStretched(cluster);
    for (const { path, spec } of isKnown ? pools : []) {
      const demand = demandOf(spec);
      const { level, deviceClass, each, count, isCountable } = demand;
      if (each === undefined || !isCountable || domainCount(storage!, cluster, level, deviceClass) < count) {
        continue;
      }
      const held = roomsOf(storage!, demand, mostOsdsPerDevice(cluster));
      const small = [...held].filter(([, rooms]) => rooms < each.count).map(([name, rooms]) => `${name} has ${rooms}`);
      if (held.size - small.length < count) {
        const message = `it takes ${count} failure domains of the level ${level} with ${each.count} of the level ${each.level} each, and ${small.join(', ')}`;
        yield { path: `${path}.failureDomain`, message };
      }
    }
  },
};

/** How many copies each failure domain has room for; empty where the topology does not tell. */
function roomsOf(storage: StorageLayout, { level, deviceClass, each }: Demand, perDevice: number): Map<string, number> {
  const isOsd = each!.level === 'osd';
  const osds = storage.osds?.filter(({ deviceClasses }) => !deviceClass || deviceClasses?.includes(deviceClass) !== false);
  const rooms = new Map<string, Set<unknown>>();
  for (const place of osds ?? storage.nodes.map(node => ({ node }))) {
    const domain = storage.domainOf(place.node, level);
    const room = isOsd ? place : storage.domainOf(place.node, each!.level);
    if (domain !== undefined) {
      const own = rooms.get(domain) ?? new Set();
      rooms.set(domain, room === undefined ? own : own.add(room));
    }
  }
  const isTold = (!isOsd || osds !== undefined) && CRUSH_TYPES.indexOf(each!.level) < CRUSH_TYPES.indexOf(level);
  return new Map([...rooms].map(([domain, { size }]) => [domain, isTold ? isOsd ? size * perDevice : size : Infinity]));
}
