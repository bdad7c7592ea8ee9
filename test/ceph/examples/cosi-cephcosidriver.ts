import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { CapabilityAccess, CephCOSIDriver, CephObjectStoreUser } from '../../../src/ceph';

/** The driver of COSI, and the user in whose name it works. */
export function cosiCephcosidriver(app: App): void {
  const scene = objectScene(app, 'cosi-cephcosidriver');
  const { chart, cluster } = scene;
  new CephCOSIDriver(chart, 'driver', { cluster });
  new CephObjectStoreUser(chart, 'user', {
    store: storeOf(scene),
    name: 'cosi',
    displayName: 'user for cosi',
    capabilities: { users: CapabilityAccess.ALL, buckets: CapabilityAccess.ALL },
  });
}
