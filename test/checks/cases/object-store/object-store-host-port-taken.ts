import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';

const store = (name: string, gateway: object, namespace?: string) =>
  objectStore({ gateway: { instances: 2, hostNetwork: true, ...gateway } }, name, namespace);
const HOST = cephCluster({ network: { provider: 'host' } });

export const CASES: RuleCases = {
  rule: 'object-store-host-port-taken',
  fails: [
    {
      name: 'two stores',
      yaml: yaml(store('a', { port: 8000 }), store('b', { port: 8000 })),
      finds: ['CephObjectStore a: spec.gateway.port', 'CephObjectStore b: spec.gateway.port'],
      says: ['8000 is the port of the store b too', '8000 is the port of the store a too'],
    },
    {
      name: 'the secure port of one that the cluster puts there',
      yaml: yaml(HOST, store('a', { port: 80, securePort: 8443, sslCertificateRef: 'rgw-tls' }), store('b', { port: 8443, hostNetwork: undefined })),
      finds: ['CephObjectStore a: spec.gateway.securePort', 'CephObjectStore b: spec.gateway.port'],
    },
    { name: 'the port of the kubelet', yaml: yaml(store('a', { port: 10250 })), finds: ['CephObjectStore a: spec.gateway.port'], says: ['10250 is the port of the kubelet too'] },
    { name: 'that of mons on the host network', yaml: yaml(HOST, store('a', { port: 6789 })), finds: ['CephObjectStore a: spec.gateway.port'], says: ['6789 is the port of a mon too'] },
  ],
  passes: [
    { name: 'different ports', yaml: yaml(store('a', { port: 8000, securePort: 0 }), store('b', { port: 8001, securePort: 0 })) },
    { name: 'one store that is given twice', yaml: yaml(store('a', { port: 8000 }), store('a', { port: 8000 })) },
    { name: 'ports of mons, without a cluster', yaml: yaml(store('a', { port: 3300 })) },
    { name: 'one of them has an address of its own', yaml: yaml(store('a', { port: 8000 }), store('b', { port: 8000, hostNetwork: false })) },
    { name: 'neither is on the host network', yaml: yaml(cephCluster(), store('a', { port: 80, hostNetwork: undefined }), store('b', { port: 80, hostNetwork: false })) },
    { name: 'mons that are not', yaml: yaml(cephCluster(), store('a', { port: 6789 })) },
  ],
};
