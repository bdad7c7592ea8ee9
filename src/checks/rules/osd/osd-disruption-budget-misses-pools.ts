import { isExternal } from '../../../placement/ceph-cluster';
import { failureDomainOf, isDefined } from '../../../placement/ceph-pools';
import { CrushLevel } from '../../../topology';
import { poolsIn } from '../../pools-in';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Levels that Rook looks for, the lowest first; a region alone counts as a host. */
const LEVELS = CrushLevel.all().map(({ name }) => name).filter(name => name !== 'osd' && name !== 'region');
const ALL_LEVELS = CrushLevel.all().map(({ name }) => name);

export const osdDisruptionBudgetMissesPools: Rule = {
  id: 'osd-disruption-budget-misses-pools',
  refs: ['R86'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'the budgets for OSDs go by a wider failure domain than a pool has',
  effect: 'Rook goes by the lowest failureDomain that is spelled out, and lets all OSDs of such a domain go at once in a drain: the data of this pool may be out of reach',
  mend: 'spell out failureDomain in all pools, also that of .mgr; with host in one of them the budgets go by hosts',
  source: 'pkg/operator/ceph/disruption/clusterdisruption/pools.go:30 (rook d0c3b9ce6)',

  *check({ object, spec, set, namespace }) {
    if (isExternal(object) || spec.disruptionManagement?.managePodBudgets !== true) {
      return;
    }
    const pools = poolsIn(set, namespace).filter(isDefined);
    const isCounted = new Set(pools.filter(({ owner }) => owner.kind !== 'CephObjectZone').map(pool => pool.spec.failureDomain));
    const domain = LEVELS.find(level => isCounted.has(level)) ?? 'host';
    for (const { path, spec: pool, owner } of domain === 'host' ? [] : pools) {
      if (ALL_LEVELS.indexOf(failureDomainOf(pool)) < ALL_LEVELS.indexOf(domain)) {
        const message = pool.failureDomain ? `it is ${pool.failureDomain}, which is not counted` : 'it is not given, which means host and is not counted';
        yield { object: owner, path: `${path}.failureDomain`, message: `${message}; the budgets go by ${domain}`, others: [object] };
      }
    }
    if (domain !== 'host' && !pools.some(({ name }) => name === '.mgr')) {
      yield {
        path: 'spec.disruptionManagement.managePodBudgets',
        message: `the budgets go by ${domain}, and the pool .mgr, which has no CephBlockPool here, is spread over hosts`,
        fix: `add a CephBlockPool with name: .mgr and failureDomain: ${domain}`,
        severity: Severity.ADVICE,
      };
    }
  },
};
