import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { BuiltInPool, CephBlockPool, CephNFS, NfsLogLevel, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** An NFS server for trials, with its pool on one OSD. */
export function nfsTest(app: App): void {
  const { chart, cluster } = poolScene(app, 'nfs-test');
  new CephNFS(chart, 'nfs', { cluster, name: 'my-nfs', logLevel: NfsLogLevel.DEBUG });
  new CephBlockPool(chart, 'pool', {
    cluster, name: 'builtin-nfs', builtIn: BuiltInPool.NFS, failureDomain: CrushLevel.OSD, redundancy: Redundancy.unsafeSingleCopy(),
  });
}
