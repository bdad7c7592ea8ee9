import { App } from 'cdk8s';
import { filesystemOf, poolScene } from './pools-and-csi-scene';
import { CephFsVolumeGroupSnapshotClass } from '../../../src/ceph';

/** Snapshots of several directories at the same moment. */
export function csiCephfsGroupsnapshotclass(app: App): void {
  const scene = poolScene(app, 'csi-cephfs-groupsnapshotclass');
  new CephFsVolumeGroupSnapshotClass(scene.chart, 'class', {
    filesystem: filesystemOf(scene), name: 'csi-cephfsplugin-groupsnapclass', unsafeDeleteDataWithSnapshot: true,
  });
}
