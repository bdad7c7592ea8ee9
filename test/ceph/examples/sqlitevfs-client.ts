import { App } from 'cdk8s';
import { poolOf, poolScene } from './pools-and-csi-scene';
import { CephCapability, CephClient } from '../../../src/ceph';

/** A client that keeps databases in objects. */
export function sqlitevfsClient(app: App): void {
  const scene = poolScene(app, 'sqlitevfs-client');
  const osd = [CephCapability.profile('rbd', { pool: poolOf(scene, 'example') })];
  new CephClient(scene.chart, 'client', { cluster: scene.cluster, name: 'sqlitevfs', caps: { mon: [CephCapability.allow('r')], osd } });
}
