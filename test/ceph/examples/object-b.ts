import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephBlockPool, CephObjectStore } from '../../../src/ceph';

/** One of two stores that share pools. */
export function objectB(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-b');
  new CephObjectStore(chart, 'store', {
    cluster,
    name: 'store-b',
    sharedPools: {
      metadataPool: CephBlockPool.fromPoolName(chart, 'metadata', { cluster, poolName: 'rgw-meta-pool' }),
      dataPool: CephBlockPool.fromPoolName(chart, 'data', { cluster, poolName: 'rgw-data-pool', isErasureCoded: true }),
    },
    port: 80,
    instances: 1,
  });
}
