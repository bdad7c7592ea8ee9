import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { CephCOSIBucketAccessClass, CephObjectStoreUser } from '../../../src/ceph';

/** A class of COSI; the user is of another example. */
export function cosiBucketaccessclass(app: App): void {
  const scene = objectScene(app, 'cosi-bucketaccessclass');
  const user = CephObjectStoreUser.fromCephObjectStoreUserName(scene.chart, 'user', { store: storeOf(scene), name: 'cosi' });
  new CephCOSIBucketAccessClass(scene.chart, 'class', { user, name: 'sample-bac' });
}
