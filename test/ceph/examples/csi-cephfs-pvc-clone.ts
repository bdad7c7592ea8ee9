import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { claimOf } from './pools-and-csi-scene';

/** A copy of a volume. */
export function csiCephfsPvcClone(app: App): void {
  const claim = claimOf(app, 'csi-cephfs-pvc-clone', 'cephfs-pvc-clone', 'rook-cephfs', { accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY] });
  ApiObject.of(claim).addJsonPatch(JsonPatch.add('/spec/dataSource', { name: 'cephfs-pvc', kind: 'PersistentVolumeClaim' }));
}
