import { isStretched } from '../../../placement/ceph-cluster';
import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSubFailureDomainSame: Rule = {
  id: 'pool-sub-failure-domain-same',
  refs: ['R91'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'subFailureDomain of a pool is its failureDomain',
  effect: 'the operator refuses the pool, and does not create it',
  mend: 'take a failureDomain above the subFailureDomain, such as zone over host',
  source: 'pkg/operator/ceph/pool/validate.go:60, pkg/daemon/ceph/client/pool.go (rook d0c3b9ce6)',

  *check({ pools, cluster }) {
    for (const { path, spec } of pools) {
      const { size = 0, replicasPerFailureDomain = 0, subFailureDomain } = spec.replicated ?? {};
      if (subFailureDomain && subFailureDomain === spec.failureDomain) {
        yield { path: `${path}.replicated.subFailureDomain`, message: `${subFailureDomain} is the failureDomain too` };
      } else if (spec.failureDomain === 'host' && !subFailureDomain && size > 0 && replicasPerFailureDomain > 1 && !isStretched(cluster)) {
        const message = `with replicasPerFailureDomain ${replicasPerFailureDomain} it has to be above subFailureDomain, which is host where it is not given`;
        const doubt = cluster === undefined ? { message: `${message}, unless the cluster is a stretch cluster`, severity: Severity.WARNING } : undefined;
        yield { path: `${path}.failureDomain`, message, ...doubt };
      }
    }
  },
};
