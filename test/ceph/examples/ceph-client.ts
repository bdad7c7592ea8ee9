import { App } from 'cdk8s';
import { poolOf, poolScene } from './pools-and-csi-scene';
import { CephCapability, CephClient, CephxKeyType } from '../../../src/ceph';

/** Clients of OpenStack. */
export function cephClient(app: App): void {
  const scene = poolScene(app, 'ceph-client');
  const { chart, cluster } = scene;
  const [images, volumes, vms] = ['images', 'volumes', 'vms'].map(name => poolOf(scene, name));
  const mon = [CephCapability.profile('rbd')];
  new CephClient(chart, 'glance', {
    cluster, name: 'glance', keyType: CephxKeyType.AES256K, caps: { mon, osd: [CephCapability.profile('rbd', { pool: images })] },
  });
  const osd = [
    CephCapability.profile('rbd', { pool: volumes }),
    CephCapability.profile('rbd', { pool: vms }),
    CephCapability.profile('rbd-read-only', { pool: images }),
  ];
  new CephClient(chart, 'cinder', { cluster, name: 'cinder', keyType: CephxKeyType.AES256K, caps: { mon, osd } });
}
