import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolHybridClassWithoutOsds: Rule = {
  id: 'pool-hybrid-class-without-osds',
  refs: ['R104'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['topology'],
  title: 'a class of hybridStorage that no OSD has',
  effect: 'the operator refuses the pool, and does not create it',
  mend: 'take a class that there are devices of',
  source: 'pkg/operator/ceph/pool/validate.go:212 (rook d0c3b9ce6)',

  *check({ pools, storage }) {
    for (const { path, spec } of storage ? pools : []) {
      for (const [field, deviceClass] of Object.entries<string>(spec.replicated?.hybridStorage ?? {})) {
        if (storage!.domainCount('osd', deviceClass) === 0) {
          yield { path: `${path}.replicated.hybridStorage.${field}`, message: `no OSD is of the class ${deviceClass}` };
        }
      }
    }
  },
};
