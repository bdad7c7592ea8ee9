import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, filesystem, rbdClass, yaml } from '../../yaml';

const fsClass = (parameters: object = {}, provisioner = 'rook-ceph.cephfs.csi.ceph.com') => {
  const { parameters: all, ...more } = rbdClass() as any;
  const { pool, imageFormat, imageFeatures, 'csi.storage.k8s.io/fstype': fsType, ...secrets } = all;
  const named = JSON.parse(JSON.stringify(secrets).replaceAll('rook-csi-rbd', 'rook-csi-cephfs'));
  return { ...more, metadata: { name: 'rook-cephfs' }, provisioner, parameters: { ...named, fsName: 'myfs', ...parameters } };
};

const group = (spec: object = {}) => ceph('CephFilesystemSubVolumeGroup', 'group-a', { filesystemName: 'myfs', ...spec });
/** Of rook-ceph-myfs-file-group-a. */
const HASH = '4df0bb6e1b7ddc0c1ea080cbe043dd1a';

export const CASES: RuleCases = {
  rule: 'cephfs-class-filesystem-unknown',
  fails: [
    {
      name: 'a misspelled filesystem',
      yaml: yaml(cephCluster(), filesystem(), fsClass({ fsName: 'my-fs' })),
      finds: ['StorageClass rook-cephfs: parameters.fsName'],
      says: ['there is no CephFilesystem "my-fs" in rook-ceph'],
      mends: ['name one that is there (myfs), or add it'],
    },
    { name: 'none', yaml: yaml(cephCluster(), filesystem(), fsClass({ fsName: undefined })), finds: ['StorageClass rook-cephfs: parameters.fsName'], says: ['it is missing'] },
    {
      name: 'a pool of block devices',
      yaml: yaml(cephCluster(), filesystem(), blockPool(), fsClass({ pool: 'replicapool' })),
      finds: ['StorageClass rook-cephfs: parameters.pool'],
      says: ['"replicapool" is a CephBlockPool'],
      mends: ['name a data pool of the CephFilesystem, or leave pool out'],
    },
    { name: 'a misspelled filesystem, and no cluster in the set', yaml: yaml(filesystem(), fsClass({ fsName: 'my-fs' })), finds: ['StorageClass rook-cephfs: parameters.fsName'] },
    {
      name: 'a filesystem of another cluster',
      yaml: yaml(cephCluster(), cephCluster({}, 'storage'), filesystem({}, 'myfs', 'storage'), fsClass()),
      finds: ['StorageClass rook-cephfs: parameters.fsName'],
    },
    { name: 'for NFS', yaml: yaml(cephCluster(), filesystem(), fsClass({ fsName: 'other' }, 'rook-ceph.nfs.csi.ceph.com')), finds: ['StorageClass rook-cephfs: parameters.fsName'] },
  ],
  passes: [
    { name: 'a filesystem', yaml: yaml(cephCluster(), filesystem(), blockPool(), fsClass()) },
    { name: 'with its pool', yaml: yaml(cephCluster(), filesystem(), blockPool(), fsClass({ pool: 'myfs-replicated' })) },
    {
      name: 'volumes in a subvolume group, by its clusterID',
      yaml: yaml(cephCluster(), filesystem(), group({ clusterID: 'group-a' }), fsClass({ clusterID: 'group-a' })),
    },
    { name: 'the same by the hash that Rook makes', yaml: yaml(cephCluster(), filesystem(), group(), fsClass({ clusterID: HASH })) },
    { name: 'RBD', yaml: yaml(cephCluster(), filesystem(), blockPool(), rbdClass()) },
  ],
  open: [
    { name: 'no filesystem in the set', yaml: yaml(cephCluster(), fsClass()), notEvaluated: ['objects'] },
    { name: 'a clusterID of a subvolume group that is not in the set', yaml: yaml(cephCluster(), filesystem(), fsClass({ clusterID: 'group-a' })), notEvaluated: ['objects'] },
    { name: 'a hash of something else', yaml: yaml(cephCluster(), filesystem(), fsClass({ clusterID: HASH })), notEvaluated: ['objects'] },
  ],
};
