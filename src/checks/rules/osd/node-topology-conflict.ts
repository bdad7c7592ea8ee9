import { LabeledNode, labeledNodes } from './private/node-labels';
import { isExternal } from '../../../placement/ceph-cluster';
import { CrushLevel } from '../../../topology';
import { LABELED_LEVELS } from '../../../topology/labeled-levels';
import { remembered } from '../../remembered';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const LEVELS = LABELED_LEVELS.filter(level => level !== CrushLevel.HOST);

export const nodeTopologyConflict: Rule = {
  id: 'node-topology-conflict',
  refs: ['R80'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'labels of nodes say of a place that it is in two others, or is two things at once',
  effect: 'the operator makes no OSDs in a new cluster until the labels are mended',
  mend: 'make the values unique, for instance zone-a-rack1 for a rack; ROOK_SKIP_OSD_TOPOLOGY_CHECK skips the check',
  source: 'pkg/operator/ceph/cluster/osd/topology/topology.go:156 (rook d0c3b9ce6)',

  *check(it) {
    const nodes = labeledNodes(it);
    if (nodes === undefined) {
      it.notEvaluated('topology');
      return;
    }
    if (isExternal(it.object) || it.operator.setting('ROOK_SKIP_OSD_TOPOLOGY_CHECK') === 'true') {
      return;
    }
    for (const message of conflictsOf(nodes)) {
      yield it.previous === undefined
        ? { path: 'spec.storage', message }
        : { path: 'spec.storage', message: `${message}, which is only logged where there are OSDs`, severity: Severity.WARNING };
    }
  },
};

/** What is wrong with the labels is the same for all clusters on the nodes. */
const conflictsOf = remembered((nodes: readonly LabeledNode[]) => [...emptyLabels(nodes), ...twoParents(nodes), ...twoLevels(nodes)]);

function* emptyLabels(nodes: readonly LabeledNode[]): Generator<string> {
  for (const { name, labels } of nodes) {
    for (const { nodeLabel } of LEVELS.filter(level => labels[level.nodeLabel] === '')) {
      yield `the label ${nodeLabel} of ${name} is empty`;
    }
  }
}

function* twoParents(nodes: readonly LabeledNode[]): Generator<string> {
  for (const level of LEVELS) {
    const parents = new Map<string, Set<string>>();
    for (const { labels } of nodes.filter(node => node.labels[level.nodeLabel])) {
      const value = CrushLevel.bucketName(labels[level.nodeLabel]);
      const above = LEVELS.filter(other => other.order > level.order && labels[other.nodeLabel]).pop();
      if (above) {
        parents.set(value, (parents.get(value) ?? new Set()).add(CrushLevel.bucketName(labels[above.nodeLabel])));
      }
    }
    for (const [value, names] of parents) {
      if (names.size > 1) {
        yield `the ${level.name} ${value} is in ${[...names].join(' and in ')}`;
      }
    }
  }
}

function* twoLevels(nodes: readonly LabeledNode[]): Generator<string> {
  const levels = new Map<string, Set<string>>();
  for (const level of LEVELS) {
    for (const { labels } of nodes.filter(node => node.labels[level.nodeLabel])) {
      const value = CrushLevel.bucketName(labels[level.nodeLabel]);
      levels.set(value, (levels.get(value) ?? new Set()).add(level.name));
    }
  }
  for (const [value, names] of levels) {
    if (names.size > 1) {
      yield `${value} is a ${[...names].join(' and a ')}`;
    }
  }
}
