import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (tag: string, enabled: boolean) => yaml(
  cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, network: { multiClusterService: { enabled, clusterID: 'east' } } }));
const ROOK_1_14 = `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: rook-ceph-operator, namespace: rook-ceph }
spec:
  selector: { matchLabels: { app: rook-ceph-operator } }
  template:
    metadata: { labels: { app: rook-ceph-operator } }
    spec:
      containers: [{ name: rook-ceph-operator, image: 'rook/ceph:v1.14.12', args: [ceph, operator] }]
`;

export const CASES: RuleCases = {
  rule: 'multi-cluster-service-needs-newer-ceph',
  fails: [
    {
      name: 'with 17.2.5',
      yaml: cluster('v17.2.5', true),
      finds: ['CephCluster rook-ceph: spec.network.multiClusterService.enabled'],
      says: ['services of several clusters need Ceph 17.2.6, the image is v17.2.5'],
    },
  ],
  passes: [
    { name: 'with 17.2.6', yaml: cluster('v17.2.6', true) + ROOK_1_14 },
    { name: 'left off', yaml: cluster('v17.2.5', false) + ROOK_1_14 },
  ],
};
