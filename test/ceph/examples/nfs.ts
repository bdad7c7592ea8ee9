import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephNFS } from '../../../src/ceph';

/** An NFS server. */
export function nfs(app: App): void {
  const { chart, cluster } = poolScene(app, 'nfs');
  new CephNFS(chart, 'nfs', { cluster, name: 'my-nfs' });
}
