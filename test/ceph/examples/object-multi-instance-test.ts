import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import {
  CephObjectRealm, CephObjectStore, CephObjectStoreUser, CephObjectZone, CephObjectZoneGroup, ObjectStoreApi, Redundancy,
} from '../../../src/ceph';

const SINGLE = { redundancy: Redundancy.unsafeSingleCopy() };

/** One zone with gateways for each purpose. */
export function objectMultiInstanceTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multi-instance-test');
  const name = 'multi-instance-store';
  const realm = new CephObjectRealm(chart, 'realm', { cluster, name });
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name });
  const zone = new CephObjectZone(chart, 'zone', { zoneGroup, name, metadataPool: SINGLE, dataPool: SINGLE });
  const store = new CephObjectStore(chart, 'admin', { cluster, zone, name: 'store-admin', protocols: { enableAPIs: [ObjectStoreApi.ADMIN] } });
  new CephObjectStore(chart, 's3', {
    cluster,
    zone,
    name: 'store-s3',
    protocols: { enableAPIs: [ObjectStoreApi.S3, ObjectStoreApi.S3WEBSITE, ObjectStoreApi.STS, ObjectStoreApi.IAM, ObjectStoreApi.NOTIFICATIONS] },
  });
  new CephObjectStore(chart, 'swift', {
    cluster,
    zone,
    name: 'store-swift',
    protocols: { enableAPIs: [ObjectStoreApi.SWIFT, ObjectStoreApi.SWIFT_AUTH], swift: { urlPrefix: '/' } },
  });
  new CephObjectStoreUser(chart, 'user', { store, name: 'multi-instance-user', displayName: 'my display name' });
}
