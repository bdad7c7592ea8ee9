import { App } from 'cdk8s';
import { filesystemOf, poolScene } from './pools-and-csi-scene';
import { CephFsStorageClass } from '../../../src/ceph';

/** Directories. */
export function csiCephfsStorageclass(app: App): void {
  const scene = poolScene(app, 'csi-cephfs-storageclass');
  new CephFsStorageClass(scene.chart, 'class', { filesystem: filesystemOf(scene), name: 'rook-cephfs', unsafeDeleteDataWithClaim: true });
}
