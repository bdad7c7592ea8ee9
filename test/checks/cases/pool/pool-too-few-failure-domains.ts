import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, objectStore, yaml } from '../../yaml';
import { stretched, STRETCHED_MACHINES } from '../pool-clusters';

const TWO_ZONES = machinesInZones({ a: 3, b: 2 });
const ONE_DISK = { devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' as const }] };
const ec = (dataChunks: number, codingChunks: number, more: object = {}) => ({ erasureCoded: { dataChunks, codingChunks, ...more } });
const HYBRID = { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' };

const SETS = (placement: object, storage: object = {}, all: object = {}) => cephCluster({
  placement: { all },
  storage: {
    storageClassDeviceSets: [{
      name: 'set1',
      count: 3,
      portable: false,
      placement,
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'local', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
    }],
    ...storage,
  },
});
const onlyWith = (term: object) => ({ nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } });

export const CASES: RuleCases = {
  rule: 'pool-too-few-failure-domains',
  fails: [
    {
      name: 'three copies in two zones, beside a level that there is not, for which there is a rule of its own',
      topology: TWO_ZONES,
      yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone' }), blockPool({ failureDomain: 'node' }, 'other')),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it takes 3 failure domains of the level zone, there are 2 (a, b): '],
    },
    { name: 'racks, and no node is in one', topology: TWO_ZONES, yaml: yaml(cephCluster(), blockPool({ failureDomain: 'rack' })), finds: ['CephBlockPool replicapool: spec.failureDomain'], says: ['there is none with storage: '], mends: ['take a lower failure domain'] },
    {
      name: 'nodes that are not there',
      topology: TWO_ZONES,
      yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'typo', devices: [{ name: 'sdb' }] }] } }), blockPool()),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      mends: ['mend what the CephCluster selects as nodes: none of them is there'],
    },
    {
      name: 'volumes that the placement of all daemons holds for',
      topology: machines(3, { node: { labels: { role: 'worker' } } }),
      yaml: yaml(SETS({}, {}, onlyWith({ matchExpressions: [{ key: 'role', operator: 'In', values: ['control'] }] })), blockPool()),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
    { name: 'four chunks on three hosts', topology: machines(3), yaml: yaml(cephCluster(), blockPool(ec(2, 2))), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    { name: 'a pool alone, which no cluster can hold', topology: machines(2), yaml: yaml(blockPool({ failureDomain: '' })), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    {
      name: 'the CephCluster takes two of the nodes',
      topology: machines(4),
      yaml: yaml(cephCluster({ storage: { useAllDevices: true, nodes: [{ name: 'node-1' }, { name: 'node-2' }] } }), blockPool()),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
    { name: 'the root that is there anyway', topology: machines(2), yaml: yaml(cephCluster(), blockPool({ crushRoot: 'default' })), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    {
      name: 'two copies in each of three zones, of which there are two',
      topology: TWO_ZONES,
      yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone', replicated: { size: 6, replicasPerFailureDomain: 2 } })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it takes 3 failure domains'],
    },
    {
      name: 'chunks in pairs in three zones, of which there are two',
      topology: TWO_ZONES,
      yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone', ...ec(4, 2, { crushNumFailureDomains: 3, crushOSDsPerFailureDomain: 2 }) })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
    { name: 'classes in layers, on one host', topology: machines(1), yaml: yaml(cephCluster(), blockPool({ replicated: { size: 3, hybridStorage: HYBRID } })), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    { name: 'three copies on two disks', topology: machines(2, ONE_DISK), yaml: yaml(cephCluster(), blockPool({ failureDomain: 'osd' })), finds: ['CephBlockPool replicapool: spec.failureDomain'] },
    {
      name: 'pools of a filesystem and of a store',
      topology: machines(2),
      yaml: yaml(
        cephCluster(), filesystem({ metadataPool: { replicated: { size: 2 } } }), objectStore({ metadataPool: { replicated: { size: 2 } } }),
      ),
      finds: ['CephFilesystem myfs: spec.dataPools[0].failureDomain', 'CephObjectStore my-store: spec.dataPool.failureDomain'],
    },
  ],
  passes: [
    { name: 'three copies on five hosts', topology: TWO_ZONES, yaml: yaml(cephCluster(), blockPool()) },
    { name: 'a node that is not ready, and OSDs that are always scheduled', topology: 'kind-notready', yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, scheduleAlways: true } }), blockPool({ replicated: { size: 2 } })) },
    {
      name: 'volumes on nodes that only prefer other pods',
      topology: machines(3, { node: { taints: [{ key: 'spot', effect: 'PreferNoSchedule' }] } }),
      yaml: yaml(SETS({}), blockPool()),
    },
    { name: 'volumes on nodes by their names', topology: machines(3), yaml: yaml(SETS(onlyWith({ matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-9'] }] })), blockPool()) },
    {
      name: 'volumes that the placement of all daemons does not hold for',
      topology: machines(3, { node: { labels: { role: 'worker' } } }),
      yaml: yaml(SETS({}, { onlyApplyOSDPlacement: true }, onlyWith({ matchExpressions: [{ key: 'role', operator: 'In', values: ['control'] }] })), blockPool()),
    },
    { name: 'four chunks on four hosts', topology: machines(4), yaml: yaml(cephCluster(), blockPool(ec(2, 2))) },
    { name: 'two copies in each of two zones', topology: TWO_ZONES, yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2 } })) },
    { name: 'four chunks, of which each of two zones has two', topology: TWO_ZONES, yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone', ...ec(2, 2, { crushNumFailureDomains: 2, crushOSDsPerFailureDomain: 2 }) })) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', topology: STRETCHED_MACHINES, yaml: stretched() + yaml(blockPool({ failureDomain: 'zone', replicated: { size: 4 } })) },
    { name: 'a CRUSH root of its own, of which nobody knows', topology: TWO_ZONES, yaml: yaml(cephCluster(), blockPool({ failureDomain: 'zone', crushRoot: 'ssd' })) },
    { name: 'disks of which each holds two OSDs', topology: machines(2, ONE_DISK), yaml: yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config: { osdsPerDevice: '2' } } }), blockPool({ failureDomain: 'osd' })) },
    { name: 'classes in layers, on as many hosts as there are copies of the second', topology: machines(2), yaml: yaml(cephCluster(), blockPool({ replicated: { size: 3, hybridStorage: HYBRID } })) },
    { name: 'an external cluster', topology: TWO_ZONES, yaml: yaml(cephCluster({ external: { enable: true } }), blockPool({ failureDomain: 'zone' })) },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster(), blockPool()), notEvaluated: ['topology'] },
  ],
};
