import { RuleCases } from '../../rule-cases';
import { cephCluster, rbdClass, yaml } from '../../yaml';

const storageClass = (provisioner: string) => rbdClass({}, { provisioner });
const snapshotClass = (driver: string) => ({
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshotClass',
  metadata: { name: 'csi-rbdplugin-snapclass' },
  driver,
  parameters: {
    'clusterID': 'rook-ceph',
    'csi.storage.k8s.io/snapshotter-secret-name': 'rook-csi-rbd-provisioner',
    'csi.storage.k8s.io/snapshotter-secret-namespace': 'rook-ceph',
  },
  deletionPolicy: 'Delete',
});
const driver = (name: string, namespace = 'rook-ceph') => ({ apiVersion: 'csi.ceph.io/v1', kind: 'Driver', metadata: { name, namespace }, spec: {} });
const SETTINGS = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator-config', namespace: 'rook-system' }, data: { ROOK_LOG_LEVEL: 'INFO' } };
const FOUND = ['StorageClass rook-ceph-block: provisioner'];

export const CASES: RuleCases = {
  rule: 'class-driver-unknown',
  fails: [
    {
      name: 'no Driver of that name',
      yaml: yaml(driver('rook-ceph.rbd.csi.ceph.com'), driver('rook-ceph.cephfs.csi.ceph.com'), storageClass('ceph.rbd.csi.ceph.com')),
      finds: FOUND,
      says: ['there is no Driver "ceph.rbd.csi.ceph.com"'],
      mends: ['name one of rook-ceph.rbd.csi.ceph.com, rook-ceph.cephfs.csi.ceph.com'],
    },
    {
      name: 'the operator runs elsewhere',
      yaml: yaml(SETTINGS, cephCluster(), storageClass('rook-ceph.rbd.csi.ceph.com')),
      finds: FOUND,
      says: ['"rook-ceph.rbd.csi.ceph.com" does not begin with rook-system, where the operator runs'],
      mends: ['name it rook-system.rbd.csi.ceph.com'],
    },
    {
      name: 'the driver of a plain ceph-csi',
      yaml: yaml(cephCluster(), storageClass('rbd.csi.ceph.com')),
      finds: FOUND,
      says: ['"rbd.csi.ceph.com" is a driver that Rook does not run'],
      mends: ['name it rook-ceph.rbd.csi.ceph.com, if the operator runs in rook-ceph'],
    },
    {
      name: 'a namespace that may be that of the operator',
      yaml: yaml(cephCluster(), storageClass('rook-ceph-system.rbd.csi.ceph.com'), snapshotClass('rook-ceph.rbd.csi.ceph.com')),
      finds: FOUND,
      says: ['is right only if the operator runs in rook-ceph-system, and the cluster is in rook-ceph'],
    },
    { name: 'letters changed places', yaml: yaml(storageClass('rook-ceph.rdb.csi.ceph.com')), finds: FOUND, says: ['"rook-ceph.rdb.csi.ceph.com" is none of Ceph\'s drivers'] },
    { name: 'a driver that is gone', yaml: yaml(storageClass('ceph.rook.io/block')), finds: FOUND },
    {
      name: 'a class of snapshots',
      yaml: yaml(SETTINGS, snapshotClass('rook-ceph.rbd.csi.ceph.com')),
      finds: ['VolumeSnapshotClass csi-rbdplugin-snapclass: driver'],
    },
  ],
  passes: [
    { name: 'a Driver', yaml: yaml(driver('rook-ceph.rbd.csi.ceph.com'), storageClass('rook-ceph.rbd.csi.ceph.com')) },
    { name: 'the namespace of the operator', yaml: yaml(SETTINGS, cephCluster(), storageClass('rook-system.rbd.csi.ceph.com')) },
    { name: 'the namespace of the cluster', yaml: yaml(cephCluster(), storageClass('rook-ceph.rbd.csi.ceph.com'), snapshotClass('rook-ceph.rbd.csi.ceph.com')) },
    {
      name: 'an external cluster, whose operator is elsewhere as a rule',
      yaml: yaml(cephCluster({ external: { enable: true } }), storageClass('rook-system.rbd.csi.ceph.com')),
    },
    { name: 'another provider', yaml: yaml(driver('rook-ceph.rbd.csi.ceph.com'), rbdClass({}, { provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } })) },
    { name: 'buckets', yaml: yaml(SETTINGS, rbdClass({}, { provisioner: 'rook-system.ceph.rook.io/bucket', allowVolumeExpansion: undefined, parameters: { objectStoreName: 'my-store', objectStoreNamespace: 'rook-ceph' } })) },
  ],
  open: [{ name: 'a class alone', yaml: yaml(storageClass('rook-ceph.rbd.csi.ceph.com')), notEvaluated: ['objects'] }],
};
