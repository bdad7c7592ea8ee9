import { CephPool } from '../../../../placement/ceph-pools';
import { ObjectIndex } from '../../../object-index';
import { poolsIn } from '../../../pools-in';

/** The pool that has a name in Ceph; undefined if no object of the namespace makes one. */
export function poolNamed(set: ObjectIndex, namespace: string, name: string | undefined): CephPool | undefined {
  return set.onceIn(namespace, 'pools by name', () => byName(poolsIn(set, namespace))).get(name);
}

/** The first of a name counts. */
function byName(pools: readonly CephPool[]): ReadonlyMap<string | undefined, CephPool> {
  return new Map([...pools].reverse().map(pool => [pool.name, pool]));
}
