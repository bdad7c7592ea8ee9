import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, Redundancy } from '../../../src/ceph';

/** Block devices in a pool with erasure coding. */
export function csiRbdStorageclassEc(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-rbd-storageclass-ec');
  const metadataPool = new CephBlockPool(chart, 'metadata', { cluster, name: 'replicated-metadata-pool', redundancy: Redundancy.unsafeTwoCopies() });
  new CephBlockPool(chart, 'data', { cluster, name: 'ec-data-pool', redundancy: Redundancy.erasureCoded(2, 1) })
    .addStorageClass('class', { name: 'rook-ceph-block', metadataPool, unsafeDeleteDataWithClaim: true });
}
