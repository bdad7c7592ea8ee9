import { App, Chart } from 'cdk8s';
import { VolumeGroupSnapshot } from '../../../src/api/snapshot';

/** A snapshot of several volumes. */
export function csiCephfsGroupsnapshot(app: App): void {
  new VolumeGroupSnapshot(new Chart(app, 'csi-cephfs-groupsnapshot'), 'snapshot', {
    metadata: { name: 'cephfs-groupsnapshot' },
    spec: { source: { selector: { matchLabels: { group: 'snapshot-test' } } }, volumeGroupSnapshotClassName: 'csi-cephfsplugin-groupsnapclass' },
  });
}
