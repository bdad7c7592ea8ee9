import { App } from 'cdk8s';
import { claimOf } from './pools-and-csi-scene';

/** A claim of a block device. */
export function csiRbdPvc(app: App): void {
  claimOf(app, 'csi-rbd-pvc', 'rbd-pvc', 'rook-ceph-block');
}
