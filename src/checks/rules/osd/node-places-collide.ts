import { LabeledNode, labeledNodes } from './private/node-labels';
import { isExternal } from '../../../placement/ceph-cluster';
import { CrushLevel } from '../../../topology';
import { LABELED_LEVELS } from '../../../topology/labeled-levels';
import { remembered } from '../../remembered';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';

export const nodePlacesCollide: Rule = {
  id: 'node-places-collide',
  refs: ['R82'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'places of nodes that differ only in . and -',
  effect: 'Rook writes - for . and CRUSH takes them for one; labels are read only when an OSD is first made',
  mend: 'rename one before the first OSD is made',
  source: 'pkg/operator/ceph/cluster/osd/topology/topology.go:48 (rook d0c3b9ce6)',

  *check(it) {
    const nodes = labeledNodes(it);
    if (nodes === undefined) {
      it.notEvaluated('topology');
      return;
    }
    yield* isExternal(it.object) ? [] : collisionsOf(nodes);
  },
};

/** What collides is the same for all clusters on the nodes. */
const collisionsOf = remembered((nodes: readonly LabeledNode[]) => [...collisions(nodes)]);

function* collisions(nodes: readonly LabeledNode[]): Generator<Problem> {
  for (const { name: level, nodeLabel } of LABELED_LEVELS) {
    const first = new Map<string, string>();
    for (const value of new Set(nodes.map(({ labels }) => labels[nodeLabel] ?? ''))) {
      const bucket = CrushLevel.bucketName(value);
      if (first.has(bucket)) {
        yield { path: 'spec.storage', message: `the ${level}s ${first.get(bucket)} and ${value} are both ${bucket} in CRUSH` };
      }
      first.set(bucket, value);
    }
  }
}
