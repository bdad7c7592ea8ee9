import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, PoolCompressionMode, Redundancy } from '../../../src/ceph';

/** A pool with erasure coding. */
export function poolEc(app: App): void {
  const { chart, cluster } = poolScene(app, 'pool-ec');
  new CephBlockPool(chart, 'pool', {
    cluster, name: 'ec-pool', redundancy: Redundancy.erasureCoded(2, 1), compressionMode: PoolCompressionMode.NONE,
  });
}
