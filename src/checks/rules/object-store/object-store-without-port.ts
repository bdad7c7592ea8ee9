import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreWithoutPort: Rule = {
  id: 'object-store-without-port',
  refs: ['R135'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'the gateway of an object store has neither port nor securePort',
  effect: 'the operator refuses the store',
  mend: 'set gateway.port: 80, or gateway.securePort: 443 with a certificate',
  source: 'pkg/apis/ceph.rook.io/v1/object.go:93 (rook d0c3b9ce6)',

  *check({ spec }) {
    const { port, securePort } = spec.gateway ?? {};
    if (!(port > 0) && !(securePort > 0)) {
      yield { path: 'spec.gateway.port', message: port === undefined ? 'there is neither port nor securePort' : `port is ${port}, and there is no securePort` };
    }
  },
};
