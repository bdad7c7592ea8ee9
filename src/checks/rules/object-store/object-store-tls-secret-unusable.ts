import { keysText, secretAt } from './private/secrets';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

export const objectStoreTlsSecretUnusable: Rule = {
  id: 'object-store-tls-secret-unusable',
  refs: ['R137'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  needs: ['secrets'],
  title: 'the Secret of the certificate or of the CA bundle is not of the form that Rook reads',
  effect: 'the operator stops with an error, or the gateway pods never start',
  mend: 'for the certificate take a Secret of type kubernetes.io/tls, or an Opaque one with the key cert; for the bundle an Opaque one with the key cabundle',
  source: 'pkg/operator/ceph/object/spec.go:968-1022 (rook d0c3b9ce6)',

  *check(it) {
    const { sslCertificateRef, caBundleRef } = it.spec.gateway ?? {};
    if (sslCertificateRef) {
      const path = 'spec.gateway.sslCertificateRef';
      const secret = yield* secretAt(it, path, it.namespace, sslCertificateRef);
      const type = typeOf(secret);
      if (type === 'Opaque' && !valuesOf(secret).has('cert')) {
        yield { path, message: `the Opaque Secret ${sslCertificateRef} has no key cert (its keys: ${keysText(secret)})`, others: [secret] };
      } else if (type !== undefined && type !== 'Opaque' && type !== 'kubernetes.io/tls') {
        yield { path, message: `the Secret ${sslCertificateRef} is of type ${type}`, others: [secret] };
      }
    }
    if (caBundleRef) {
      const path = 'spec.gateway.caBundleRef';
      const secret = yield* secretAt(it, path, it.namespace, caBundleRef);
      const type = typeOf(secret);
      if (type === 'Opaque' && !valuesOf(secret).has('cabundle')) {
        yield { path, message: `the Secret ${caBundleRef} has no key cabundle (its keys: ${keysText(secret)})`, others: [secret] };
      } else if (type !== undefined && type !== 'Opaque') {
        yield { path, message: `the Secret ${caBundleRef} is of type ${type}, not Opaque`, others: [secret] };
      }
    }
  },
};

/** Type of a Secret; undefined if there is none. */
function typeOf(secret: any): string | undefined {
  return secret && (secret.type || 'Opaque');
}
