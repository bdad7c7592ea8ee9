import { App, Chart } from 'cdk8s';
import { classOf } from './object-scene';
import { ObjectBucketClaim } from '../../../src/ceph';

/** A bucket that goes with its claim. */
export function objectBucketClaimDelete(app: App): void {
  const chart = new Chart(app, 'object-bucket-claim-delete');
  new ObjectBucketClaim(chart, 'claim', { storageClass: classOf(chart, 'rook-ceph-delete-bucket'), name: 'ceph-delete-bucket', generateBucketName: 'ceph-bkt' });
}
