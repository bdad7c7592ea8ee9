import { App } from 'cdk8s';
import { poolScene } from './pools-and-csi-scene';
import { CephFilesystem, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

/** A filesystem for trials, on one OSD. */
export function filesystemTest(app: App): void {
  const { chart, cluster } = poolScene(app, 'filesystem-test');
  const redundancy = Redundancy.unsafeSingleCopy();
  new CephFilesystem(chart, 'filesystem', {
    cluster,
    name: 'myfs',
    metadataPool: { redundancy },
    dataPools: [{ name: 'replicated', redundancy, failureDomain: CrushLevel.OSD }],
    unsafeWithoutStandby: true,
    unsafeDeleteDataWithFilesystem: true,
  });
}
