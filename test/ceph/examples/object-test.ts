import { App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectStore, Redundancy } from '../../../src/ceph';

const SINGLE = { redundancy: Redundancy.unsafeSingleCopy() };

/** A store for trials, on one OSD. */
export function objectTest(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-test');
  new CephObjectStore(chart, 'store', {
    cluster, name: 'my-store', metadataPool: SINGLE, dataPool: SINGLE, unsafeDeleteDataWithObjectStore: true, instances: 1,
  });
}
