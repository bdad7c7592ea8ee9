import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolFailureDomainOsd: Rule = {
  id: 'pool-failure-domain-osd',
  refs: [],
  severity: Severity.ADVICE,
  kinds: POOL_KINDS,
  title: 'copies of a pool may lie on disks of one host',
  effect: 'the loss of a host, or its restart, can take all copies of some data away',
  mend: 'set failureDomain: host, or a level above it',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (spec.failureDomain === 'osd' && spec.replicated?.size !== 1) {
        yield { path: `${path}.failureDomain`, message: 'it is osd' };
      }
    }
  },
};
