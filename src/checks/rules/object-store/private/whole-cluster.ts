import { isExternal } from '../../../../placement/ceph-cluster';
import { ObjectIndex } from '../../../object-index';

/**
 * Whether the set plainly is where the objects of a namespace stand, because its
 * CephCluster does. What is missing in it may still be somewhere else, but is worth a warning.
 */
export function isWholeCluster(set: ObjectIndex, namespace: string): boolean {
  const cluster = set.cluster(namespace);
  return cluster !== undefined && !isExternal(cluster);
}
