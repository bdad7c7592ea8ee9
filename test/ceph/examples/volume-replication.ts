import { App, Chart } from 'cdk8s';
import { RbdVolumeReplicationClass, VolumeReplication, VolumeReplicationState } from '../../../src/ceph';

/** A volume that is mirrored. */
export function volumeReplication(app: App): void {
  const chart = new Chart(app, 'volume-replication');
  new VolumeReplication(chart, 'replication', {
    replicationClass: RbdVolumeReplicationClass.fromVolumeReplicationClassName(chart, 'class', 'rbd-volumereplicationclass'),
    name: 'pvc-volumereplication',
    claimName: 'rbd-pvc',
    replicationState: VolumeReplicationState.PRIMARY,
  });
}
