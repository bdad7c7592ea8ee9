import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'cluster-cleanup-confirmed',
  fails: [
    {
      name: 'confirmed in what is applied',
      yaml: yaml(cephCluster({ cleanupPolicy: { confirmation: 'yes-really-destroy-data' } })),
      finds: ['CephCluster rook-ceph: spec.cleanupPolicy.confirmation'],
      says: ['it is yes-really-destroy-data: '],
    },
  ],
  passes: [
    { name: 'left empty', yaml: yaml(cephCluster({ cleanupPolicy: { confirmation: '', sanitizeDisks: { method: 'quick' } } })) },
    { name: 'nothing said', yaml: yaml(cephCluster()) },
  ],
};
