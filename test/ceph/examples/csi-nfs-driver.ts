import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephCsiDriver, CephCsiFamily } from '../../../src/ceph';

/** The driver for NFS. */
export function csiNfsDriver(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-nfs-driver');
  new CephCsiDriver(chart, 'driver', { cluster, family: CephCsiFamily.NFS });
}
