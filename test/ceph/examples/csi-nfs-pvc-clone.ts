import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { claimOf } from './pools-and-csi-scene';

/** A copy of a volume. */
export function csiNfsPvcClone(app: App): void {
  const claim = claimOf(app, 'csi-nfs-pvc-clone', 'nfs-pvc-clone', 'rook-nfs', { accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY] });
  ApiObject.of(claim).addJsonPatch(JsonPatch.add('/spec/dataSource', { name: 'nfs-pvc', kind: 'PersistentVolumeClaim' }));
}
