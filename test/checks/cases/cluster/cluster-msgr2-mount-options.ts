import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, filesystem, rbdClass, yaml } from '../../yaml';

const cluster = (connections: object, kernelMountOptions?: string) =>
  cephCluster({ network: { connections }, csi: { cephfs: { kernelMountOptions } } });
const ENCRYPTED = { encryption: { enabled: true } };
const REQUIRED = { requireMsgr2: true };
const COMPRESSED = { compression: { enabled: true }, encryption: { enabled: false } };
const cephfsClass = (kernelMountOptions: string | undefined, clusterID = 'rook-ceph') => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'rook-cephfs' },
  provisioner: 'rook-ceph.cephfs.csi.ceph.com',
  parameters: {
    clusterID,
    'fsName': 'myfs',
    'pool': 'myfs-replicated',
    kernelMountOptions,
    'csi.storage.k8s.io/provisioner-secret-name': 'rook-csi-cephfs-provisioner',
    'csi.storage.k8s.io/provisioner-secret-namespace': clusterID,
    'csi.storage.k8s.io/controller-expand-secret-name': 'rook-csi-cephfs-provisioner',
    'csi.storage.k8s.io/controller-expand-secret-namespace': clusterID,
    'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-cephfs-node',
    'csi.storage.k8s.io/node-stage-secret-namespace': clusterID,
  },
});
const settings = (CSI_CEPHFS_KERNEL_MOUNT_OPTIONS: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'rook-ceph-operator-config', namespace: 'rook-ceph' },
  data: { CSI_CEPHFS_KERNEL_MOUNT_OPTIONS },
});
const driver = (family: string, kernelMountOptions: object) => ({
  apiVersion: 'csi.ceph.io/v1',
  kind: 'Driver',
  metadata: { name: `rook-ceph.${family}.csi.ceph.com`, namespace: 'rook-ceph' },
  spec: { kernelMountOptions },
});
const allDrivers = (kernelMountOptions: object) => ({
  apiVersion: 'csi.ceph.io/v1',
  kind: 'OperatorConfig',
  metadata: { name: 'ceph-csi-operator-config', namespace: 'rook-ceph' },
  spec: { driverSpecDefaults: { kernelMountOptions } },
});
const profile = (ms_mode: string, namespace = 'rook-ceph') => ({
  apiVersion: 'csi.ceph.io/v1',
  kind: 'ClientProfile',
  metadata: { name: namespace, namespace },
  spec: { cephConnectionRef: { name: namespace }, cephFs: { kernelMountOptions: { ms_mode } } },
});
const FIELD = 'CephCluster rook-ceph: spec.csi.cephfs.kernelMountOptions';

export const CASES: RuleCases = {
  rule: 'cluster-msgr2-mount-options',
  fails: [
    {
      name: 'encryption, and mounts without it',
      yaml: yaml(cluster(ENCRYPTED, 'ms_mode=crc')),
      finds: [FIELD],
      says: ['connections are encrypted, and csi.cephfs.kernelMountOptions is ms_mode=crc: '],
    },
    { name: 'encryption, and other options', yaml: yaml(cluster(ENCRYPTED, 'noatime')), finds: [FIELD], says: ['kernelMountOptions is noatime: '] },
    {
      name: 'options of the operator',
      yaml: yaml(settings('ms_mode=prefer-crc'), cluster(ENCRYPTED)),
      finds: [FIELD],
      says: ['connections are encrypted, and CSI_CEPHFS_KERNEL_MOUNT_OPTIONS is ms_mode=prefer-crc: '],
    },
    {
      name: 'a StorageClass of its own mind',
      yaml: yaml(cluster(ENCRYPTED), filesystem(), cephfsClass('noatime,ms_mode=prefer-crc')),
      finds: ['StorageClass rook-cephfs: parameters.kernelMountOptions'],
      says: ['connections are encrypted, and the StorageClass has noatime,ms_mode=prefer-crc: '],
    },
    {
      name: 'a StorageClass for images of its own mind',
      yaml: yaml(cluster(ENCRYPTED), blockPool(), rbdClass({ mapOptions: 'nbd:noshare;krbd:rw,ms_mode=crc' })),
      finds: ['StorageClass rook-ceph-block: parameters.mapOptions'],
      says: ['connections are encrypted, and the StorageClass has nbd:noshare;krbd:rw,ms_mode=crc: '],
    },
    {
      name: 'a driver and a profile of their own mind',
      yaml: yaml(cluster(ENCRYPTED), driver('cephfs', { ms_mode: 'crc' }), profile('legacy')),
      finds: ['Driver rook-ceph.cephfs.csi.ceph.com: spec.kernelMountOptions.ms_mode', 'ClientProfile rook-ceph: spec.cephFs.kernelMountOptions.ms_mode'],
      says: ['connections are encrypted, and it is crc: ', 'and it is legacy: '],
    },
    {
      name: 'the new protocol, and nothing said of mounts',
      yaml: yaml(settings(''), cluster(REQUIRED), filesystem()),
      finds: [FIELD],
      says: ['connections take msgr2, and csi.cephfs.kernelMountOptions names no ms_mode: '],
    },
    {
      name: 'the new protocol, and an operator that is somewhere else',
      yaml: yaml(cluster(REQUIRED), filesystem()),
      finds: [FIELD],
      severities: ['advice'],
      says: ['names no ms_mode, and the settings of the operator and its drivers, which may, are not in the set; if they do not: '],
    },
    { name: 'the new protocol, and a driver of block devices that says so', yaml: yaml(cluster(REQUIRED), filesystem(), driver('rbd', { ms_mode: 'prefer-crc' })), finds: [FIELD] },
    { name: 'the new protocol, and a driver with other options', yaml: yaml(cluster(REQUIRED), filesystem(), driver('cephfs', { noatime: '' })), finds: [FIELD] },
    { name: 'the new protocol, and mounts with the old one', yaml: yaml(cluster(COMPRESSED, 'ms_mode=legacy')), finds: [FIELD], says: ['kernelMountOptions is ms_mode=legacy: '] },
    { name: 'the new protocol, and a class that says nothing', yaml: yaml(cluster(REQUIRED), filesystem(), cephfsClass('noatime')), finds: [FIELD] },
    { name: 'the new protocol, and a class of another cluster that says so', yaml: yaml(cluster(REQUIRED), filesystem(), cephfsClass('ms_mode=crc', 'rook-ceph-2')), finds: [FIELD] },
    { name: 'the new protocol, and a class of another driver', yaml: yaml(cluster(REQUIRED), filesystem(), { ...cephfsClass('ms_mode=crc'), provisioner: 'cephfs.example.com' }), finds: [FIELD] },
    { name: 'the new protocol, a class that says so, and options that do not', yaml: yaml(cluster(REQUIRED, 'noatime'), filesystem(), cephfsClass('ms_mode=crc')), finds: [FIELD] },
    { name: 'the new protocol, and other options', yaml: yaml(cluster(REQUIRED, 'noatime')), finds: [FIELD] },
  ],
  passes: [
    { name: 'encryption on both sides', yaml: yaml(cluster(ENCRYPTED, 'ms_mode=secure'), filesystem(), cephfsClass('ms_mode=prefer-secure')) },
    { name: 'encryption, and all left to Rook', yaml: yaml(cluster(ENCRYPTED), filesystem(), cephfsClass(undefined)) },
    { name: 'the new protocol on both sides', yaml: yaml(cluster(REQUIRED, 'noatime,ms_mode=prefer-crc'), filesystem(), cephfsClass('ms_mode=crc')) },
    { name: 'the new protocol, and no filesystem', yaml: yaml(cluster(REQUIRED)) },
    { name: 'the new protocol, and all classes say so', yaml: yaml(cluster(REQUIRED), filesystem(), cephfsClass('ms_mode=prefer-crc')) },
    { name: 'a StorageClass of another cluster', yaml: yaml(cluster(ENCRYPTED), cephCluster({}, 'rook-ceph-2'), filesystem({}, 'myfs', 'rook-ceph-2'), cephfsClass('ms_mode=crc', 'rook-ceph-2')) },
    { name: 'the new protocol, and a driver that says so', yaml: yaml(cluster(REQUIRED), filesystem(), driver('cephfs', { ms_mode: 'prefer-crc' })) },
    { name: 'the new protocol, and all drivers say so', yaml: yaml(cluster(REQUIRED), filesystem(), allDrivers({ ms_mode: 'prefer-crc' })) },
    { name: 'images on both sides', yaml: yaml(cluster(ENCRYPTED), blockPool(), rbdClass({ mapOptions: 'krbd:ms_mode=secure' })) },
    { name: 'options for images that name no mode', yaml: yaml(cluster(ENCRYPTED), blockPool(), rbdClass({ mapOptions: 'krbd:rw' })) },
    { name: 'a driver and a profile as asked for', yaml: yaml(cluster(ENCRYPTED), driver('cephfs', { ms_mode: 'secure' }), profile('prefer-secure')) },
    { name: 'a profile of another cluster', yaml: yaml(cluster(ENCRYPTED), profile('crc', 'rook-ceph-2')) },
    { name: 'all off', yaml: yaml(cluster({ encryption: { enabled: false } }, 'ms_mode=legacy'), filesystem()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, network: { connections: REQUIRED } }), filesystem()) },
  ],
};
