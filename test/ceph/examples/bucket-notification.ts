import { App, Chart } from 'cdk8s';
import { BucketEvent, CephBucketNotification, CephBucketTopic, CephCluster, CephObjectStore } from '../../../src/ceph';

/** A notification through a topic that another example makes. */
export function bucketNotification(app: App): void {
  const chart = new Chart(app, 'bucket-notification');
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  const store = CephObjectStore.fromCephObjectStoreName(chart, 'store', { cluster, name: 'my-store' });
  new CephBucketNotification(chart, 'notification', {
    topic: CephBucketTopic.fromCephBucketTopicName(chart, 'topic', { store, name: 'my-topic' }),
    name: 'my-notification',
    prefix: 'hello',
    suffix: '.png',
    regex: '[a-z]*\\.*',
    metadataFilters: { 'x-amz-meta-color': 'blue', 'x-amz-meta-user-type': 'free' },
    tagFilters: { project: 'brown' },
    events: [BucketEvent.OBJECT_CREATED_PUT, BucketEvent.OBJECT_CREATED_COPY],
  });
}
