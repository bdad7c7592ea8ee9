import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectStore, PoolCompressionMode, Redundancy } from '../../../src/ceph';

/** Objects in chunks. */
export function objectEc(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-ec');
  new CephObjectStore(chart, 'store', {
    cluster,
    name: 'my-store',
    metadataPool: { compressionMode: PoolCompressionMode.NONE },
    dataPool: { redundancy: Redundancy.erasureCoded(2, 1), compressionMode: PoolCompressionMode.NONE },
    instances: 1,
    healthCheck: { startupProbe: { disabled: false }, readinessProbe: { disabled: false } },
  });
}
