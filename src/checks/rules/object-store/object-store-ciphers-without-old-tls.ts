import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreCiphersWithoutOldTls: Rule = {
  id: 'object-store-ciphers-without-old-tls',
  refs: ['R139'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'ciphers for TLS 1.2 and older, of which none is enabled',
  effect: 'the operator refuses the store',
  mend: 'give ciphers of TLS 1.3 as cipherSuites, or enable tlsv1_2',
  source: 'pkg/apis/ceph.rook.io/v1/object.go:142 (rook d0c3b9ce6)',

  *check({ spec }) {
    const { ciphers = [], sslOptions } = spec.security ?? {};
    const isOld = sslOptions?.tlsv1_2 !== false || sslOptions.tlsv1_1 === true || sslOptions.tlsv1_0 === true;
    if (ciphers.length > 0 && !isOld) {
      yield { path: 'spec.security.ciphers', message: 'ciphers are for TLS 1.2 and older, and sslOptions disables all of these' };
    }
  },
};
