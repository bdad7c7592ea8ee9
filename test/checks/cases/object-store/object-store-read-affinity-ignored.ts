import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';

const cluster = (tag: string) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } });
const store = (type?: string) => objectStore({ gateway: { port: 80, instances: 2, readAffinity: type === undefined ? undefined : { type } } });

export const CASES: RuleCases = {
  rule: 'object-store-read-affinity-ignored',
  fails: [
    { name: 'Squid', yaml: yaml(cluster('v19.2.3'), store('localize')), finds: ['CephObjectStore my-store: spec.gateway.readAffinity'], says: ['localize needs Ceph 20, the image is v19.2.3'] },
  ],
  passes: [
    { name: 'Tentacle', yaml: yaml(cluster('v20.2.4'), store('localize')) },
    { name: 'no word of it', yaml: yaml(cluster('v19.2.3'), store()) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(store('localize')), notEvaluated: ['ceph-version'] }],
};
