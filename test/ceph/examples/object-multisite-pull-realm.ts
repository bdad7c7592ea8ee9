import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup } from '../../../src/ceph';

/** The cluster that replicates it. */
export function objectMultisitePullRealm(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multisite-pull-realm', 'rook-ceph-secondary');
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'realm-a', pull: { endpoint: 'http://10.2.1.164:80' } });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name: 'zonegroup-a' });
  const zone = new CephObjectZone(chart, 'zone', {
    zoneGroup,
    name: 'zone-b',
  });
  new CephObjectStore(chart, 'store', { cluster, zone, name: 'zone-b-multisite-store' });
}
