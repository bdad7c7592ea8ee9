import { monCountOf } from './private/monitors';
import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterStretchMonCount: Rule = {
  id: 'cluster-stretch-mon-count',
  refs: ['R6'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a number of monitors that a stretch cluster can not do with',
  effect: 'the operator takes 5 or 3 monitors and refuses any other number; with 3, the loss of a zone leaves each monitor needed',
  mend: 'ask for 5 monitors: two in each zone with data, one in that of the arbiter',
  source: 'pkg/operator/ceph/cluster/cluster.go:358 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const count = monCountOf(spec);
    if (isStretched(object) && count !== 5 && !isExternal(object)) {
      const [message, severity] = count === 3 ? ['a stretch cluster runs with 3 monitors, but should have 5', Severity.ADVICE] : [`a stretch cluster can not have ${count} monitors`, undefined];
      yield { path: 'spec.mon.count', message, severity };
    }
  },
};
