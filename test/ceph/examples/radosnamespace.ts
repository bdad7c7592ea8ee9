import { App } from 'cdk8s';
import { poolOf, poolScene } from './pools-and-csi-scene';
import { CephBlockPoolRadosNamespace } from '../../../src/ceph';

/** A part of a pool. */
export function radosnamespace(app: App): void {
  const scene = poolScene(app, 'radosnamespace');
  new CephBlockPoolRadosNamespace(scene.chart, 'namespace', { pool: poolOf(scene), name: 'namespace-a' });
}
