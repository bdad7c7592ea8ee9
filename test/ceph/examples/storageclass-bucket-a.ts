import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { BucketStorageClass } from '../../../src/ceph';

/** Buckets of a store that shares pools. */
export function storageclassBucketA(app: App): void {
  const scene = objectScene(app, 'storageclass-bucket-a');
  new BucketStorageClass(scene.chart, 'class', { objectStore: storeOf(scene, 'store-a'), name: 'rook-ceph-bucket-a', unsafeDeleteDataWithClaim: true });
}
