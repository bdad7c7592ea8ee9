import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool, RbdMirroringMode } from '../../../src/ceph';

/** A pool that is mirrored. */
export function poolMirrored(app: App): void {
  const { chart, cluster } = poolScene(app, 'pool-mirrored');
  new CephBlockPool(chart, 'pool', { cluster, name: 'mirrored-pool', mirroring: { mode: RbdMirroringMode.IMAGE } });
}
