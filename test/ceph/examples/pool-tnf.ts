import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, Redundancy } from '../../../src/ceph';

/** A pool for two nodes. */
export function poolTnf(app: App): void {
  const { chart, cluster } = poolScene(app, 'pool-tnf');
  new CephBlockPool(chart, 'pool', { cluster, name: 'replicapool', redundancy: Redundancy.unsafeTwoCopies() });
}
