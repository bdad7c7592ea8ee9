import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterStretchMgrPoolMissing: Rule = {
  id: 'cluster-stretch-mgr-pool-missing',
  refs: ['R8'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['objects'],
  title: 'a stretch cluster without a CephBlockPool for .mgr that has four copies',
  effect: 'the operator waits in vain for a pool with the rules of the stretch cluster, and never turns the stretch mode on',
  mend: 'add a CephBlockPool with spec.name: .mgr, failureDomain: zone and replicated.size: 4',
  source: 'pkg/operator/ceph/cluster/mon/mon.go:379-502 (rook d0c3b9ce6)',

  *check({ object, namespace, set, notEvaluated }) {
    const pools = set.all('CephBlockPool', namespace);
    if (!isStretched(object) || isExternal(object)) {
      return;
    }
    const mgrPool = pools.find(({ spec }) => spec?.name === '.mgr');
    if (mgrPool) {
      const size: number | undefined = mgrPool.spec.replicated?.size;
      if (size !== 4) {
        yield { path: 'spec.replicated.size', message: `the pool .mgr keeps ${size ?? 'no'} copies instead of 4`, fix: 'set it to 4', object: mgrPool, others: [object] };
      }
      return;
    }
    const others = [...set.all('CephFilesystem', namespace), ...set.all('CephObjectStore', namespace)];
    if (set.isElsewhere('CephBlockPool', namespace)) {
      notEvaluated('objects');
    } else if (namespace === '' || pools.length + others.length === 0) {
      notEvaluated('objects');
      yield { path: 'spec.mon.stretchCluster', message: 'no CephBlockPool is among the manifests, so none with spec.name: .mgr', severity: Severity.ADVICE };
    } else {
      yield { path: 'spec.mon.stretchCluster', message: 'no CephBlockPool of the namespace has spec.name: .mgr', others: [...pools, ...others] };
    }
  },
};
