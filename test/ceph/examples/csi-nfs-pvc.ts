import { App } from 'cdk8s';
import { claimOf } from './pools-and-csi-scene';

/** A claim of a directory that is mounted by NFS. */
export function csiNfsPvc(app: App): void {
  claimOf(app, 'csi-nfs-pvc', 'nfs-pvc', 'rook-nfs');
}
