import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephNfsVolumeSnapshotClass } from '../../../src/ceph';

/** Snapshots of directories that are mounted by NFS. */
export function csiNfsSnapshotclass(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-nfs-snapshotclass');
  new CephNfsVolumeSnapshotClass(chart, 'class', { cluster, name: 'csi-nfsplugin-snapclass', unsafeDeleteDataWithSnapshot: true });
}
