import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, PoolCompressionMode } from '../../../src/ceph';

/** A pool for production. */
export function pool(app: App): void {
  const { chart, cluster } = poolScene(app, 'pool');
  new CephBlockPool(chart, 'pool', {
    cluster, name: 'replicapool', compressionMode: PoolCompressionMode.NONE, statusCheck: { mirror: { disabled: false, interval: '60s' } },
  });
}
