import { App, Chart } from 'cdk8s';
import { VolumeSnapshot } from '../../../src/api/snapshot';

/** A snapshot. */
export function csiCephfsSnapshot(app: App): void {
  new VolumeSnapshot(new Chart(app, 'csi-cephfs-snapshot'), 'snapshot', {
    metadata: { name: 'cephfs-pvc-snapshot' },
    spec: { volumeSnapshotClassName: 'csi-cephfsplugin-snapclass', source: { persistentVolumeClaimName: 'cephfs-pvc' } },
  });
}
