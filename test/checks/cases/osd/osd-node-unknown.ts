import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const listed = (...names: string[]) =>
  yaml(cephCluster({ storage: { useAllNodes: false, useAllDevices: true, nodes: names.map(name => ({ name })) } }));

export const CASES: RuleCases = {
  rule: 'osd-node-unknown',
  fails: [
    {
      name: 'a name with one digit more',
      topology: machines(3),
      yaml: listed('node-1', 'node-11', 'node-3'),
      finds: ['CephCluster rook-ceph: spec.storage.nodes[1].name'],
      says: ['no node has the name or host name node-11: '],
      mends: ['use one of node-1, node-2, node-3'],
    },
    { name: 'the address of a node', topology: machines(7), yaml: listed('10.0.0.4'), finds: ['CephCluster rook-ceph: spec.storage.nodes[0].name'], mends: ['node-5, node-6, …'] },
  ],
  passes: [
    { name: 'all known', topology: machines(3), yaml: listed('node-1', 'node-2', 'node-3') },
    { name: 'names and host names', topology: { nodes: [{ name: 'a.example.com', hostname: 'a' }, { name: 'b.example.com', hostname: 'b' }] }, yaml: listed('a', 'b.example.com') },
    { name: 'all nodes', topology: machines(3), yaml: yaml(cephCluster()) },
  ],
  open: [
    { name: 'no topology', yaml: listed('node-1'), notEvaluated: ['topology'] },
  ],
};
