import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { CephPool, isDefined, POOL_KINDS, poolsOf } from '../../../placement/ceph-pools';
import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const poolDeviceClassMixed: Rule = {
  id: 'pool-device-class-mixed',
  refs: ['R109'],
  severity: Severity.WARNING,
  kinds: [...POOL_KINDS, 'CephCluster'],
  title: 'some pools of a cluster have a deviceClass, and others do not',
  effect: 'their CRUSH roots overlap, so that the PG autoscaler leaves them alone and the balancer is misled',
  mend: 'give every pool a deviceClass, .mgr too, or none',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/; https://github.com/rook/rook/issues/11764',

  *check({ kind, object, namespace, set, cluster }) {
    const pools = poolsIn(set).get(namespace) ?? [];
    const other = pools.find(({ spec }) => spec.deviceClass);
    if (other === undefined || isExternal(cluster) || isStretched(cluster)) {
      return;
    }
    const others = [other.owner];
    if (kind === 'CephCluster') {
      if (!pools.some(({ name }) => name === '.mgr')) {
        const message = `no CephBlockPool gives the pool .mgr a deviceClass, and ${titleOf(other.owner)} has ${other.spec.deviceClass}`;
        yield { path: '', message, fix: `add a CephBlockPool with name: .mgr and deviceClass: ${other.spec.deviceClass}`, others };
      }
      return;
    }
    for (const { path, spec, owner } of pools) {
      if (owner === object && !spec.deviceClass) {
        yield { path: `${path}.deviceClass`, message: `it is not given, and ${titleOf(other.owner)} has ${other.spec.deviceClass}`, others };
      }
    }
  },
};

/** The pools of each namespace that lie below the common root. */
function poolsIn(set: ObjectIndex): Map<string, CephPool[]> {
  return set.once('pool-device-class-mixed', () => {
    const pools = POOL_KINDS.flatMap(kind => set.all(kind)).flatMap(object => poolsOf(object)).filter(pool => isCommon(pool));
    const namespaces = new Map<string, CephPool[]>();
    for (const pool of pools) {
      const { namespace = '' } = pool.owner.metadata ?? {};
      const own = namespaces.get(namespace);
      if (own) {
        own.push(pool);
      } else {
        namespaces.set(namespace, [pool]);
      }
    }
    return namespaces;
  });
}

function isCommon(pool: CephPool): boolean {
  const isIgnored = pool.owner.kind === 'CephObjectStore' && pool.owner.spec.zone?.name;
  return isDefined(pool) && !pool.spec.crushRoot && !pool.spec.replicated?.hybridStorage && !isIgnored;
}
