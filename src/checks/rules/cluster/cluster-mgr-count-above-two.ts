import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMgrCountAboveTwo: Rule = {
  id: 'cluster-mgr-count-above-two',
  refs: ['R20'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephCluster'],
  title: 'more than two managers',
  effect: 'one manager works and one stands by; what is more takes memory and is not what Rook is tested with',
  mend: 'set mgr.count: 2',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#mgr-settings',

  *check({ object, spec }) {
    if (spec.mgr?.count > 2 && !isExternal(object)) {
      yield { path: 'spec.mgr.count', message: `${spec.mgr.count} managers are asked for, 1 or 2 are of use` };
    }
  },
};
