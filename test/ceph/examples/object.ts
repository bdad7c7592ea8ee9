import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectStore, PoolCompressionMode } from '../../../src/ceph';

/** The store that most begin with. */
export function object(app: App): void {
  const { chart, cluster } = objectScene(app, 'object');
  new CephObjectStore(chart, 'store', {
    cluster,
    name: 'my-store',
    metadataPool: { compressionMode: PoolCompressionMode.NONE },
    dataPool: { compressionMode: PoolCompressionMode.NONE },
    unsafeDeleteDataWithObjectStore: true,
    instances: 1,
    healthCheck: { startupProbe: { disabled: false }, readinessProbe: { disabled: false } },
  });
}
