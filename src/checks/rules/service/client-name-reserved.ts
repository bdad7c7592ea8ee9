import { Rule } from '../../rule';
import { Severity } from '../../severity';

const RESERVED = /^(admin|rgw.*|rbd-mirror|rbd-mirror-peer|osd.[0-9]*|bootstrap-(mds|mgr|mon|osd|rgw|rbd-mirror))$/;

export const clientNameReserved: Rule = {
  id: 'client-name-reserved',
  refs: ['R179'],
  severity: Severity.ERROR,
  kinds: ['CephClient'],
  title: 'a CephClient has a name that Rook or Ceph use themselves',
  effect: 'the operator refuses the client, and makes no key',
  mend: 'take another name; admin, rbd-mirror, rbd-mirror-peer, osd.N, bootstrap-… and all that begin with rgw are taken',
  source: 'pkg/operator/ceph/client/controller.go:401 (rook d0c3b9ce6)',

  *check({ spec, name }) {
    const own = spec.name || name;
    if (RESERVED.test(own)) {
      yield { path: spec.name ? 'spec.name' : 'metadata.name', message: `"${own}" is reserved` };
    }
  },
};
