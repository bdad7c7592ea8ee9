import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectStore } from '../../../src/ceph';

/** Gateways that run elsewhere. */
export function externalObjectExternal(app: App): void {
  const { chart, cluster } = objectScene(app, 'external-object-external');
  new CephObjectStore(chart, 'store', { cluster, name: 'external-store', port: 80, externalRgwEndpoints: [{ ip: '192.168.39.182' }] });
}
