import { App, Chart } from 'cdk8s';
import { VolumeSnapshot } from '../../../src/api/snapshot';

/** A snapshot. */
export function csiRbdSnapshot(app: App): void {
  new VolumeSnapshot(new Chart(app, 'csi-rbd-snapshot'), 'snapshot', {
    metadata: { name: 'rbd-pvc-snapshot' },
    spec: { volumeSnapshotClassName: 'csi-rbdplugin-snapclass', source: { persistentVolumeClaimName: 'rbd-pvc' } },
  });
}
