import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup } from '../../../src/ceph';

/** Two stores in one zone, whose pools another example makes. */
export function twoObjectOneZoneTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'two-object-one-zone-test');
  const name = 'two-object-one-zone';
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name });
  const zone = new CephObjectZone(chart, 'zone', { zoneGroup, name: 'object-separate-pools', existingPools: true });
  new CephObjectStore(chart, 'alpha', { cluster, zone, name: `${name}-alpha` });
  new CephObjectStore(chart, 'beta', { cluster, zone, name: `${name}-beta` });
}
