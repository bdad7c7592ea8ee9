import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'cluster-mon-count-even',
  fails: [
    {
      name: 'four monitors',
      yaml: yaml(cephCluster({ mon: { count: 4 } })),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['of 4 monitors 1 may fail, as with 3'],
    },
    {
      name: 'two monitors',
      yaml: yaml(cephCluster({ mon: { count: 2 } })),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['of 2 monitors none may fail, as with 1'],
    },
  ],
  passes: [
    { name: 'five monitors', yaml: yaml(cephCluster({ mon: { count: 5 } })) },
    { name: 'nothing said', yaml: yaml(cephCluster({ mon: {} })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { count: 2 } })) },
  ],
};
