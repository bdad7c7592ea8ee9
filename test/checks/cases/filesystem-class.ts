import { rbdClass } from '../yaml';

/** A StorageClass for CephFS with all that ceph-csi asks for, with other values for some parameters. */
export function filesystemClass(parameters: object = {}, provisioner = 'rook-ceph.cephfs.csi.ceph.com'): object {
  const { parameters: all, ...more } = rbdClass() as any;
  const { pool, imageFormat, imageFeatures, 'csi.storage.k8s.io/fstype': fsType, ...secrets } = all;
  const named = JSON.parse(JSON.stringify(secrets).replaceAll('rook-csi-rbd', 'rook-csi-cephfs'));
  return { ...more, metadata: { name: 'rook-cephfs' }, provisioner, parameters: { ...named, fsName: 'myfs', ...parameters } };
}
