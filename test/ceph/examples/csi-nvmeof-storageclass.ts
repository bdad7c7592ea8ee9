import { App } from 'cdk8s';
import { poolOf, poolScene } from './pools-and-csi-scene';
import { CephNVMeOFGateway, CephNvmeOfStorageClass } from '../../../src/ceph';

/** Volumes by NVMe over TCP. */
export function csiNvmeofStorageclass(app: App): void {
  const scene = poolScene(app, 'csi-nvmeof-storageclass');
  const gateway = CephNVMeOFGateway.fromCephNVMeOFGatewayName(scene.chart, 'gateway', { cluster: scene.cluster, name: 'nvmeof' });
  new CephNvmeOfStorageClass(scene.chart, 'class', {
    gateway,
    pool: poolOf(scene, 'nvmeof'),
    name: 'ceph-nvmeof',
    subsystemNQN: 'nqn.2016-06.io.spdk:cnode1.rook-ceph',
    unsafeDeleteDataWithClaim: true,
  });
}
