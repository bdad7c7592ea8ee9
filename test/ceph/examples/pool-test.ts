import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** A pool for trials, on one OSD. */
export function poolTest(app: App): void {
  const { chart, cluster } = poolScene(app, 'pool-test');
  new CephBlockPool(chart, 'pool', { cluster, name: 'replicapool', failureDomain: CrushLevel.OSD, redundancy: Redundancy.unsafeSingleCopy() });
}
