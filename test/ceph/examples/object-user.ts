import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { CephObjectStoreUser } from '../../../src/ceph';

/** A user. */
export function objectUser(app: App): void {
  const scene = objectScene(app, 'object-user');
  new CephObjectStoreUser(scene.chart, 'user', { store: storeOf(scene), name: 'my-user', displayName: 'my display name' });
}
