import { storageOf } from './private/host-storage';
import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolErasureCodedWithoutCrushRoot: Rule = {
  id: 'pool-erasure-coded-without-crush-root',
  refs: ['R83'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'an erasure-coded pool without crushRoot in a cluster that has one',
  effect: 'Rook makes its profile for the root default, which it removes from the cluster, so that the pool cannot be made',
  mend: 'give the pool the same crushRoot',
  source: 'pkg/daemon/ceph/client/erasure-code-profile.go:89 (rook d0c3b9ce6)',

  *check({ pools, cluster }) {
    const root: string = storageOf(cluster).config?.crushRoot || 'default';
    for (const { path, spec } of root === 'default' ? [] : pools) {
      if (isErasureCoded(spec) && !spec.crushRoot) {
        yield { path: `${path}.crushRoot`, message: `it is not given, and the OSDs are in the root ${root}`, fix: `set crushRoot: ${root}`, others: [cluster] };
      }
    }
  },
};
