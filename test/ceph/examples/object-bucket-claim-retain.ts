import { App, Chart } from 'cdk8s';
import { classOf } from './object-scene';
import { ObjectBucketClaim } from '../../../src/ceph';

/** A bucket that outlives its claim. */
export function objectBucketClaimRetain(app: App): void {
  const chart = new Chart(app, 'object-bucket-claim-retain');
  new ObjectBucketClaim(chart, 'claim', { storageClass: classOf(chart, 'rook-ceph-retain-bucket'), name: 'ceph-retain-bucket', generateBucketName: 'ceph-bkt' });
}
