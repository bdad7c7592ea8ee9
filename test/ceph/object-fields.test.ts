import { newChart, objectOf } from './fixture';
import {
  AmqpAckLevel, BucketEvent, BucketTopicEndpoint, CephBucketNotification, CephBucketTopic, CephCluster, CephObjectRealm, CephObjectStore,
  CephObjectStoreAccount, CephObjectZoneGroup, KafkaAckLevel, KafkaMechanism,
} from '../../src/ceph';
import { bundledFacts } from '../../src/schema/private/bundled-facts';
import { Shape } from '../../src/schema/shape';

/** Fields of a spec as the definition of the kind has them, without what Kubernetes' own references may say. */
function fieldsOf(kind: string): string[] {
  const crd = bundledFacts('rook').crds.find(({ names }) => names.kind === kind)!;
  return leaves(crd.versions[0].schema!.properties!.spec).filter(field => !field.endsWith('SecretRef.optional')).sort();
}

function leaves(shape: Shape, path: string = ''): string[] {
  if (shape.items) return leaves(shape.items, `${path}[]`);
  if (!shape.properties) return [path];
  return Object.entries(shape.properties).flatMap(([name, field]) => leaves(field, path === '' ? name : `${path}.${name}`));
}

/** Fields that a spec has. */
function written(value: any, path: string = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(item => written(item, `${path}[]`)))];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, field]) => written(field, path === '' ? name : `${path}.${name}`));
}

function specOf(kind: string, make: (chart: ReturnType<typeof newChart>, store: CephObjectStore) => void): any {
  const chart = newChart('shop');
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  make(chart, new CephObjectStore(chart, 'store', { cluster, name: 'objects' }));
  return objectOf(chart, kind).spec;
}

const KAFKA = BucketTopicEndpoint.kafka('kafka://kafka', {
  ackLevel: KafkaAckLevel.NONE,
  useSSL: true,
  mechanism: KafkaMechanism.PLAIN,
  userSecretRef: { name: 'kafka', key: 'user' },
  passwordSecretRef: { name: 'kafka', key: 'password' },
  unsafeDisableVerifySSL: false,
});

describe('where there is no prop spec, the props reach each field of', () => {
  test('a topic', () => {
    const endpoints = [
      BucketTopicEndpoint.http('http://receiver', { sendCloudEvents: true, unsafeDisableVerifySSL: false }),
      BucketTopicEndpoint.amqp('amqp://broker', 'exchange', { ackLevel: AmqpAckLevel.ROUTABLE, unsafeDisableVerifySSL: false }),
      KAFKA,
    ];
    const all = endpoints.flatMap(endpoint => written(specOf('CephBucketTopic', (chart, { cluster }) => {
      const store = new CephObjectStore(chart, 'secure', { cluster, name: 'secure', sslCertificateRef: 'tls' });
      new CephBucketTopic(chart, 'topic', { store, name: 'topic', endpoint, opaqueData: 'x', persistent: true });
    })));
    expect([...new Set(all)].sort()).toEqual(fieldsOf('CephBucketTopic'));
  });

  test('a notification', () => {
    expect(written(specOf('CephBucketNotification', (chart, store) => {
      const topic = new CephBucketTopic(chart, 'topic', { store, name: 'topic', endpoint: BucketTopicEndpoint.http('http://receiver') });
      new CephBucketNotification(chart, 'notification', {
        topic, name: 'all', events: [BucketEvent.OBJECT_CREATED], prefix: 'a', metadataFilters: { a: 'b' }, tagFilters: { a: 'b' },
      });
    })).sort()).toEqual(fieldsOf('CephBucketNotification'));
  });

  test('an account', () => {
    const props = { name: 'shop', accountName: 'shop', accountId: 'RGW00889737169837717', rootUserDisplayName: 'root', skipRootUser: false };
    expect(written(specOf('CephObjectStoreAccount', (chart, store) => {
      new CephObjectStoreAccount(chart, 'account', { store, ...props });
    })).sort()).toEqual(fieldsOf('CephObjectStoreAccount'));
  });

  test('a zone group', () => {
    expect(written(specOf('CephObjectZoneGroup', (chart, { cluster }) => {
      const realm = new CephObjectRealm(chart, 'realm', { cluster, name: 'r' });
      new CephObjectZoneGroup(chart, 'group', { realm, name: 'g' });
    }))).toEqual(fieldsOf('CephObjectZoneGroup'));
  });
});
