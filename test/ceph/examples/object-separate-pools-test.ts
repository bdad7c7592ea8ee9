import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { BuiltInPool, CephBlockPool, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** All pools of a store, made one by one. */
export function objectSeparatePoolsTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-separate-pools-test');
  const pool = {
    cluster,
    application: 'rgw',
    failureDomain: CrushLevel.OSD,
    redundancy: Redundancy.unsafeSingleCopy(),
    parameters: { pg_autoscale_mode: 'off', pg_num: '1' },
  };
  new CephBlockPool(chart, 'root', { ...pool, name: 'rgw.root', builtIn: BuiltInPool.RGW_ROOT });
  for (const part of ['control', 'meta', 'log', 'buckets.index', 'buckets.non-ec', 'otp', 'buckets.data']) {
    new CephBlockPool(chart, part, { ...pool, name: `object-separate-pools.rgw.${part}` });
  }
}
