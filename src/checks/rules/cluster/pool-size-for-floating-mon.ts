import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSizeForFloatingMon: Rule = {
  id: 'pool-size-for-floating-mon',
  refs: ['R18'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'a pool of a cluster of two nodes that has not two copies',
  effect: 'more copies than nodes leave placement groups undersized, one copy is lost with its node',
  mend: 'set replicated.size: 2, with requireSafeReplicaSize: false',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/two-node-cluster-drbd/',

  *check({ cluster, pools }) {
    for (const { path, spec } of cluster.spec?.mon?.floatingMon?.name ? pools : []) {
      const size: number = spec?.replicated?.size ?? 0;
      if (size > 0 && size !== 2) {
        yield {
          path: `${path}.replicated.size`,
          message: `the floating monitor is for two nodes, and the pool keeps ${size} ${size === 1 ? 'copy' : 'copies'}`,
          others: [cluster],
        };
      }
    }
  },
};
