import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';
import { filesystemClass } from '../filesystem-class';

const OLD = 'kubeadm-aws-legacy-labels';
const SETTINGS = (value: string) => ({
  apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator-config', namespace: 'rook-ceph' }, data: { CSI_FORCE_CEPHFS_KERNEL_CLIENT: value },
});
const driver = (cephFsClientType: string, name = 'rook-ceph.cephfs.csi.ceph.com') => ({
  apiVersion: 'csi.ceph.io/v1', kind: 'Driver', metadata: { name, namespace: 'rook-ceph' }, spec: { cephFsClientType },
});

export const CASES: RuleCases = {
  rule: 'cephfs-quota-needs-kernel',
  fails: [
    { name: 'Linux 4.4', yaml: yaml(filesystemClass()), topology: OLD, finds: ['StorageClass rook-cephfs: provisioner'], says: ['has 4.4.0-1016-aws (and 2 more)'] },
    { name: 'the kernel asked for', yaml: yaml(SETTINGS('true'), driver('kernel'), filesystemClass({ mounter: 'kernel' })), topology: OLD, finds: ['StorageClass rook-cephfs: provisioner'] },
    { name: 'another driver that may use a process', yaml: yaml(driver('autodetect', 'other.cephfs.csi.ceph.com'), filesystemClass()), topology: OLD, finds: ['StorageClass rook-cephfs: provisioner'] },
  ],
  passes: [
    { name: 'Linux 4.19', yaml: yaml(filesystemClass()), topology: 'doks-region-only' },
    { name: 'Linux 4.18', yaml: yaml(filesystemClass()), topology: 'openshift-aws-two-az' },
    { name: 'mounted by a process', yaml: yaml(filesystemClass({ mounter: 'fuse' })), topology: OLD },
    { name: 'an operator that leaves it to the driver', yaml: yaml(SETTINGS('false'), filesystemClass()), topology: OLD },
    { name: 'a driver that looks what the kernel can do', yaml: yaml(driver('autodetect'), filesystemClass()), topology: OLD },
    { name: 'images', yaml: yaml(rbdClass()), topology: OLD },
    { name: 'over NFS', yaml: yaml(filesystemClass({}, 'rook-ceph.nfs.csi.ceph.com')), topology: OLD },
    { name: 'machines whose kernel nobody knows', yaml: yaml(filesystemClass()), topology: { nodes: [{ name: 'a' }] } },
  ],
  open: [{ name: 'no topology', yaml: yaml(filesystemClass()), notEvaluated: ['topology'] }],
};
