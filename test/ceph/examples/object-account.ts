import { App } from 'cdk8s';
import { objectScene, storeOf } from './object-scene';
import { CephObjectStoreAccount } from '../../../src/ceph';

/** An account. */
export function objectAccount(app: App): void {
  const scene = objectScene(app, 'object-account');
  new CephObjectStoreAccount(scene.chart, 'account', { store: storeOf(scene), name: 'my-account' });
}
