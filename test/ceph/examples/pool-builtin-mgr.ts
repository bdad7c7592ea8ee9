import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { BuiltInPool, CephBlockPool, PoolCompressionMode } from '../../../src/ceph';

/** The pool of the managers. */
export function poolBuiltinMgr(app: App): void {
  const { chart, cluster } = poolScene(app, 'pool-builtin-mgr');
  new CephBlockPool(chart, 'pool', { cluster, name: 'builtin-mgr', builtIn: BuiltInPool.MGR, compressionMode: PoolCompressionMode.NONE });
}
