import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const gateway = (fields: object) => yaml(objectStore({ gateway: { instances: 2, ...fields } }));
const serving = (name: string) => ({ service: { annotations: { 'service.beta.openshift.io/serving-cert-secret-name': name } } });

export const CASES: RuleCases = {
  rule: 'object-store-tls-incomplete',
  fails: [
    {
      name: 'a secure port alone',
      yaml: gateway({ port: 80, securePort: 443 }),
      finds: ['CephObjectStore my-store: spec.gateway.securePort'],
      says: ['securePort is 443, and there is no certificate'],
      mends: ['name the Secret of a certificate in gateway.sslCertificateRef'],
    },
    { name: 'an empty reference', yaml: gateway({ securePort: 443, sslCertificateRef: '', service: { annotations: { team: 'web' } } }), finds: ['CephObjectStore my-store: spec.gateway.securePort'] },
    {
      name: 'a certificate for the port of plain http',
      yaml: gateway({ port: 443, sslCertificateRef: 'rgw-tls' }),
      finds: ['CephObjectStore my-store: spec.gateway.sslCertificateRef'],
      says: ['there is the certificate rgw-tls, and no securePort'],
      mends: ['set gateway.securePort, such as 443'],
    },
  ],
  passes: [
    { name: 'plain http', yaml: gateway({ port: 80 }) },
    { name: 'no port is secure, and none is asked for', yaml: gateway({ port: 80, securePort: 0, sslCertificateRef: '' }) },
    { name: 'both', yaml: gateway({ port: 80, securePort: 443, sslCertificateRef: 'rgw-tls' }) },
    { name: 'a certificate that OpenShift makes', yaml: gateway({ securePort: 443, ...serving('rgw-serving') }) },
  ],
};
