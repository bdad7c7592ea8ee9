import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { CephCOSIBucketClass, CephObjectStoreUser } from '../../../src/ceph';

/** A class of COSI; the user is of another example. */
export function cosiBucketclass(app: App): void {
  const scene = objectScene(app, 'cosi-bucketclass');
  const user = CephObjectStoreUser.fromCephObjectStoreUserName(scene.chart, 'user', { store: storeOf(scene), name: 'cosi' });
  new CephCOSIBucketClass(scene.chart, 'class', { user, name: 'sample-bcc', unsafeDeleteDataWithClaim: true });
}
