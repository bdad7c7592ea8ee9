import { App } from 'cdk8s';
import { filesystemOf, poolScene } from './pools-and-csi-scene';
import { CephFilesystemSubVolumeGroup } from '../../../src/ceph';

/** A group of subvolumes. */
export function subvolumegroup(app: App): void {
  const scene = poolScene(app, 'subvolumegroup');
  new CephFilesystemSubVolumeGroup(scene.chart, 'group', { filesystem: filesystemOf(scene), name: 'group-a' });
}
