import { failureDomainOf, isErasureCoded, POOL_KINDS } from '../../ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolTooFewFailureDomains: Rule = {
  id: 'pool-too-few-failure-domains',
  refs: ['R107'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['topology'],
  title: 'a pool wants more failure domains than there are',
  effect: 'neither Rook nor Ceph refuses it, but its placement groups stay undersized, and claims stay pending',
  mend: 'take a lower failure domain or fewer copies, or add nodes',
  source: 'https://github.com/rook/rook/issues/2411',

  *check({ pools, storage }) {
    for (const { path, spec } of storage ? pools : []) {
      const wanted = domainsWanted(spec);
      const level = failureDomainOf(spec);
      const count = storage!.domainCount(level, spec.deviceClass);
      if (count < wanted && !spec.crushRoot) {
        const of = spec.deviceClass ? ` with ${spec.deviceClass} devices` : '';
        const names = storage!.domains(level, spec.deviceClass).join(', ') || 'none';
        yield { path: `${path}.failureDomain`, message: `it takes ${wanted} failure domains of the level ${level}${of}, there are ${count} (${names})` };
      }
    }
  },
};

function domainsWanted({ replicated, erasureCoded }: any): number {
  if (isErasureCoded({ erasureCoded })) {
    return erasureCoded.crushNumFailureDomains || erasureCoded.dataChunks + erasureCoded.codingChunks;
  }
  return Math.ceil((replicated?.size ?? 0) / (replicated?.replicasPerFailureDomain || 1));
}
