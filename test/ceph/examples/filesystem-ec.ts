import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephFilesystem, PoolCompressionMode, Redundancy } from '../../../src/ceph';

/** A filesystem with a pool with erasure coding. */
export function filesystemEc(app: App): void {
  const { chart, cluster } = poolScene(app, 'filesystem-ec');
  new CephFilesystem(chart, 'filesystem', {
    cluster,
    name: 'myfs-ec',
    dataPools: [
      { name: 'data0' },
      { name: 'erasurecoded', redundancy: Redundancy.erasureCoded(2, 1), compressionMode: PoolCompressionMode.NONE },
    ],
  });
}
