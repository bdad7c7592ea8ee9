import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephRBDMirror } from '../../../src/ceph';

/** A daemon that mirrors images. */
export function rbdmirror(app: App): void {
  const { chart, cluster } = poolScene(app, 'rbdmirror');
  new CephRBDMirror(chart, 'mirror', { cluster, name: 'my-rbd-mirror' });
}
