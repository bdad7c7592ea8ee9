import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf } from './private/demand';
import { domainCount } from './private/domain-count';
import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';

export const poolNoSpareFailureDomain: Rule = {
  id: 'pool-no-spare-failure-domain',
  refs: ['R108'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  needs: ['topology'],
  title: 'an erasure-coded pool uses all failure domains that there are',
  effect: 'when one of them is lost there is no other to rebuild its chunks in, and the pool stays degraded until it is back',
  mend: 'add a failure domain, or take fewer chunks',
  source: 'https://docs.ceph.com/en/latest/rados/operations/erasure-code/',

  *check({ pools, storage, cluster }) {
    for (const { path, spec } of storage ? pools : []) {
      const { level, deviceClass, count, isCountable } = demandOf(spec);
      if (isErasureCoded(spec) && isCountable && domainCount(storage!, cluster, level, deviceClass) === count) {
        const of = deviceClass ? ` with ${deviceClass} devices` : '';
        yield { path: `${path}.erasureCoded`, message: `it takes all ${count} failure domains of the level ${level}${of}` };
      }
    }
  },
};
