import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolQuotaMaxBytes: Rule = {
  id: 'pool-quota-max-bytes',
  refs: ['R111'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'quotas.maxBytes of a pool is overridden by maxSize, or deprecated',
  effect: 'the operator reads maxSize where it is given, and maxBytes may go in some release',
  mend: 'write the quota as quotas.maxSize, and leave maxBytes out',
  source: 'pkg/apis/ceph.rook.io/v1/types.go (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const { maxBytes, maxSize } = spec.quotas ?? {};
      if (maxBytes !== undefined && maxSize !== undefined) {
        yield { path: `${path}.quotas.maxBytes`, message: `${maxBytes} is overridden by maxSize, ${maxSize}` };
      } else if (maxBytes !== undefined) {
        yield { path: `${path}.quotas.maxBytes`, message: 'it is deprecated', severity: Severity.ADVICE };
      }
    }
  },
};
