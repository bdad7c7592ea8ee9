import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';

const store = (name: string, gateway: object, namespace?: string) =>
  objectStore({ gateway: { instances: 2, hostNetwork: true, ...gateway } }, name, namespace);
const dashboard = (spec: object, namespace: string) => cephCluster({ network: { provider: 'host' }, dashboard: spec }, namespace);
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
    { name: 'the port of ssh', yaml: yaml(store('a', { port: 22 })), finds: ['CephObjectStore a: spec.gateway.port'], says: ['22 is the port of ssh too'] },
    {
      name: 'those of other daemons on the host network',
      yaml: yaml(HOST, ...[6800, 6999, 9926].map(port => store(`a${port}`, { port }))),
      finds: ['CephObjectStore a6800: spec.gateway.port', 'CephObjectStore a6999: spec.gateway.port', 'CephObjectStore a9926: spec.gateway.port'],
      says: ['6800 is the port of an OSD too', 'of an OSD', 'of the exporter'],
    },
    {
      name: 'those of the dashboard',
      yaml: yaml(
        dashboard({ enabled: true }, 'a'), store('http', { port: 7000 }, 'a'),
        dashboard({ enabled: true, ssl: true }, 'b'), store('https', { port: 8443 }, 'b'),
        dashboard({ enabled: true, ssl: true, port: 8888 }, 'c'), store('other', { port: 8888 }, 'c'),
      ),
      finds: ['CephObjectStore http: spec.gateway.port', 'CephObjectStore https: spec.gateway.port', 'CephObjectStore other: spec.gateway.port'],
      says: ['7000 is the port of the dashboard too', '8443 is', '8888 is'],
    },
    { name: 'that of mons on the host network', yaml: yaml(HOST, store('a', { port: 6789 })), finds: ['CephObjectStore a: spec.gateway.port'], says: ['6789 is the port of a mon too'] },
  ],
  passes: [
    { name: 'ports beside those of other daemons', yaml: yaml(HOST, store('a', { port: 6799 }), store('b', { port: 7001 }), store('c', { port: 7480 })) },
    {
      name: 'ports of a dashboard that is off, or listens elsewhere',
      yaml: yaml(
        dashboard({ enabled: false }, 'a'), store('a', { port: 7000 }, 'a'),
        dashboard({ enabled: true }, 'b'), store('b', { port: 8443 }, 'b'),
        dashboard({ enabled: true, ssl: true, port: 8888 }, 'c'), store('c', { port: 8444 }, 'c'),
      ),
    },
    { name: 'different ports', yaml: yaml(store('a', { port: 8000, securePort: 0 }), store('b', { port: 8001, securePort: 0 })) },
    { name: 'one store that is given twice', yaml: yaml(store('a', { port: 8000 }), store('a', { port: 8000 })) },
    { name: 'ports of mons, without a cluster', yaml: yaml(store('a', { port: 3300 })) },
    { name: 'one of them has an address of its own', yaml: yaml(store('a', { port: 8000 }), store('b', { port: 8000, hostNetwork: false })) },
    { name: 'neither is on the host network', yaml: yaml(cephCluster(), store('a', { port: 80, hostNetwork: undefined }), store('b', { port: 80, hostNetwork: false })) },
    { name: 'mons that are not', yaml: yaml(cephCluster(), store('a', { port: 6789 })) },
  ],
};
