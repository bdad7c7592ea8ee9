import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephFilesystemMirror } from '../../../src/ceph';

/** A daemon that mirrors snapshots of filesystems. */
export function filesystemMirror(app: App): void {
  const { chart, cluster } = poolScene(app, 'filesystem-mirror');
  new CephFilesystemMirror(chart, 'mirror', { cluster, name: 'my-fs-mirror' });
}
