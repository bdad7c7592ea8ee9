import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { RbdVolumeSnapshotClass } from '../../../src/ceph';

/** Snapshots of block devices. */
export function csiRbdSnapshotclass(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-rbd-snapshotclass');
  new RbdVolumeSnapshotClass(chart, 'class', { cluster, name: 'csi-rbdplugin-snapclass', unsafeDeleteDataWithSnapshot: true });
}
