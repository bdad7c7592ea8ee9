import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephFsVolumeSnapshotClass } from '../../../src/ceph';

/** Snapshots of directories. */
export function csiCephfsSnapshotclass(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-cephfs-snapshotclass');
  new CephFsVolumeSnapshotClass(chart, 'class', { cluster, name: 'csi-cephfsplugin-snapclass', unsafeDeleteDataWithSnapshot: true });
}
