import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const TAINT = { key: 'storage', value: 'ceph', effect: 'NoSchedule' };
const DEDICATED = { nodes: [...machines(2).nodes!, { name: 'node-3', taints: [TAINT], labels: { role: 'storage' } }, { name: 'node-4', labels: { role: 'storage' } }] };
const CONTROL_PLANE = { nodes: [...machines(2).nodes!, { name: 'node-3', taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }], labels: { role: 'storage' } }] };
const OTHERS = { nodes: [...machines(2, { node: { labels: { role: 'storage' } } }).nodes!, { name: 'node-3', taints: [{ key: 'gpu', effect: 'NoSchedule' }], labels: { role: 'storage' } }] };
const DOWN = { nodes: [{ name: 'node-1' }, { name: 'node-2', taints: [{ key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' }] }] };
const tolerations = [{ key: 'storage', operator: 'Equal', value: 'ceph', effect: 'NoSchedule' }];
const nodeAffinity = (...values: string[]) => ({
  requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'role', operator: 'In', values }] }] },
});
const listed = (names: string[], spec: object = {}, storage: object = {}) =>
  yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: true, nodes: names.map(name => ({ name })), ...storage }, ...spec }));
const all = (spec: object = {}) => yaml(cephCluster(spec));
const ALL = 'CephCluster rook-ceph: spec.storage.useAllNodes';

export const CASES: RuleCases = {
  rule: 'osd-node-unusable',
  fails: [
    {
      name: 'a listed node with a taint',
      topology: DEDICATED,
      yaml: listed(['node-1', 'node-3']),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1].name'],
      says: ['node-3 has the taint storage=ceph:NoSchedule, which is not tolerated: '],
    },
    {
      name: 'a listed node outside of the affinity',
      topology: machinesInZones({ a: 2 }, { node: { labels: { role: 'worker' } } }),
      yaml: listed(['a-1'], { placement: { osd: { nodeAffinity: nodeAffinity('storage') } } }),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[0].name'],
      says: ['a-1 does not match the node affinity'],
    },
    { name: 'a toleration with another value', topology: DEDICATED, yaml: listed(['node-3'], { placement: { all: { tolerations: [{ ...tolerations[0], value: 'rook' }] } } }), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].name'] },
    { name: 'a listed node that is not ready', topology: 'kind-notready', yaml: listed(['kind-worker']), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].name'], says: ['kind-worker is not ready for now: '] },
    { name: 'a node for storage, and nothing tolerates its taint', topology: DEDICATED, yaml: all(), finds: [ALL], says: ['node-3 has the taint storage=ceph:NoSchedule, which is not tolerated: '] },
    { name: 'a node that the affinity chooses for another purpose', topology: OTHERS, yaml: all({ placement: { osd: { nodeAffinity: nodeAffinity('storage') } } }), finds: [ALL], says: ['node-3 has the taint gpu:NoSchedule, which is not tolerated: '] },
    { name: 'a node that is for others', topology: OTHERS, yaml: all(), finds: [ALL], says: ['node-3 has the taint gpu:NoSchedule, which is not tolerated; it may be meant so: '] },
    { name: 'a node that is down', topology: DOWN, yaml: all(), finds: [ALL], says: ['node-2 has the taint node.kubernetes.io/unreachable:NoExecute, which is not tolerated: '] },
    { name: 'no node is left', topology: machines(2, { node: { taints: [TAINT] } }), yaml: all(), finds: [ALL], says: ['no node is left: node-1 has the taint'] },
    { name: 'a node that the affinity chooses has a taint', topology: DEDICATED, yaml: all({ placement: { osd: { nodeAffinity: nodeAffinity('storage') } } }), finds: [ALL], says: ['node-3 has the taint'] },
    { name: 'one of all nodes is not ready', topology: 'kind-notready', yaml: all(), finds: [ALL] },
  ],
  passes: [
    { name: 'the taint is tolerated', topology: DEDICATED, yaml: listed(['node-1', 'node-3'], { placement: { osd: { tolerations } } }) },
    { name: 'the taint is tolerated by all', topology: DEDICATED, yaml: all({ placement: { all: { tolerations } } }) },
    { name: 'a control plane', topology: CONTROL_PLANE, yaml: all() },
    { name: 'a node that is not ready, though always scheduled', topology: 'kind-notready', yaml: all({ storage: { useAllNodes: true, useAllDevices: true, scheduleAlways: true } }) },
    { name: 'a control plane that the affinity matches', topology: CONTROL_PLANE, yaml: all({ placement: { osd: { nodeAffinity: nodeAffinity('storage', 'worker') } } }) },
    { name: 'nodes outside of the affinity', topology: DEDICATED, yaml: all({ placement: { osd: { nodeAffinity: nodeAffinity('storage'), tolerations } } }) },
    { name: 'a node that is not ready, and scheduleAlways', topology: 'kind-notready', yaml: listed(['kind-worker'], {}, { scheduleAlways: true }) },
  ],
  open: [
    { name: 'no topology', yaml: all(), notEvaluated: ['topology'] },
  ],
};
