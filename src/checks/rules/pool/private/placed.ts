import { POOL_KINDS } from '../../../../placement/ceph-pools';
import { Placement } from '../../../../placement/placement';
import { Subject } from '../../../subject';

/** Kinds that say something of placement. */
const READ = [...POOL_KINDS, 'CephNFS', 'ConfigMap'];

/**
 * What Ceph would make of the cluster of an object; undefined without the CephCluster or the machines.
 * It places every placement group: ask only where counting leaves a doubt.
 */
export function placementOf({ set, cluster, clusterNamespace, topology }: Subject): Placement | undefined {
  return cluster && topology && set.onceIn(clusterNamespace, 'placement', () => {
    const order = set.once('order of objects', () => new Map(set.entries.map((entry, i) => [set.view(entry), i])));
    const own = READ.flatMap(kind => set.all(kind, clusterNamespace)).sort((a, b) => order.get(a)! - order.get(b)!);
    return Placement._ofObjects(cluster, own, topology);
  });
}
