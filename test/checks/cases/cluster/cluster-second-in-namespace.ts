import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'cluster-second-in-namespace',
  fails: [
    {
      name: 'two in one namespace',
      yaml: yaml(cephCluster(), cephCluster({ dataDirHostPath: '/var/lib/rook-ssd' }, 'rook-ceph', 'rook-ceph-ssd'), cephCluster({}, 'rook-ceph-2', 'rook-ceph-2')),
      finds: ['CephCluster rook-ceph-ssd: metadata.namespace'],
      says: ['rook-ceph has the CephCluster rook-ceph/rook-ceph already: '],
    },
  ],
  passes: [
    { name: 'a namespace for each', yaml: yaml(cephCluster(), cephCluster({ dataDirHostPath: '/var/lib/rook-2' }, 'rook-ceph-2', 'rook-ceph-2')) },
    { name: 'two that go where the client points to', yaml: yaml(cephCluster({}, '', 'a'), cephCluster({ dataDirHostPath: '/var/lib/rook-2' }, '', 'b')) },
  ],
};
