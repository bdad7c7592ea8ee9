import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { RbdVolumeReplicationClass } from '../../../src/ceph';

/** How volumes are mirrored. */
export function volumeReplicationClass(app: App): void {
  const { chart, cluster } = poolScene(app, 'volume-replication-class');
  new RbdVolumeReplicationClass(chart, 'class', { cluster, name: 'rbd-volumereplicationclass', schedule: { interval: '12m', startTime: '16:18:43' } });
}
