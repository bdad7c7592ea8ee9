import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { BuiltInPool, CephBlockPool, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** Pools for stores that share them, for trials. */
export function objectSharedPoolsTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-shared-pools-test');
  const single = { cluster, application: 'rgw', redundancy: Redundancy.unsafeSingleCopy() };
  const parameters = { pg_num: '8' };
  new CephBlockPool(chart, 'root', { ...single, name: 'rgw-root', builtIn: BuiltInPool.RGW_ROOT, parameters });
  new CephBlockPool(chart, 'metadata', { ...single, name: 'rgw-meta-pool', parameters });
  new CephBlockPool(chart, 'data', { ...single, name: 'rgw-data-pool', failureDomain: CrushLevel.OSD });
}
