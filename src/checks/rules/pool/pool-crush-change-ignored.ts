import { failureDomainOf, isErasureCoded, poolsOf } from '../../ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolCrushChangeIgnored: Rule = {
  id: 'pool-crush-change-ignored',
  refs: ['R105'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPool', 'CephFilesystem', 'CephObjectStore', 'CephObjectZone'],
  needs: ['previous'],
  title: 'failureDomain or deviceClass of a pool changes without enableCrushUpdates',
  effect: 'the operator ignores the change without a word: the pool stays where it is',
  mend: 'set enableCrushUpdates: true, and expect data to move',
  source: 'pkg/daemon/ceph/client/pool.go:542 (rook d0c3b9ce6); https://github.com/rook/rook/issues/15895',

  *check({ pools, previous }) {
    const before = new Map(poolsOf(previous).map(pool => [pool.path, pool.spec]));
    for (const { path, spec } of pools) {
      const old = before.get(path);
      if (old === undefined || spec.enableCrushUpdates === true || isErasureCoded(spec)) {
        continue;
      }
      if (failureDomainOf(spec) !== failureDomainOf(old)) {
        yield { path: `${path}.failureDomain`, message: `it was ${failureDomainOf(old)} and is to be ${failureDomainOf(spec)}` };
      }
      if ((spec.deviceClass ?? '') !== (old.deviceClass ?? '')) {
        yield { path: `${path}.deviceClass`, message: `it was "${old.deviceClass ?? ''}" and is to be "${spec.deviceClass ?? ''}"` };
      }
    }
  },
};
