import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreReadAffinityIgnored: Rule = {
  id: 'object-store-read-affinity-ignored',
  refs: ['R159'],
  severity: Severity.WARNING,
  kinds: ['CephObjectStore'],
  needs: ['ceph-version'],
  title: 'readAffinity of gateways with a Ceph that does not know it',
  effect: 'the operator logs a warning, and gateways read from primary OSDs as before',
  mend: 'run Ceph 20 or newer, or leave readAffinity out',
  source: 'pkg/operator/ceph/object/spec.go:563-576 (rook d0c3b9ce6)',

  *check({ spec, cephVersion }) {
    const type = spec.gateway?.readAffinity?.type;
    if (type && cephVersion!.isBefore('20.0.0')) {
      yield { path: 'spec.gateway.readAffinity', message: `${type} needs Ceph 20, the image is ${cephVersion}` };
    }
  },
};
