import { machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';
import { stretched, STRETCHED_MACHINES } from '../pool-clusters';

const UNEVEN = machinesInZones({ a: 2, b: 1 });
const disks = (count: number, deviceClass = 'hdd') => Array.from({ length: count }, (_, i) => ({ name: `sd${'bcd'[i]}`, size: '4T', deviceClass }));
const zones = (a: number, b: number, count: number) => machinesInZones({ a, b }, { devices: disks(count) });
const PAIRS = { failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' } };
const CHUNKS = { failureDomain: 'zone', erasureCoded: { dataChunks: 2, codingChunks: 2, crushNumFailureDomains: 2, crushOSDsPerFailureDomain: 2 } };
const MIXED = {
  nodes: [['a', 'ssd'], ['a', 'ssd'], ['b', 'ssd'], ['b', 'hdd']]
    .map(([zone, deviceClass], i) => ({ name: `node-${i}`, zone, devices: disks(1, deviceClass) })),
};
const SETS = cephCluster({
  storage: { storageClassDeviceSets: [{ name: 'set', count: 4, volumeClaimTemplates: [{ spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Block', resources: { requests: { storage: '1Ti' } } } }] }] },
});
const HALVES = cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config: { osdsPerDevice: '2' } } });

export const CASES: RuleCases = {
  rule: 'pool-failure-domain-too-small',
  fails: [
    {
      name: 'two copies in a zone of one host, beside pools with mistakes for which there are rules of their own',
      topology: UNEVEN,
      yaml: yaml(
        cephCluster(), blockPool(PAIRS), blockPool({ ...PAIRS, replicated: { size: 6, replicasPerFailureDomain: 2 } }, 'many'),
        blockPool({ ...PAIRS, replicated: { ...PAIRS.replicated, subFailureDomain: 'zone' } }, 'zones-in-zones'),
      ),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it takes 2 failure domains of the level zone with 2 of the level host each, and b has 1: '],
    },
    {
      name: 'hosts by default, in a filesystem',
      topology: UNEVEN,
      yaml: yaml(cephCluster(), filesystem({
        dataPools: [{ replicated: { size: 3 } }, { ...PAIRS, replicated: { size: 4, replicasPerFailureDomain: 2 } }],
      })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain'],
    },
    {
      name: 'racks, and no node is in one',
      topology: UNEVEN,
      yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, storageClassDeviceSets: [] } }), blockPool({ ...PAIRS, replicated: { ...PAIRS.replicated, subFailureDomain: 'rack' } })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['a has 0, b has 0: '],
    },
    { name: 'two chunks in a zone of one disk', topology: zones(2, 1, 1), yaml: yaml(cephCluster(), blockPool(CHUNKS)), finds: ['CephBlockPool replicapool: spec.failureDomain'], says: ['b has 1: '] },
    { name: 'one host of a zone has such a device', topology: MIXED, yaml: yaml(cephCluster(), blockPool({ ...PAIRS, deviceClass: 'ssd' })), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    { name: 'two hosts with a disk in halves, where it takes hosts', topology: zones(2, 1, 1), yaml: yaml(HALVES, blockPool(PAIRS)), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
  ],
  passes: [
    { name: 'two hosts in each zone', topology: machinesInZones({ a: 2, b: 2 }), yaml: yaml(cephCluster(), blockPool(PAIRS)) },
    { name: 'a zone too many', topology: machinesInZones({ a: 2, b: 1, c: 2 }), yaml: yaml(cephCluster(), blockPool(PAIRS)) },
    { name: 'two disks in each zone', topology: zones(1, 1, 2), yaml: yaml(cephCluster(), blockPool(CHUNKS)) },
    { name: 'disks of which nobody tells', topology: UNEVEN, yaml: yaml(cephCluster(), blockPool(CHUNKS)) },
    { name: 'disks in halves', topology: zones(1, 1, 1), yaml: yaml(HALVES, blockPool(CHUNKS)) },
    { name: 'any class', topology: MIXED, yaml: yaml(cephCluster(), blockPool(PAIRS)) },
    { name: 'one copy in each zone', topology: UNEVEN, yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone', replicated: { size: 2 } })) },
    { name: 'a root of its own', topology: UNEVEN, yaml: yaml(cephCluster(), blockPool({ ...PAIRS, crushRoot: 'ssd' })) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', topology: STRETCHED_MACHINES, yaml: stretched() + yaml(blockPool({ ...PAIRS, replicated: { ...PAIRS.replicated, subFailureDomain: 'rack' } })) },
    { name: 'device sets, whose OSDs move', topology: UNEVEN, yaml: yaml(SETS, blockPool(PAIRS)) },
    { name: 'an external cluster', topology: UNEVEN, yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(PAIRS)) },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster(), blockPool(PAIRS)), notEvaluated: ['topology'] },
    { name: 'no CephCluster', topology: UNEVEN, yaml: yaml(blockPool(PAIRS)), notEvaluated: ['cluster'] },
  ],
};
