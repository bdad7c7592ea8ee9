import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (tag: string, ...modules: object[]) =>
  yaml(cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, mgr: { count: 2, modules } }));

export const CASES: RuleCases = {
  rule: 'mgr-rook-module-disabled',
  fails: [
    {
      name: 'enabled with 20.2.4',
      yaml: cluster('v20.2.4', { name: 'pg_autoscaler', enabled: true }, { name: 'rook', enabled: true }),
      finds: ['CephCluster rook-ceph: spec.mgr.modules[1]'],
      says: ['the module rook does not run with Ceph v20.2.4'],
    },
    { name: 'enabled with 20.2.2', yaml: cluster('v20.2.2', { name: 'rook', enabled: true }), finds: ['CephCluster rook-ceph: spec.mgr.modules[0]'] },
  ],
  passes: [
    { name: 'disabled', yaml: cluster('v20.2.4', { name: 'rook', enabled: false }) },
    { name: 'another module', yaml: cluster('v20.2.4', { name: 'pg_autoscaler', enabled: true }) },
    { name: 'with 20.2.1', yaml: cluster('v20.2.1', { name: 'rook', enabled: true }) },
    { name: 'no modules', yaml: yaml(cephCluster()) },
  ],
};
