import { monCountOf } from './private/monitors';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonCountEven: Rule = {
  id: 'cluster-mon-count-even',
  refs: ['R15'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephCluster'],
  title: 'an even number of monitors',
  effect: 'no more of them may fail than with one less, and there is one more that can fail',
  mend: 'take an odd number, such as 3 or 5',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#mon-settings',

  *check({ object, spec }) {
    const count = monCountOf(spec);
    if (count % 2 === 0 && !isExternal(object)) {
      const may = count / 2 - 1;
      yield { path: 'spec.mon.count', message: `of ${count} monitors ${may === 0 ? 'none' : may} may fail, as with ${count - 1}` };
    }
  },
};
