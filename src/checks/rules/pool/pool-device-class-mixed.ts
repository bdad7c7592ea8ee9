import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { CephPool, isDefined, POOL_KINDS } from '../../../placement/ceph-pools';
import { ObjectIndex } from '../../object-index';
import { poolsIn } from '../../pools-in';
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

  *check({ kind, pools, namespace, set, cluster }) {
    const { other, hasMgr } = commonPools(set, namespace);
    if (other === undefined || isExternal(cluster) || isStretched(cluster)) {
      return;
    }
    const others = [other.owner];
    if (kind === 'CephCluster') {
      if (!hasMgr && !set.isElsewhere('CephBlockPool', namespace)) {
        const message = `no CephBlockPool gives the pool .mgr a deviceClass, and ${titleOf(other.owner)} has ${other.spec.deviceClass}`;
        yield { path: '', message, fix: `add a CephBlockPool with name: .mgr and deviceClass: ${other.spec.deviceClass}`, others };
      }
      return;
    }
    for (const { path, spec } of pools.filter(isCommon)) {
      if (!spec.deviceClass) {
        yield { path: `${path}.deviceClass`, message: `it is not given, and ${titleOf(other.owner)} has ${other.spec.deviceClass}`, others };
      }
    }
  },
};

/** Of the pools that lie below the common root: one with a class, and whether the managers' is there. */
function commonPools(set: ObjectIndex, namespace: string): { readonly other?: CephPool; readonly hasMgr: boolean } {
  return set.onceIn(namespace, 'pool-device-class-mixed', () => {
    const pools = poolsIn(set, namespace).filter(isCommon);
    return { other: pools.find(({ spec }) => spec.deviceClass), hasMgr: pools.some(({ name }) => name === '.mgr') };
  });
}

function isCommon(pool: CephPool): boolean {
  const isIgnored = pool.owner.kind === 'CephObjectStore' && pool.owner.spec.zone?.name;
  return isDefined(pool) && !pool.spec.crushRoot && !pool.spec.replicated?.hybridStorage && !isIgnored;
}
