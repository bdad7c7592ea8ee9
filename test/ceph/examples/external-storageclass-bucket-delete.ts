import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { BucketStorageClass } from '../../../src/ceph';

/** Buckets of a store that runs elsewhere. */
export function externalStorageclassBucketDelete(app: App): void {
  const scene = objectScene(app, 'external-storageclass-bucket-delete');
  new BucketStorageClass(scene.chart, 'class', { objectStore: storeOf(scene), name: 'rook-ceph-delete-bucket', unsafeDeleteDataWithClaim: true });
}
