import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { zone } from '../object-store-objects';

const endpoints = (...customEndpoints: string[]) => yaml(zone('paris', { customEndpoints }));
const at = (index: number) => `CephObjectZone paris: spec.customEndpoints[${index}]`;

export const CASES: RuleCases = {
  rule: 'object-zone-endpoint-unreachable',
  fails: [
    { name: 'no scheme', yaml: endpoints('https://rgw.example.com', 'rgw.example.com:443'), finds: [at(1)], says: ['"rgw.example.com:443" is no URL of http or https with a host'] },
    { name: 'two schemes, no host, a wildcard', yaml: endpoints('https://http://rgw.example.com', 'https://', 'https://*.example.com'), finds: [at(0), at(1), at(2)] },
    { name: 'the machine itself', yaml: endpoints('http://localhost:8080', 'http://127.0.0.1:80'), finds: [at(0), at(1)], says: ['localhost is the peer itself'] },
    {
      name: 'a Service of this cluster',
      yaml: endpoints('http://rook-ceph-rgw-my-store.rook-ceph.svc:80', 'http://rook-ceph-rgw-my-store.rook-ceph.svc.cluster.local'),
      finds: [at(0), at(1)],
      says: ['rook-ceph-rgw-my-store.rook-ceph.svc is a name inside this Kubernetes cluster'],
    },
    { name: 'a name without a domain', yaml: endpoints('http://rgw:80'), finds: [at(0)], says: ['rgw is a name without a domain'] },
  ],
  passes: [
    { name: 'URLs', yaml: endpoints('https://rgw.example.com', 'http://192.0.2.10:8080/', 'http://[2001:db8::1]:80', 'https://s3.svc-paris.example.com:443') },
    { name: 'none', yaml: yaml(zone('paris')) },
  ],
};
