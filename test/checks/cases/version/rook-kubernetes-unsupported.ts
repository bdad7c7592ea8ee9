import { operator } from './ceph-version-unsupported';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'rook-kubernetes-unsupported',
  fails: [
    {
      name: 'an old Kubernetes',
      yaml: yaml(cephCluster()),
      kubernetesVersion: '1.29',
      finds: ['CephCluster rook-ceph: '],
      says: ['Rook 1.20.6 is tested with Kubernetes 1.31 to 1.36, not with 1.29'],
      mends: ['run Kubernetes 1.31 to 1.36, or another release of Rook'],
    },
    { name: 'a Kubernetes that is too new for the Rook', yaml: `${yaml(cephCluster())}---\n${operator('rook/ceph:v1.19.10')}`, kubernetesVersion: '1.36', finds: ['CephCluster rook-ceph: '] },
  ],
  passes: [
    { name: 'the oldest', yaml: yaml(cephCluster()), kubernetesVersion: '1.31' },
    { name: 'the newest', yaml: yaml(cephCluster()), kubernetesVersion: 'v1.36.2' },
    { name: 'a Rook with a name of its own', yaml: `${yaml(cephCluster())}---\n${operator('rook/ceph:v1.99.0')}`, kubernetesVersion: '1.29' },
  ],
  open: [
    { name: 'no version is given', yaml: yaml(cephCluster()), notEvaluated: ['kubernetes-version'] },
  ],
};
