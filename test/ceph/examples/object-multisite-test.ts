import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup, PoolCompressionMode, Redundancy } from '../../../src/ceph';

/** The same, for trials. */
export function objectMultisiteTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multisite-test');
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'realm-a' });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name: 'zonegroup-a' });
  const zone = new CephObjectZone(chart, 'zone', {
    zoneGroup,
    name: 'zone-a',
    metadataPool: { redundancy: Redundancy.unsafeSingleCopy() },
    dataPool: { redundancy: Redundancy.unsafeSingleCopy(), compressionMode: PoolCompressionMode.NONE },
  });
  new CephObjectStore(chart, 'store', { cluster, zone, name: 'multisite-store' });
}
