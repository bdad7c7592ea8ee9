import { App } from 'cdk8s';
import { poolOf, poolScene } from './pools-and-csi-scene';
import { CephNVMeOFGateway } from '../../../src/ceph';

/** A gateway for NVMe over TCP. */
export function nvmeofTest(app: App): void {
  const scene = poolScene(app, 'nvmeof-test');
  new CephNVMeOFGateway(scene.chart, 'gateway', { pool: poolOf(scene, 'nvmeof'), name: 'nvmeof', group: 'group-a', instances: 1, hostNetwork: false });
}
