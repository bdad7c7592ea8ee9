import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const TAINTED = { taints: [{ key: 'storage', value: 'other', effect: 'NoSchedule' }] };
const BUSY = {
  taints: [
    { key: 'storage', value: 'other', effect: 'PreferNoSchedule' },
    { key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' },
  ],
};
const mixed = (open: number, closed: number) => ({
  nodes: [...machines(open).nodes!, ...machines(open + closed, { node: TAINTED }).nodes!.slice(open)],
});
const affinity = (term: object) => ({ nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } });
const ZONES = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

export const CASES: RuleCases = {
  rule: 'cluster-too-few-nodes-for-mons',
  fails: [
    {
      name: 'five monitors on three nodes',
      yaml: yaml(cephCluster({ mon: { count: 5 } })),
      topology: machines(3),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['5 monitors need a node each, nodes that are described: 3: '],
    },
    {
      name: 'three monitors on two nodes, since no number is given',
      yaml: yaml(cephCluster({ mon: undefined })),
      topology: machines(2),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
    },
    {
      name: 'a floating monitor and one node',
      yaml: yaml(cephCluster({ mon: { count: 3, floatingMon: { name: 'c', configmapName: 'drbd-configure' } } })),
      topology: machines(1),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['2 monitors need a node each, nodes that are described: 1: '],
    },
    {
      name: 'enough nodes, but two of them are tainted',
      yaml: yaml(cephCluster()),
      topology: mixed(2, 2),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['3 monitors need a node each, and 2 of 4 nodes take one (node-3 has the taint storage=other:NoSchedule, which is not tolerated, and 1 more): '],
    },
    {
      name: 'enough nodes, but one of them is tainted',
      yaml: yaml(cephCluster()),
      topology: mixed(2, 1),
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['and 2 of 3 nodes take one (node-3 has the taint storage=other:NoSchedule, which is not tolerated): '],
    },
    {
      name: 'one node of a real cluster',
      yaml: yaml(cephCluster({ mon: { count: 3 } })),
      topology: 'k3d-arm64-single',
      finds: ['CephCluster rook-ceph: spec.mon.count'],
      says: ['3 monitors need a node each, nodes that are there: 1: '],
    },
  ],
  passes: [
    { name: 'three on three', yaml: yaml(cephCluster()), topology: machines(3) },
    { name: 'several on one', yaml: yaml(cephCluster({ mon: { count: 3, allowMultiplePerNode: true } })), topology: machines(1) },
    {
      name: 'a floating monitor and two nodes',
      yaml: yaml(cephCluster({ mon: { count: 3, floatingMon: { name: 'c', configmapName: 'drbd-configure' } } })),
      topology: machines(2),
    },
    {
      name: 'the taint is tolerated by monitors',
      yaml: yaml(cephCluster({ placement: { mon: { tolerations: [{ key: 'storage', operator: 'Exists' }] } } })),
      topology: mixed(2, 1),
    },
    {
      name: 'the taint is tolerated by all',
      yaml: yaml(cephCluster({ placement: { all: { tolerations: [{ key: 'storage', operator: 'Exists' }] } } })),
      topology: mixed(2, 1),
    },
    { name: 'taints that pass or only plead', yaml: yaml(cephCluster({ placement: { osd: { tolerations: [{ operator: 'Exists' }] } } })), topology: machines(3, { node: BUSY }) },
    {
      name: 'names of nodes, which the API server reads otherwise than Rook does',
      yaml: yaml(cephCluster({ placement: { mon: affinity({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1', 'node-2', 'node-3'] }] }) } })),
      topology: machines(3),
    },
    { name: 'zones, of which other rules tell', yaml: yaml(cephCluster({ mon: { count: 3, zones: ZONES } })), topology: { nodes: mixed(2, 1).nodes.map((node, i) => ({ ...node, zone: 'abc'[i] })) } },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true } })), topology: machines(1) },
  ],
  open: [
    { name: 'no machines given', yaml: yaml(cephCluster()), notEvaluated: ['topology'] },
  ],
};
