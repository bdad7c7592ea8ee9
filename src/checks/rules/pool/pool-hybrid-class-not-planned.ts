import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { mostDomains } from './private/planned-domains';
import { POOL_KINDS } from '../../../placement/ceph-pools';

export const poolHybridClassNotPlanned: Rule = {
  id: 'pool-hybrid-class-not-planned',
  refs: ['R104'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'a class of hybridStorage that the CephCluster gives to no OSD',
  effect: 'the operator refuses the pool, and does not create it',
  mend: 'take a class that spec.storage of the CephCluster gives, or give it to devices there',
  source: 'pkg/operator/ceph/pool/validate.go:212 (rook d0c3b9ce6)',

  *check({ pools, cluster, topology }) {
    for (const { path, spec } of topology ? [] : pools) {
      for (const [field, deviceClass] of Object.entries<string>(spec.replicated?.hybridStorage ?? {})) {
        if (mostDomains(cluster, 'osd', deviceClass) === 0) {
          yield { path: `${path}.replicated.hybridStorage.${field}`, message: `spec.storage of the CephCluster has no OSD of the class ${deviceClass}`, others: [cluster] };
        }
      }
    }
  },
};
