import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const GATEWAY = ceph('CephNVMeOFGateway', 'nvmeof', { pool: 'nvmeof', group: 'group-a', instances: 1, image: 'quay.io/ceph/nvmeof:1.5' });
const on = (image: string) => yaml(cephCluster({ cephVersion: { image } }), blockPool({}, 'nvmeof'), GATEWAY);

export const CASES: RuleCases = {
  rule: 'nvmeof-needs-newer-ceph',
  fails: [
    { name: 'Ceph 19', yaml: on('quay.io/ceph/ceph:v19.2.3'), finds: ['CephNVMeOFGateway nvmeof: '], says: ['it needs Ceph 20, and the CephCluster has v19.2.3'] },
    { name: 'some Ceph 19', yaml: on('quay.io/ceph/ceph:v19'), finds: ['CephNVMeOFGateway nvmeof: '] },
  ],
  passes: [{ name: 'Ceph 20', yaml: on('quay.io/ceph/ceph:v20.2.4') }],
  open: [{ name: 'some Ceph', yaml: on('registry.example.com/ceph:stable'), notEvaluated: ['ceph-version'] }],
};
