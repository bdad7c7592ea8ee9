import { ApiObject, App, JsonPatch } from 'cdk8s';
import { claimOf } from './pools-and-csi-scene';

/** A copy of a volume. */
export function csiRbdPvcClone(app: App): void {
  const claim = claimOf(app, 'csi-rbd-pvc-clone', 'rbd-pvc-clone', 'rook-ceph-block');
  ApiObject.of(claim).addJsonPatch(JsonPatch.add('/spec/dataSource', { name: 'rbd-pvc', kind: 'PersistentVolumeClaim' }));
}
