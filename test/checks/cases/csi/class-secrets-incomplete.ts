import { RuleCases } from '../../rule-cases';
import { cephCluster, rbdClass, yaml } from '../../yaml';

const KEY = 'csi.storage.k8s.io/';
const at = (name: string) => `StorageClass rook-ceph-block: parameters[${KEY}${name}]`;
const snapshots = (kind: string, pair: string, more: object = {}) => ({
  apiVersion: kind === 'VolumeSnapshotClass' ? 'snapshot.storage.k8s.io/v1' : 'groupsnapshot.storage.k8s.io/v1',
  kind,
  metadata: { name: 'snapshots' },
  driver: 'rook-ceph.cephfs.csi.ceph.com',
  parameters: { clusterID: 'rook-ceph', [`${KEY}${pair}-secret-name`]: 'rook-csi-cephfs-provisioner', [`${KEY}${pair}-secret-namespace`]: 'rook-ceph', ...more },
  deletionPolicy: 'Delete',
});
const without = (...names: string[]) => Object.fromEntries(names.map(name => [`${KEY}${name}`, undefined]));

export const CASES: RuleCases = {
  rule: 'class-secrets-incomplete',
  fails: [
    { name: 'a namespace is missing', yaml: yaml(rbdClass(without('node-stage-secret-namespace'))), finds: [at('node-stage-secret-namespace')], says: ['it is missing'] },
    { name: 'a name is missing', yaml: yaml(rbdClass(without('provisioner-secret-name'))), finds: [at('provisioner-secret-name')] },
    {
      name: 'nothing for growing volumes',
      yaml: yaml(rbdClass(without('controller-expand-secret-name', 'controller-expand-secret-namespace'))),
      finds: [at('controller-expand-secret-name'), at('controller-expand-secret-namespace')],
    },
    {
      name: 'half of a pair that is not needed',
      yaml: yaml(rbdClass({ [`${KEY}controller-publish-secret-name`]: 'rook-csi-rbd-provisioner' })),
      finds: [at('controller-publish-secret-namespace')],
    },
    {
      name: 'the Secret of the other driver',
      yaml: yaml(rbdClass({ [`${KEY}node-stage-secret-name`]: 'rook-csi-cephfs-node' })),
      finds: [at('node-stage-secret-name')],
      says: ['"rook-csi-cephfs-node" is for cephfs, and the driver is that of rbd'],
      mends: ['name rook-csi-rbd-node'],
    },
    {
      name: 'the Secret for mounting where volumes are made',
      yaml: yaml(rbdClass({ [`${KEY}provisioner-secret-name`]: 'rook-csi-rbd-node' })),
      finds: [at('provisioner-secret-name')],
      says: ['"rook-csi-rbd-node" may only mount'],
      mends: ['name rook-csi-rbd-provisioner'],
    },
    {
      name: 'Secrets in another namespace than the cluster',
      yaml: yaml(cephCluster(), rbdClass({ [`${KEY}node-stage-secret-namespace`]: 'default' })),
      finds: [at('node-stage-secret-namespace')],
      says: ['Rook makes rook-csi-rbd-node in rook-ceph, not in default'],
      mends: ['give rook-ceph'],
    },
    {
      name: 'a class of snapshots without',
      yaml: yaml(snapshots('VolumeSnapshotClass', 'snapshotter', without('snapshotter-secret-name'))),
      finds: [`VolumeSnapshotClass snapshots: parameters[${KEY}snapshotter-secret-name]`],
    },
    {
      name: 'a class of group snapshots with the Secret of a class of snapshots',
      yaml: yaml(snapshots('VolumeGroupSnapshotClass', 'snapshotter')),
      finds: [`VolumeGroupSnapshotClass snapshots: parameters[${KEY}group-snapshotter-secret-name]`, `VolumeGroupSnapshotClass snapshots: parameters[${KEY}group-snapshotter-secret-namespace]`],
    },
    {
      name: 'no parameters at all',
      yaml: yaml(rbdClass({}, { provisioner: 'rook-ceph.nfs.csi.ceph.com', parameters: undefined })),
      finds: [at('provisioner-secret-name'), at('provisioner-secret-namespace')],
    },
  ],
  passes: [
    { name: 'RBD', yaml: yaml(cephCluster(), rbdClass()) },
    { name: 'volumes that do not grow', yaml: yaml(rbdClass(without('controller-expand-secret-name', 'controller-expand-secret-namespace'), { allowVolumeExpansion: false })) },
    { name: 'NVMe-oF, with the Secrets of RBD', yaml: yaml(rbdClass({}, { provisioner: 'rook-ceph.nvmeof.csi.ceph.com' })) },
    {
      name: 'NFS, with those of CephFS and none for mounting',
      yaml: yaml(rbdClass({ fsName: 'myfs', ...without('node-stage-secret-name', 'node-stage-secret-namespace', 'controller-expand-secret-name', 'controller-expand-secret-namespace') },
        { provisioner: 'rook-ceph.nfs.csi.ceph.com' })).replaceAll('rook-csi-rbd', 'rook-csi-cephfs'),
    },
    { name: 'Secrets of one\'s own', yaml: yaml(cephCluster(), rbdClass({ [`${KEY}node-stage-secret-name`]: 'mine', [`${KEY}node-stage-secret-namespace`]: 'default' })) },
    { name: 'snapshots', yaml: yaml(snapshots('VolumeSnapshotClass', 'snapshotter'), snapshots('VolumeGroupSnapshotClass', 'group-snapshotter')) },
    { name: 'another driver', yaml: yaml(rbdClass({}, { provisioner: 'ebs.csi.aws.com', parameters: {} })) },
  ],
};
