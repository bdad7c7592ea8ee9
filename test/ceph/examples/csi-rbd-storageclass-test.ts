import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** Block devices for trials, on one OSD. */
export function csiRbdStorageclassTest(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-rbd-storageclass-test');
  new CephBlockPool(chart, 'pool', { cluster, name: 'replicapool', failureDomain: CrushLevel.OSD, redundancy: Redundancy.unsafeSingleCopy() })
    .addStorageClass('class', { name: 'rook-ceph-block', unsafeDeleteDataWithClaim: true });
}
