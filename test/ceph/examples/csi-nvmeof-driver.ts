import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephCsiDriver, CephCsiFamily } from '../../../src/ceph';

/** The driver for NVMe over TCP. */
export function csiNvmeofDriver(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-nvmeof-driver');
  new CephCsiDriver(chart, 'driver', { cluster, family: CephCsiFamily.NVMEOF, spec: { controllerPlugin: { hostNetwork: false } } });
}
