import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const nfs = (active: number) => yaml(cephCluster(), ceph('CephNFS', 'my-nfs', { server: { active, logLevel: 'NIV_INFO' } }));

export const CASES: RuleCases = {
  rule: 'nfs-several-servers',
  fails: [{ name: 'two', yaml: nfs(2), finds: ['CephNFS my-nfs: spec.server.active'], says: ['it is 2, and each client is served by one of them'] }],
  passes: [{ name: 'one', yaml: nfs(1) }],
};
