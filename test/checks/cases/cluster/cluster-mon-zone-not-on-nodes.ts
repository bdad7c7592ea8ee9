import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const zones = (...names: string[]) => names.map(name => ({ name }));
const cluster = (mon: object) => yaml(cephCluster({ mon: { count: 3, ...mon } }));
const stretch = (more: object, ...names: string[]) => yaml(cephCluster({
  mon: { count: 5, stretchCluster: { ...more, zones: names.map((name, i) => ({ name, arbiter: i === 0 })) } },
}));
const FIVE = machinesInZones({ a: 1, b: 2, c: 2 });

export const CASES: RuleCases = {
  rule: 'cluster-mon-zone-not-on-nodes',
  fails: [
    {
      name: 'a zone that is spelled otherwise',
      yaml: cluster({ zones: zones('a', 'zone-b', 'c') }),
      topology: FIVE,
      finds: ['CephCluster rook-ceph: spec.mon.zones[1].name'],
      says: ['no node that is described has the label topology.kubernetes.io/zone=zone-b, only a, b, c: '],
    },
    {
      name: 'a zone of a stretch cluster',
      yaml: stretch({}, 'x', 'b', 'c'),
      topology: FIVE,
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.zones[0].name'],
    },
    {
      name: 'a zone of a real cluster',
      yaml: cluster({ zones: zones('eastus-1', 'eastus-2', 'eastus-3') }),
      topology: 'aks-two-zones',
      finds: ['CephCluster rook-ceph: spec.mon.zones[2].name'],
      says: ['no node has the label topology.kubernetes.io/zone=eastus-3, only '],
    },
    {
      name: 'a label that no node of a real cluster has',
      yaml: stretch({ failureDomainLabel: 'topology.rook.io/datacenter' }, 'a', 'b', 'c'),
      topology: 'aks-two-zones',
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.failureDomainLabel'],
      says: ['no node has the label topology.rook.io/datacenter: '],
    },
    {
      name: 'another level than the one that is described',
      yaml: stretch({ failureDomainLabel: 'topology.rook.io/datacenter' }, 'a', 'b', 'c'),
      topology: FIVE,
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.failureDomainLabel'],
      says: ['no node that is described has the label topology.rook.io/datacenter: '],
    },
    {
      name: 'a label of one\'s own that nobody told',
      yaml: cluster({ failureDomainLabel: 'example.com/room', zones: zones('a', 'b', 'c') }),
      topology: FIVE,
      finds: ['CephCluster rook-ceph: spec.mon.failureDomainLabel'],
      says: ['no node that is described has the label example.com/room: '],
    },
    {
      name: 'the label stands beside the list',
      yaml: cluster({ failureDomainLabel: 'example.com/room', zones: zones('a', 'b', 'c') }),
      topology: 'aks-two-zones',
      finds: ['CephCluster rook-ceph: spec.mon.failureDomainLabel'],
    },
    {
      name: 'nodes that have only the old label',
      yaml: cluster({ zones: zones('us-east-1a', 'us-east-1b', 'us-east-1c') }),
      topology: 'openshift-baremetal-nozone',
      finds: ['CephCluster rook-ceph: spec.mon.failureDomainLabel'],
      says: ['no node has the label topology.kubernetes.io/zone: '],
    },
  ],
  passes: [
    { name: 'the zones of the nodes', yaml: cluster({ zones: zones('a', 'b', 'c') }), topology: FIVE },
    { name: 'no zones', yaml: yaml(cephCluster()), topology: FIVE },
    {
      name: 'a label of one\'s own',
      yaml: cluster({ failureDomainLabel: 'example.com/room', zones: zones('r1', 'r2', 'r3') }),
      topology: { nodes: ['r1', 'r2', 'r3'].map(room => ({ name: `node-${room}`, labels: { 'example.com/room': room } })) },
    },
    {
      name: 'an external cluster',
      yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { count: 3, zones: zones('x', 'a', 'z') } })),
      topology: FIVE,
    },
  ],
  open: [
    {
      name: 'a label of one\'s own that was told of one machine',
      yaml: cluster({ failureDomainLabel: 'example.com/room', zones: zones('a', 'b', 'c') }),
      topology: { nodes: [{ name: 'node-1', labels: { 'example.com/room': 'a' } }, { name: 'node-2' }, { name: 'node-3' }] },
      notEvaluated: ['topology'],
    },
    { name: 'nodes of which nobody told the zone', yaml: cluster({ zones: zones('a', 'b', 'c') }), topology: machines(3), notEvaluated: ['topology'] },
  ],
};
