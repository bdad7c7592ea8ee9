import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'cluster-mon-count-zero',
  fails: [
    {
      name: 'no monitors are asked for',
      yaml: yaml(cephCluster({ mon: { count: 0 } })),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['zero monitors are asked for: '],
    },
  ],
  passes: [
    { name: 'one monitor', yaml: yaml(cephCluster({ mon: { count: 1 } })) },
    { name: 'nothing said', yaml: yaml(cephCluster({ mon: undefined })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { count: 0 } })) },
  ],
};
