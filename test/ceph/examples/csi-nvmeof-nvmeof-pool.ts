import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephBlockPool } from '../../../src/ceph';

/** The pool of what is offered by NVMe over TCP. */
export function csiNvmeofNvmeofPool(app: App): void {
  const { chart, cluster } = poolScene(app, 'csi-nvmeof-nvmeof-pool');
  new CephBlockPool(chart, 'pool', { cluster, name: 'nvmeof' });
}
