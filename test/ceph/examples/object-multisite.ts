import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup, PoolCompressionMode } from '../../../src/ceph';

/** The cluster that has the master zone. */
export function objectMultisite(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multisite');
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'realm-a' });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name: 'zonegroup-a' });
  const zone = new CephObjectZone(chart, 'zone', {
    zoneGroup,
    name: 'zone-a',
    dataPool: { compressionMode: PoolCompressionMode.NONE },
  });
  new CephObjectStore(chart, 'store', { cluster, zone, name: 'multisite-store' });
}
