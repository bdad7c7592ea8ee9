import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephBlockPool, CephObjectRealm, CephObjectZone, CephObjectZoneGroup } from '../../../src/ceph';

/** A zone with several places for buckets. */
export function objectMultisiteRealmTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multisite-realm-test');
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'test-realm' });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name: 'test-zonegroup' });
  const metadataPool = CephBlockPool.fromPoolName(chart, 'metadata', { cluster, poolName: 'rgw-meta-pool' });
  const dataPool = CephBlockPool.fromPoolName(chart, 'data', { cluster, poolName: 'rgw-data-pool' });
  new CephObjectZone(chart, 'zone', {
    zoneGroup,
    name: 'test-zone',
    sharedPools: {
      poolPlacements: [
        { name: 'placement-a', metadataPool, dataPool, default: true },
        { name: 'placement-b', metadataPool, dataPool },
      ],
    },
  });
}
