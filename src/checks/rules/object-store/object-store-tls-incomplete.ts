import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { certificateOf } from './private/tls';

export const objectStoreTlsIncomplete: Rule = {
  id: 'object-store-tls-incomplete',
  refs: ['R136'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'an object store has a secure port without a certificate, or the other way round',
  effect: 'Rook takes TLS for disabled: the gateways have no TLS listener',
  mend: 'set both gateway.securePort and gateway.sslCertificateRef',
  source: 'pkg/apis/ceph.rook.io/v1/object.go:40 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const { securePort, sslCertificateRef } = spec.gateway ?? {};
    if (securePort > 0 && certificateOf(object) === '') {
      yield {
        path: 'spec.gateway.securePort',
        message: `securePort is ${securePort}, and there is no certificate`,
        fix: 'name the Secret of a certificate in gateway.sslCertificateRef',
      };
    } else if (sslCertificateRef && !(securePort > 0)) {
      yield {
        path: 'spec.gateway.sslCertificateRef',
        message: `there is the certificate ${sslCertificateRef}, and no securePort`,
        fix: 'set gateway.securePort, such as 443; gateway.port is for plain http',
        severity: Severity.WARNING,
      };
    }
  },
};
