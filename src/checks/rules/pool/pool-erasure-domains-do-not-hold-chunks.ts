import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolErasureDomainsDoNotHoldChunks: Rule = {
  id: 'pool-erasure-domains-do-not-hold-chunks',
  refs: ['R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'crushNumFailureDomains times crushOSDsPerFailureDomain of a pool is less than its chunks',
  effect: 'some chunks have no place, and placement groups stay undersized or incomplete',
  mend: 'take more failure domains, or more OSDs in each',
  source: 'https://docs.ceph.com/en/latest/rados/operations/erasure-code-profile/',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const { dataChunks = 0, codingChunks = 0, crushNumFailureDomains: domains, crushOSDsPerFailureDomain: each } = spec.erasureCoded ?? {};
      if (domains * each < dataChunks + codingChunks) {
        yield { path: `${path}.erasureCoded.crushNumFailureDomains`, message: `${domains} times ${each} OSDs don't hold ${dataChunks + codingChunks} chunks` };
      }
    }
  },
};
