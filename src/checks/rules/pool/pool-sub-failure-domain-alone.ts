import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSubFailureDomainAlone: Rule = {
  id: 'pool-sub-failure-domain-alone',
  refs: ['R93'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'a pool has a subFailureDomain, and neither failureDomain nor crushRoot',
  effect: 'the operator looks it up in a CRUSH map that it has not read, and refuses the pool with "unrecognized crush sub domain"',
  mend: 'spell out failureDomain, such as zone',
  source: 'pkg/operator/ceph/pool/validate.go:78-127 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const sub = spec.replicated?.subFailureDomain;
      if (sub && !spec.failureDomain && !spec.crushRoot) {
        yield { path: `${path}.replicated.subFailureDomain`, message: `${sub} is given without failureDomain` };
      }
    }
  },
};
