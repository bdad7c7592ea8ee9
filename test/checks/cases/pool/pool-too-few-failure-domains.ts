import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';

const cluster = (storage = 'useAllNodes: true, useAllDevices: true') => `
apiVersion: ceph.rook.io/v1
kind: CephCluster
metadata:
  name: rook-ceph
  namespace: rook-ceph
spec:
  cephVersion:
    image: quay.io/ceph/ceph:v20.2.4
  dataDirHostPath: /var/lib/rook
  mon:
    count: 3
  storage: { ${storage} }
---`;

const pool = (...lines: string[]) => `
apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: rook-ceph
spec:
${lines.map(line => `  ${line}`).join('\n')}
`;
const THREE = 'replicated: { size: 3 }';
const EC = 'erasureCoded: { dataChunks: 2, codingChunks: 2 }';
const TWO_ZONES = machinesInZones({ a: 3, b: 2 });
const MIXED = machinesInZones({ a: 1, b: 1, c: 1 }, { devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }] });

export const CASES: RuleCases = {
  rule: 'pool-too-few-failure-domains',
  fails: [
    {
      name: 'three copies in two zones',
      topology: TWO_ZONES,
      yaml: cluster() + pool('failureDomain: zone', THREE),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it takes 3 failure domains of the level zone, there are 2 (a, b): '],
    },
    { name: 'racks, and no node is in one', topology: TWO_ZONES, yaml: cluster() + pool('failureDomain: rack', THREE), finds: ['CephBlockPool replicapool: spec.failureDomain'], says: ['there are 0 (none)'] },
    { name: 'four chunks on three hosts', topology: machines(3), yaml: cluster() + pool(EC), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    { name: 'a pool alone, which no cluster can hold', topology: machines(2), yaml: pool(THREE), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    {
      name: 'a class that no device is of',
      topology: MIXED,
      yaml: cluster() + pool(THREE, 'deviceClass: ssd'),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['of the level host with ssd devices, there are 0'],
    },
    {
      name: 'the CephCluster takes two of the nodes',
      topology: machines(4),
      yaml: cluster('useAllDevices: true, nodes: [{ name: node-1 }, { name: node-2 }]') + pool(THREE),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
  ],
  passes: [
    { name: 'three copies on five hosts', topology: TWO_ZONES, yaml: cluster() + pool('failureDomain: host', THREE) },
    { name: 'four chunks on four hosts', topology: machines(4), yaml: cluster() + pool(EC) },
    { name: 'two copies in each of two zones', topology: TWO_ZONES, yaml: cluster() + pool('failureDomain: zone', 'replicated: { size: 4, replicasPerFailureDomain: 2 }') },
    { name: 'a class that all devices are of', topology: MIXED, yaml: cluster() + pool(THREE, 'failureDomain: zone', 'deviceClass: hdd') },
    { name: 'four chunks, of which each of two zones has two', topology: TWO_ZONES, yaml: cluster() + pool('failureDomain: zone', 'erasureCoded: { dataChunks: 2, codingChunks: 2, crushNumFailureDomains: 2, crushOSDsPerFailureDomain: 2 }') },
    { name: 'a pool that says nothing of copies, for which there is a rule of its own', topology: TWO_ZONES, yaml: cluster() + pool('failureDomain: rack') },
    { name: 'a CRUSH root of its own, of which nobody knows', topology: TWO_ZONES, yaml: cluster() + pool('failureDomain: zone', 'crushRoot: ssd', THREE) },
    { name: 'an external cluster', topology: TWO_ZONES, yaml: cluster().replace('  mon:', '  external: { enable: true }\n  mon:') + pool('failureDomain: zone', THREE) },
  ],
  open: [
    { name: 'no topology', yaml: cluster() + pool(THREE), notEvaluated: ['topology'] },
  ],
};
