import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { poolsBefore } from './private/previous-pools';
import { isStretched } from '../../../placement/ceph-cluster';
import { failureDomainOf, isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';

export const poolCrushChangeIgnored: Rule = {
  id: 'pool-crush-change-ignored',
  refs: ['R105'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['previous'],
  title: 'where a pool lies is changed in a way that the operator does not follow',
  effect: 'the operator ignores the change without a word: the pool stays where it is',
  mend: 'make a new pool, and move the data to it',
  source: 'pkg/daemon/ceph/client/pool.go:542 (rook d0c3b9ce6); https://github.com/rook/rook/issues/15895',

  *check({ pools, previous, cluster }) {
    for (const { pool: { path, spec }, old } of poolsBefore(pools, previous)) {
      if (isErasureCoded(spec) || isErasureCoded(old)) {
        continue;
      }
      const changes = changesOf(spec, old);
      const isRuleNew = changes.some(({ field }) => field === 'failureDomain' || field === 'deviceClass');
      const { reason, fix } = obstacleOf(spec, isStretched(cluster));
      for (const { field, was, is } of changes) {
        if (reason !== undefined || !isRuleNew || field.startsWith('replicated')) {
          yield { path: `${path}.${field}`, message: `it was ${was} and is to be ${is}${reason ?? ''}`, fix };
        }
      }
    }
  },
};

interface Change {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

function changesOf(spec: any, old: any): Change[] {
  const valuesOf = (one: any): string[][] => [
    ['failureDomain', failureDomainOf(one)],
    ['deviceClass', one.deviceClass || 'of any class'],
    ['crushRoot', one.crushRoot || 'default'],
    ['replicated.subFailureDomain', one.replicated?.subFailureDomain || 'host'],
    ['replicated.replicasPerFailureDomain', `${one.replicated?.replicasPerFailureDomain || 1}`],
  ];
  const before = valuesOf(old);
  return valuesOf(spec).map(([field, is], i) => ({ field, is, was: before[i][1] })).filter(({ was, is }) => was !== is);
}

/** Why the operator follows no change of this pool; no reason if it does. */
function obstacleOf(spec: any, stretched: boolean): { readonly reason?: string; readonly fix?: string } {
  const { replicasPerFailureDomain = 1, hybridStorage } = spec.replicated ?? {};
  if (spec.enableCrushUpdates !== true) {
    return { reason: ', and enableCrushUpdates is not true', fix: 'set enableCrushUpdates: true, and expect data to move' };
  }
  if (stretched) {
    return { reason: ' in a stretch cluster' };
  }
  if ((replicasPerFailureDomain > 1 || hybridStorage) && !spec.deviceClass) {
    return { reason: `, with ${hybridStorage ? 'hybridStorage' : `replicasPerFailureDomain ${replicasPerFailureDomain}`} and no deviceClass` };
  }
  return !spec.failureDomain && !spec.deviceClass
    ? { reason: ', and neither failureDomain nor deviceClass is given', fix: `spell out failureDomain: ${failureDomainOf(spec)}, and expect data to move` }
    : {};
}
