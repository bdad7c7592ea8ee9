import { App } from 'cdk8s';
import { claimOf } from './pools-and-csi-scene';

/** A claim of a directory. */
export function csiCephfsPvc(app: App): void {
  claimOf(app, 'csi-cephfs-pvc', 'cephfs-pvc', 'rook-cephfs', { metadata: { labels: { group: 'snapshot-test' } } });
}
