import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup, Redundancy } from '../../../src/ceph';

/** The same, for trials. */
export function objectMultisitePullRealmTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multisite-pull-realm-test', 'rook-ceph-secondary');
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'realm-a', pull: { endpoint: 'http://10.2.1.164:80' } });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name: 'zonegroup-a' });
  const zone = new CephObjectZone(chart, 'zone', {
    zoneGroup,
    name: 'zone-b',
    metadataPool: { redundancy: Redundancy.unsafeSingleCopy() },
    dataPool: { redundancy: Redundancy.unsafeSingleCopy() },
  });
  new CephObjectStore(chart, 'store', { cluster, zone, name: 'zone-b-multisite-store' });
}
