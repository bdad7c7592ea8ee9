import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { claimOf } from './pools-and-csi-scene';

/** A volume made of a snapshot. */
export function csiNfsPvcRestore(app: App): void {
  const claim = claimOf(app, 'csi-nfs-pvc-restore', 'nfs-pvc-restore', 'rook-nfs', { accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY] });
  const dataSource = { name: 'nfs-pvc-snapshot', kind: 'VolumeSnapshot', apiGroup: 'snapshot.storage.k8s.io' };
  ApiObject.of(claim).addJsonPatch(JsonPatch.add('/spec/dataSource', dataSource));
}
