import { HostEntry, hostEntries, nodesOf, storageOf } from './private/host-storage';
import { osdPlacementOf, reasonAgainst } from '../../../placement/node-placement';
import { StorageNode } from '../../../topology';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';
import { Subject } from '../../subject';

/** Kubernetes itself taints nodes that are down or under pressure. */
const MAY_PASS = /^is (cordoned|not ready)$|^has the taint node\.(cloudprovider\.)?kubernetes\.io\//;
/** Taints of nodes that are plainly meant for storage. */
const FOR_STORAGE = /^has the taint \S*(storage|ceph|rook|osd)/i;
const CONTROL_PLANE = /^has the taint node-role\.kubernetes\.io\/(control-plane|master)\b/;

export const osdNodeUnusable: Rule = {
  id: 'osd-node-unusable',
  refs: ['R52'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'a node that is to hold OSDs is none that Rook takes',
  effect: 'Rook skips it with a line in the log, and makes no OSDs there',
  mend: 'tolerate its taints in placement.osd, mend the node affinity, or take another node',
  source: 'pkg/operator/k8sutil/node.go:76 (rook d0c3b9ce6)',

  *check(it) {
    for (const entry of hostEntries(it.object)) {
      yield* entry.path === 'spec.storage' ? ofAllNodes(it) : ofNode(entry, it);
    }
  },
};

function* ofNode(entry: HostEntry, it: Subject): Generator<Problem> {
  for (const node of nodesOf(entry, it.topology!)) {
    const reason = reasonOf(node, it);
    if (reason !== undefined) {
      const path = `${entry.path}.name`;
      yield MAY_PASS.test(reason) ? { path, message: `${node.name} ${reason} for now`, severity: Severity.WARNING } : { path, message: `${node.name} ${reason}` };
    }
  }
}

/** Where all nodes are meant those of the control plane are left out, and those that the affinity leaves out. */
function* ofAllNodes(it: Subject): Generator<Problem> {
  const { nodes } = it.topology!;
  const reasons = nodes.map(node => reasonOf(node, it));
  const path = 'spec.storage.useAllNodes';
  if (nodes.length > 0 && !reasons.includes(undefined)) {
    yield { path, message: `no node is left: ${nodes[0].name} ${reasons[0]}` };
    return;
  }
  const isChosen = osdPlacementOf(it.object).terms !== undefined;
  for (const [i, reason] of reasons.entries()) {
    if (reason !== undefined && (MAY_PASS.test(reason) || reason.startsWith('has the taint')) && !CONTROL_PLANE.test(reason)) {
      const isMeant = isChosen || MAY_PASS.test(reason) || FOR_STORAGE.test(reason);
      const message = `${nodes[i].name} ${reason}`;
      yield isMeant ? { path, message, severity: Severity.WARNING } : { path, message: `${message}; it may be meant so`, severity: Severity.ADVICE };
    }
  }
}

function reasonOf(node: StorageNode, it: Subject): string | undefined {
  return reasonAgainst(node, osdPlacementOf(it.object), storageOf(it.object).scheduleAlways);
}
