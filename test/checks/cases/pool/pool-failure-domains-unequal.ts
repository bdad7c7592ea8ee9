import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';

const disk = (size: string, deviceClass = 'hdd') => ({ name: 'sdb', size, deviceClass });
const zones = (...sizes: string[]) => ({ nodes: sizes.map((size, i) => ({ name: `node-${i + 1}`, zone: 'abcd'[i], devices: [disk(size)] })) });
const ZONE = { failureDomain: 'zone' };
const MIXED = {
  nodes: ['8T', '8T', '2T'].map((size, i) => ({ name: `node-${i + 1}`, zone: 'abc'[i], devices: [disk(size), { name: 'sdc', size: '8T', deviceClass: 'ssd' }] })),
};

export const CASES: RuleCases = {
  rule: 'pool-failure-domains-unequal',
  fails: [
    {
      name: 'three copies on three zones, one of them with a quarter of the others',
      yaml: yaml(cephCluster(), blockPool(ZONE)),
      topology: zones('8T', '2T', '8T'),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ["it takes all 3 failure domains of the level zone, b has 1.8 TiB and c 7.3 TiB, so that 67 % of the devices can't be used: "],
    },
    {
      name: 'a fifth of the devices can not be used',
      yaml: yaml(cephCluster(), blockPool(ZONE)),
      topology: zones('8T', '8T', '5500G'),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ["so that 23 % of the devices can't be used: "],
    },
    {
      name: 'of a device class, in the second data pool',
      yaml: yaml(cephCluster(), filesystem({ metadataPool: { ...ZONE, deviceClass: 'ssd', replicated: { size: 3 } }, dataPools: [{ name: 'one', ...ZONE, deviceClass: 'ssd', replicated: { size: 3 } }, { name: 'two', ...ZONE, deviceClass: 'hdd', replicated: { size: 3 } }] })),
      topology: MIXED,
      finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain'],
    },
  ],
  passes: [
    { name: 'equal zones', yaml: yaml(cephCluster(), blockPool(ZONE)), topology: zones('8T', '8T', '8T') },
    { name: 'zones that are nearly equal', yaml: yaml(cephCluster(), blockPool(ZONE)), topology: zones('8T', '8T', '6T') },
    { name: 'four zones for three copies', yaml: yaml(cephCluster(), blockPool(ZONE)), topology: zones('8T', '2T', '8T', '8T') },
    { name: 'copies on OSDs', yaml: yaml(cephCluster(), blockPool({ failureDomain: 'osd' })), topology: zones('8T', '2T', '8T') },
    { name: 'the class of the pool is the same everywhere', yaml: yaml(cephCluster(), blockPool({ ...ZONE, deviceClass: 'ssd' })), topology: MIXED },
    { name: 'a root of its own', yaml: yaml(cephCluster(), blockPool({ ...ZONE, crushRoot: 'other' })), topology: zones('8T', '2T', '8T') },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(ZONE)), topology: zones('8T', '2T', '8T') },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster(), blockPool(ZONE)), notEvaluated: ['topology'] },
    {
      name: 'the manifests name a device that nobody knows',
      yaml: yaml(cephCluster({ storage: { useAllNodes: false, nodes: ['node-1', 'node-2', 'node-3'].map(name => ({ name, devices: [{ name: 'sdb' }, { name: 'sdx' }] })) } }), blockPool(ZONE)),
      topology: zones('8T', '2T', '8T'),
      notEvaluated: ['devices'],
    },
  ],
};
