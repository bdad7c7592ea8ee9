import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf, demandText } from './private/demand';
import { mostDomains } from './private/planned-domains';
import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';

export const poolTooFewStorageNodes: Rule = {
  id: 'pool-too-few-storage-nodes',
  refs: ['R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'a pool wants more failure domains than the CephCluster names nodes or OSDs',
  effect: 'neither Rook nor Ceph refuses it, but its placement groups stay undersized, and claims stay pending',
  mend: 'take a lower failure domain or fewer copies, or add nodes to spec.storage of the CephCluster',
  source: 'https://github.com/rook/rook/issues/2411',

  *check({ pools, cluster, topology }) {
    for (const { path, spec } of topology || isStretched(cluster) ? [] : pools) {
      const demand = demandOf(spec);
      const most = mostDomains(cluster, demand.level);
      if (most < demand.count && demand.isCountable) {
        const message = `it takes ${demandText(demand)}, and spec.storage of the CephCluster names ${most} at most`;
        yield { path: `${path}.failureDomain`, message, others: [cluster] };
      }
    }
  },
};
