import { RuleCases } from '../../rule-cases';

const cluster = (folder: string) => `
apiVersion: ceph.rook.io/v1
kind: CephCluster
metadata:
  name: rook-ceph
  namespace: rook-ceph
spec:
  cephVersion:
    image: quay.io/ceph/ceph:v20.2.4
  dataDirHostPath: ${folder}
  mon:
    count: 3
  storage:
    useAllNodes: true
    useAllDevices: true
`;

export const CASES: RuleCases = {
  rule: 'cluster-data-dir-forbidden',
  fails: [
    {
      name: 'the folder of the Ceph configuration',
      yaml: cluster('/etc/ceph'),
      finds: ['CephCluster rook-ceph: spec.dataDirHostPath'],
      says: ['/etc/ceph is, or is in, /etc/ceph: '],
    },
    { name: 'a folder below the logs', yaml: cluster('/var/log/ceph/rook'), finds: ['CephCluster rook-ceph: spec.dataDirHostPath'] },
    { name: 'the folder of the operator', yaml: cluster('/rook'), finds: ['CephCluster rook-ceph: spec.dataDirHostPath'] },
    {
      name: 'a folder of the configuration, written in another way',
      yaml: cluster('/var/lib/../../etc//ceph/'),
      finds: ['CephCluster rook-ceph: spec.dataDirHostPath'],
    },
  ],
  passes: [
    { name: 'the folder of the examples', yaml: cluster('/var/lib/rook') },
    { name: 'a folder that only begins like a forbidden one', yaml: cluster('/rook-data') },
  ],
};
