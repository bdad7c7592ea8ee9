import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephFilesystem, PoolCompressionMode } from '../../../src/ceph';

/** A filesystem for production. */
export function filesystem(app: App): void {
  const { chart, cluster } = poolScene(app, 'filesystem');
  const compressionMode = PoolCompressionMode.NONE;
  new CephFilesystem(chart, 'filesystem', {
    cluster,
    name: 'myfs',
    metadataPool: { compressionMode },
    dataPools: [{ name: 'replicated', compressionMode }],
    spec: { metadataServer: { activeCount: 1, livenessProbe: { disabled: false }, startupProbe: { disabled: false } } },
  });
}
