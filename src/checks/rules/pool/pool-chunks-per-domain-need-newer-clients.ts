import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolChunksPerDomainNeedNewerClients: Rule = {
  id: 'pool-chunks-per-domain-need-newer-clients',
  refs: [],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'several chunks in a failure domain, which a cluster refuses that still takes older clients',
  effect: 'Ceph refuses the rule of the pool as long as require_min_compat_client is older than squid, and it is luminous in a new cluster; the pool is not created',
  mend: 'run ceph osd set-require-min-compat-client squid in the toolbox first; clients need Ceph 19 or newer then',
  source: 'https://docs.ceph.com/en/latest/rados/operations/crush-map/; https://github.com/ceph/ceph/pull/59474',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const each = spec.erasureCoded?.crushOSDsPerFailureDomain ?? 1;
      if (each > 1) {
        yield { path: `${path}.erasureCoded.crushOSDsPerFailureDomain`, message: `it is ${each}, which takes a rule of a kind that only clients since Ceph 19 know` };
      }
    }
  },
};
