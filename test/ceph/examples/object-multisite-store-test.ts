import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectStore, CephObjectZone } from '../../../src/ceph';

/** Gateways of a zone that another example makes. */
export function objectMultisiteStoreTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-multisite-store-test');
  const zone = CephObjectZone.fromCephObjectZoneName(chart, 'zone', { cluster, name: 'test-zone' });
  new CephObjectStore(chart, 'store', { cluster, zone, name: 'test-store' });
}
