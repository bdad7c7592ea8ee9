import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { BucketStorageClass } from '../../../src/ceph';

/** Buckets that outlive their claims. */
export function storageclassBucketRetain(app: App): void {
  const scene = objectScene(app, 'storageclass-bucket-retain');
  new BucketStorageClass(scene.chart, 'class', { objectStore: storeOf(scene), name: 'rook-ceph-retain-bucket' });
}
