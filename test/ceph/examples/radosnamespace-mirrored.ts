import { App } from 'cdk8s';
import { poolOf, poolScene } from './pools-and-csi-scene';
import { CephBlockPoolRadosNamespace, RbdMirroringMode } from '../../../src/ceph';

/** A part of a pool that is mirrored. */
export function radosnamespaceMirrored(app: App): void {
  const scene = poolScene(app, 'radosnamespace-mirrored');
  new CephBlockPoolRadosNamespace(scene.chart, 'namespace', {
    pool: poolOf(scene),
    name: 'namespace-a',
    mirroring: {
      mode: RbdMirroringMode.IMAGE, remoteNamespace: 'namespace-a', snapshotSchedules: [{ interval: '24h', startTime: '14:00:00-05:00' }],
    },
  });
}
