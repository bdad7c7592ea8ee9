import { App, Chart } from 'cdk8s';
import { VolumeSnapshot } from '../../../src/api/snapshot';

/** A snapshot. */
export function csiNfsSnapshot(app: App): void {
  new VolumeSnapshot(new Chart(app, 'csi-nfs-snapshot'), 'snapshot', {
    metadata: { name: 'nfs-pvc-snapshot' },
    spec: { volumeSnapshotClassName: 'csi-nfsplugin-snapclass', source: { persistentVolumeClaimName: 'nfs-pvc' } },
  });
}
