import { App } from 'cdk8s';
import { filesystemOf, poolScene } from './pools-and-csi-scene';
import { CephFsStorageClass } from '../../../src/ceph';

/** Directories in a pool with erasure coding. */
export function csiCephfsStorageclassEc(app: App): void {
  const scene = poolScene(app, 'csi-cephfs-storageclass-ec');
  new CephFsStorageClass(scene.chart, 'class', {
    filesystem: filesystemOf(scene, 'myfs-ec'), dataPool: 'erasurecoded', name: 'rook-cephfs', unsafeDeleteDataWithClaim: true,
  });
}
