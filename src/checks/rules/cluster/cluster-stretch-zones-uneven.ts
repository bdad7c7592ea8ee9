import { crushTypeOf, monZonesOf } from './private/monitors';
import { isStretched } from '../../../placement/ceph-cluster';
import { CrushLevel, StorageNode } from '../../../topology';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterStretchZonesUneven: Rule = {
  id: 'cluster-stretch-zones-uneven',
  refs: ['R10'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'zones of a stretch cluster with more nodes or devices in one than in the other',
  effect: 'Ceph wants equal weights in both zones: unless the disks make up for it, the operator never turns the stretch mode on',
  mend: 'use as many nodes and devices in both zones, or list the devices in the topology to have them weighed',
  source: 'https://github.com/rook/rook/pull/17206',

  *check({ object, spec, storage }) {
    const isWeighed = storage?.osds?.every(({ device }) => device !== undefined);
    if (storage === undefined || isWeighed || !isStretched(object) || spec.storage?.storageClassDeviceSets?.length) {
      return;
    }
    const { zones, label } = monZonesOf(spec)!;
    const counts = new Map<string | undefined, number>();
    for (const node of storage.nodes) {
      const zone = storage.domainOf(node, crushTypeOf(label));
      counts.set(zone, (counts.get(zone) ?? 0) + deviceCount(node, spec.storage));
    }
    const wanted = zones.filter(zone => zone?.arbiter !== true).map(zone => CrushLevel.bucketName(`${zone?.name}`));
    const [first, ...others] = wanted.map(name => ({ name, count: counts.get(name) ?? 0 }));
    for (const { name, count } of others) {
      if (count > 0 && first.count > 0 && count !== first.count) {
        yield { path: 'spec.storage', message: `the zone ${first.name} has ${first.count} nodes or devices for OSDs, and ${name} has ${count}` };
      }
    }
  },
};

/** The devices that are named for a node; a node of which nobody names any counts as one. */
function deviceCount(node: StorageNode, storage: any): number {
  const own = storage?.nodes?.find((one: any) => one?.name === node.name || one?.name === node.hostname);
  const devices: any[] = own?.devices ?? storage?.devices ?? [];
  return devices.length || 1;
}
