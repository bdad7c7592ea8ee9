import { isStretched } from '../../../placement/ceph-cluster';
import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolNotForStretchCluster: Rule = {
  id: 'pool-not-for-stretch-cluster',
  refs: ['R11'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'a pool of a stretch cluster that has not four copies',
  effect: 'the operator refuses the pool',
  mend: 'set replicated.size: 4, with replicasPerFailureDomain: 2',
  source: 'pkg/operator/ceph/pool/validate.go:70-74 (rook d0c3b9ce6)',

  *check({ cluster, pools }) {
    for (const { path, spec } of isStretched(cluster) ? pools : []) {
      const size: number = spec?.replicated?.size ?? 0;
      if (isErasureCoded(spec)) {
        yield { path: `${path}.erasureCoded`, message: 'the cluster is stretched over two zones, which takes no erasure coding', others: [cluster] };
      } else if (size > 0 && size !== 4) {
        yield { path: `${path}.replicated.size`, message: `the cluster is stretched over two zones, and the pool keeps ${size} copies instead of 4`, others: [cluster] };
      }
    }
  },
};
