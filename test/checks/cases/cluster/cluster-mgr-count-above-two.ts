import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'cluster-mgr-count-above-two',
  fails: [
    {
      name: 'three managers',
      yaml: yaml(cephCluster({ mgr: { count: 3 } })),
      finds: ['CephCluster rook-ceph: spec.mgr.count'],
      says: ['3 managers are asked for, 1 or 2 are of use: '],
    },
  ],
  passes: [
    { name: 'two managers', yaml: yaml(cephCluster({ mgr: { count: 2 } })) },
    { name: 'nothing said', yaml: yaml(cephCluster({ mgr: {} })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mgr: { count: 3 } })) },
  ],
};
