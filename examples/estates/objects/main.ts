import { App, Chart } from 'cdk8s';
import {
  BucketEvent, BucketTopicEndpoint, CephBucketNotification, CephBucketTopic, CephCluster, CephObjectStore, CephObjectStoreUser,
  ObjectBucketClaim, Redundancy, RookOperator, Topology,
} from 'cdk8s-storage';

const devices = ['sdb', 'sdc', 'sdd', 'sde'].map(name => ({ name, size: '16T', deviceClass: 'hdd' }));
const topology = Topology.of({ nodePools: [{ name: 'host-{n}', count: 7, devices }] });

const app = new App();
new RookOperator(new Chart(app, 'rook'), 'operator', { obcAllowAdditionalConfigFields: ['maxObjects', 'maxSize', 'bucketLifecycle'] });

const chart = new Chart(app, 'objects', { namespace: 'rook-ceph' });
const cluster = new CephCluster(chart, 'ceph', { topology });
const store = new CephObjectStore(chart, 'store', {
  cluster,
  name: 'objects',
  dataPool: { redundancy: Redundancy.erasureCoded(4, 2) },
  sslCertificateRef: 'objects-tls',
});
new CephObjectStoreUser(chart, 'shop', { store, name: 'shop', maxBuckets: 10, maxSize: '1Ti' });
new CephObjectStoreUser(chart, 'lab', { store, name: 'lab', maxBuckets: 50, maxSize: '20Ti' });

const storageClass = store.addStorageClass('class', { name: 'buckets' });
const pictures = new ObjectBucketClaim(chart, 'pictures', {
  storageClass,
  name: 'pictures',
  namespace: 'shop',
  maxSize: '500Gi',
  bucketLifecycle: [{ id: 'drafts', prefix: 'drafts/', expirationDays: 30 }],
});
new ObjectBucketClaim(chart, 'logs', {
  storageClass,
  name: 'logs',
  namespace: 'shop',
  maxSize: '2Ti',
  bucketLifecycle: [{ id: 'old', expirationDays: 90, abortIncompleteMultipartUploadDays: 1 }],
});

const endpoint = BucketTopicEndpoint.http('http://thumbnails.shop.svc:8080');
const topic = new CephBucketTopic(chart, 'topic', { store, name: 'pictures', namespace: 'shop', persistent: true, endpoint });
new CephBucketNotification(chart, 'uploads', { topic, name: 'uploads', events: [BucketEvent.OBJECT_CREATED], suffix: '.jpg' }).attachTo(pictures);
app.synth();
