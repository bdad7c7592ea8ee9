import { App } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { claimOf } from './pools-and-csi-scene';

/** A claim of a raw device. */
export function csiRbdRawBlockPvc(app: App): void {
  claimOf(app, 'csi-rbd-raw-block-pvc', 'raw-block-rbd-pvc', 'rook-ceph-block', { volumeMode: kplus.PersistentVolumeMode.BLOCK });
}
