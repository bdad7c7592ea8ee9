import { App } from 'cdk8s';
import { filesystemOf, poolScene } from './pools-and-csi-scene';
import { CephNFS, CephNfsStorageClass } from '../../../src/ceph';

/** Directories that are mounted by NFS. */
export function csiNfsStorageclass(app: App): void {
  const scene = poolScene(app, 'csi-nfs-storageclass');
  const nfs = CephNFS.fromCephNFSName(scene.chart, 'nfs', { cluster: scene.cluster, name: 'my-nfs' });
  new CephNfsStorageClass(scene.chart, 'class', { nfs, filesystem: filesystemOf(scene), name: 'rook-nfs', unsafeDeleteDataWithClaim: true });
}
