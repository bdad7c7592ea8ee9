import { ObjectIndex } from './object-index';
import { CephPool, POOL_KINDS, poolsOf } from '../placement/ceph-pools';

/** The pools that the objects of a namespace define. */
export function poolsIn(set: ObjectIndex, namespace: string): readonly CephPool[] {
  return set.onceIn(namespace, 'pools', () => POOL_KINDS.flatMap(kind => set.all(kind, namespace)).flatMap(poolsOf));
}
