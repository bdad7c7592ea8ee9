import { App, Chart } from 'cdk8s';
import { BucketTopicEndpoint, CephBucketTopic, CephCluster, CephObjectStore } from '../../../src/ceph';

/** A topic with a receiver of HTTP. */
export function bucketTopic(app: App): void {
  const chart = new Chart(app, 'bucket-topic');
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  new CephBucketTopic(chart, 'topic', {
    store: CephObjectStore.fromCephObjectStoreName(chart, 'store', { cluster, name: 'my-store' }),
    name: 'my-topic',
    opaqueData: 'my@email.com',
    persistent: false,
    endpoint: BucketTopicEndpoint.http('http://my-notification-endpoint:8080', { unsafeDisableVerifySSL: true, sendCloudEvents: false }),
  });
}
