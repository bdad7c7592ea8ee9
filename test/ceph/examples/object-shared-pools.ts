import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { BuiltInPool, CephBlockPool, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** Pools for stores that share them. */
export function objectSharedPools(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-shared-pools');
  const few = { cluster, application: 'rgw', parameters: { pg_num: '8' } };
  new CephBlockPool(chart, 'root', { ...few, name: 'rgw-root', builtIn: BuiltInPool.RGW_ROOT });
  new CephBlockPool(chart, 'metadata', { ...few, name: 'rgw-meta-pool' });
  new CephBlockPool(chart, 'data', {
    cluster, name: 'rgw-data-pool', application: 'rgw', failureDomain: CrushLevel.OSD, redundancy: Redundancy.erasureCoded(2, 1),
  });
}
