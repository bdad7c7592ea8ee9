import { RuleCases } from '../../rule-cases';
import { cephCluster, rbdClass, yaml } from '../../yaml';

const snapshotClass = (driver: string, clusterID = 'rook-ceph', name = 'snapclass') => ({
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshotClass',
  metadata: { name },
  driver,
  parameters: {
    clusterID,
    'csi.storage.k8s.io/snapshotter-secret-name': driver.includes('cephfs') ? 'rook-csi-cephfs-provisioner' : 'rook-csi-rbd-provisioner',
    'csi.storage.k8s.io/snapshotter-secret-namespace': clusterID,
  },
  deletionPolicy: 'Delete',
});
const RBD = 'rook-ceph.rbd.csi.ceph.com';
const CLAIM = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'web' },
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'rook-ceph-block', resources: { requests: { storage: '1Gi' } } },
};
const SNAPSHOT = {
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshot',
  metadata: { name: 'before', namespace: 'web' },
  spec: { volumeSnapshotClassName: 'snapclass', source: { persistentVolumeClaimName: 'data' } },
};

export const CASES: RuleCases = {
  rule: 'snapshot-class-driver-unfit',
  fails: [
    {
      name: 'a driver that no StorageClass has',
      yaml: yaml(rbdClass(), snapshotClass('rook-ceph-system.rbd.csi.ceph.com')),
      finds: ['VolumeSnapshotClass snapclass: driver'],
      says: ['no StorageClass has the driver "rook-ceph-system.rbd.csi.ceph.com"'],
      mends: [`give ${RBD}`],
    },
    {
      name: 'another cluster',
      yaml: yaml(rbdClass(), snapshotClass(RBD, 'storage')),
      finds: ['VolumeSnapshotClass snapclass: parameters.clusterID'],
      says: ['it is "storage", and volumes of the driver have rook-ceph'],
    },
    {
      name: 'a snapshot of a claim of another driver',
      yaml: yaml(rbdClass(), CLAIM, snapshotClass('rook-ceph.cephfs.csi.ceph.com'), SNAPSHOT),
      finds: ['VolumeSnapshot before: spec.volumeSnapshotClassName'],
      says: [`snapclass is for rook-ceph.cephfs.csi.ceph.com, and the claim is of ${RBD}`],
    },
  ],
  passes: [
    { name: 'driver and cluster of the volumes', yaml: yaml(rbdClass(), CLAIM, snapshotClass(RBD), SNAPSHOT) },
    { name: 'two clusters', yaml: yaml(cephCluster(), cephCluster({}, 'storage'), rbdClass(), snapshotClass(RBD, 'storage')) },
    { name: 'no StorageClass of that kind of volume', yaml: yaml(rbdClass(), snapshotClass('rook-ceph.cephfs.csi.ceph.com')) },
    { name: 'another provider', yaml: yaml(rbdClass(), snapshotClass('ebs.csi.aws.com')) },
  ],
  open: [{ name: 'the claim is not in the set', yaml: yaml(rbdClass(), snapshotClass(RBD), SNAPSHOT), notEvaluated: ['objects'] }],
};
