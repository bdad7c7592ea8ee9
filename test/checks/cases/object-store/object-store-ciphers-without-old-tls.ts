import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const store = (security: object) => yaml(objectStore({ gateway: { securePort: 443, sslCertificateRef: 'rgw-tls' }, security }));
const ciphers = ['ECDHE-RSA-AES128-GCM-SHA256'];

export const CASES: RuleCases = {
  rule: 'object-store-ciphers-without-old-tls',
  fails: [
    { name: 'TLS 1.2 is disabled', yaml: store({ ciphers, sslOptions: { tlsv1_2: false } }), finds: ['CephObjectStore my-store: spec.security.ciphers'] },
    { name: 'all of them are', yaml: store({ ciphers, sslOptions: { tlsv1_0: false, tlsv1_1: false, tlsv1_2: false } }), finds: ['CephObjectStore my-store: spec.security.ciphers'] },
  ],
  passes: [
    { name: 'TLS 1.2 by default', yaml: store({ ciphers }) },
    { name: 'other options', yaml: store({ ciphers, sslOptions: { noCompression: true } }) },
    { name: 'TLS 1.1', yaml: store({ ciphers, sslOptions: { tlsv1_1: true, tlsv1_2: false } }) },
    { name: 'TLS 1.0', yaml: store({ ciphers, sslOptions: { tlsv1_0: true, tlsv1_2: false } }) },
    { name: 'ciphers of TLS 1.3', yaml: store({ cipherSuites: ['TLS_AES_256_GCM_SHA384'], sslOptions: { tlsv1_2: false } }) },
  ],
};
