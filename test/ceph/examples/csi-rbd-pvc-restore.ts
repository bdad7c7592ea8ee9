import { ApiObject, App, JsonPatch } from 'cdk8s';
import { claimOf } from './pools-and-csi-scene';

/** A volume made of a snapshot. */
export function csiRbdPvcRestore(app: App): void {
  const claim = claimOf(app, 'csi-rbd-pvc-restore', 'rbd-pvc-restore', 'rook-ceph-block');
  const dataSource = { name: 'rbd-pvc-snapshot', kind: 'VolumeSnapshot', apiGroup: 'snapshot.storage.k8s.io' };
  ApiObject.of(claim).addJsonPatch(JsonPatch.add('/spec/dataSource', dataSource));
}
