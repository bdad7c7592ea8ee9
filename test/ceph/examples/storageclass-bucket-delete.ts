import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { BucketStorageClass } from '../../../src/ceph';

/** Buckets that go with their claims. */
export function storageclassBucketDelete(app: App): void {
  const scene = objectScene(app, 'storageclass-bucket-delete');
  new BucketStorageClass(scene.chart, 'class', { objectStore: storeOf(scene), name: 'rook-ceph-delete-bucket', unsafeDeleteDataWithClaim: true });
}
