import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'object-store-without-port',
  fails: [
    { name: 'no port', yaml: yaml(objectStore({ gateway: { instances: 2 } })), finds: ['CephObjectStore my-store: spec.gateway.port'], says: ['there is neither port nor securePort: '] },
    { name: 'no gateway', yaml: yaml(objectStore({ gateway: undefined })), finds: ['CephObjectStore my-store: spec.gateway.port'] },
    { name: 'both are 0', yaml: yaml(objectStore({ gateway: { port: 0, securePort: 0 } })), finds: ['CephObjectStore my-store: spec.gateway.port'], says: ['port is 0, and there is no securePort'] },
    { name: 'a negative one', yaml: yaml(objectStore({ gateway: { port: -1 } })), finds: ['CephObjectStore my-store: spec.gateway.port'], says: ['port is -1'] },
  ],
  passes: [
    { name: 'plain http', yaml: yaml(objectStore({ gateway: { port: 8080 } })) },
    { name: 'TLS alone', yaml: yaml(objectStore({ gateway: { securePort: 443, sslCertificateRef: 'rgw-tls' } })) },
  ],
};
