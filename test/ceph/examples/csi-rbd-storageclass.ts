import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool } from '../../../src/ceph';

/** Block devices. */
export function csiRbdStorageclass(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-rbd-storageclass');
  new CephBlockPool(chart, 'pool', { cluster, name: 'replicapool' })
    .addStorageClass('class', { name: 'rook-ceph-block', unsafeDeleteDataWithClaim: true });
}
