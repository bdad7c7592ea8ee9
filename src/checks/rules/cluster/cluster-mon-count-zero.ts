import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonCountZero: Rule = {
  id: 'cluster-mon-count-zero',
  refs: ['R2'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'mon.count is 0',
  effect: 'the operator starts three monitors, and only logs that it does',
  mend: 'write the number that is meant: 3, or 1 for a cluster without data that matters',
  source: 'pkg/operator/ceph/cluster/cluster.go:315 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    if (spec.mon?.count === 0 && !isExternal(object)) {
      yield { path: 'spec.mon.count', message: 'zero monitors are asked for' };
    }
  },
};
