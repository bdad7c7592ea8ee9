import { App, Chart } from 'cdk8s';
import { classOf } from './object-scene';
import { ObjectBucketClaim } from '../../../src/ceph';

/** A bucket that notifies; the notification is of another example. */
export function objectBucketClaimNotification(app: App): void {
  const chart = new Chart(app, 'object-bucket-claim-notification');
  new ObjectBucketClaim(chart, 'claim', {
    storageClass: classOf(chart, 'rook-ceph-delete-bucket'),
    name: 'ceph-notification-bucket',
    generateBucketName: 'ceph-bkt',
    labels: { 'some': 'value', 'bucket-notification-my-notification': 'my-notification' },
  });
}
