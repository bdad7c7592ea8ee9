import { App, Chart } from 'cdk8s';
import { classOf } from './object-scene';
import { ObjectBucketClaim } from '../../../src/ceph';

/** A bucket in a store that shares pools. */
export function objectBucketClaimA(app: App): void {
  const chart = new Chart(app, 'object-bucket-claim-a');
  new ObjectBucketClaim(chart, 'claim', { storageClass: classOf(chart, 'rook-ceph-bucket-a'), name: 'ceph-bucket-a', generateBucketName: 'ceph-bkt' });
}
