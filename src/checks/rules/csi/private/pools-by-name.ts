import { CephPool, poolsOf } from '../../../../placement/ceph-pools';
import { ObjectIndex } from '../../../object-index';

const OWNERS = ['CephBlockPool', 'CephFilesystem', 'CephObjectStore'];

/** The pool that has a name in Ceph; undefined if no object of the namespace makes one. */
export function poolNamed(set: ObjectIndex, namespace: string, name: string | undefined): CephPool | undefined {
  return set.once('pools by name', () => byName(set)).get(`${namespace}\n${name}`);
}

function byName(set: ObjectIndex): ReadonlyMap<string, CephPool> {
  const pools = OWNERS.flatMap(kind => set.all(kind)).flatMap(owner => poolsOf(owner));
  return new Map(pools.reverse().map(pool => [`${pool.owner.metadata?.namespace ?? ''}\n${pool.name}`, pool]));
}
