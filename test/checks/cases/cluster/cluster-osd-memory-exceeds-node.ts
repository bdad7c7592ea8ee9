import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const disks = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `sd${'bcdefghijklm'[i]}`, size: '4T', deviceClass: 'hdd' }));
const with12 = (memory?: string, nodes = 3) => machines(nodes, { devices: disks(12), node: { memory } });
const AT = ['CephCluster rook-ceph: spec.resources.osd'];

export const CASES: RuleCases = {
  rule: 'cluster-osd-memory-exceeds-node',
  fails: [
    {
      name: 'twelve OSDs without any setting on nodes of 32 GiB',
      yaml: yaml(cephCluster()),
      topology: with12('32Gi'),
      finds: AT,
      says: ['on node-1 OSDs aim at 48 GiB of memory, it has 32 GiB for pods; so it is on 2 more: '],
    },
    {
      name: 'a limit of 4 GiB each on a node of 38 GiB',
      yaml: yaml(cephCluster({ resources: { osd: { limits: { memory: '4Gi' }, requests: { memory: undefined } } } })),
      topology: with12('38Gi', 1),
      finds: AT,
      says: ['on node-1 OSDs aim at 38.4 GiB of memory, it has 38 GiB for pods: '],
    },
    {
      name: 'little memory for all OSDs, and much for those on disks',
      yaml: yaml(cephCluster({ resources: { 'osd': { requests: { memory: '1Gi' } }, 'osd-hdd': { requests: { memory: '5Gi' } } } })),
      topology: with12('48Gi'),
      finds: AT,
    },
  ],
  passes: [
    { name: 'nodes of 48 GiB', yaml: yaml(cephCluster()), topology: with12('48Gi') },
    { name: 'OSDs that request 2 GiB on nodes of 32 GiB', yaml: yaml(cephCluster({ resources: { osd: { requests: { memory: '2Gi' } } } })), topology: with12('32Gi') },
    { name: 'the nodes tell no memory', yaml: yaml(cephCluster()), topology: with12() },
    { name: 'the daemons run elsewhere', yaml: yaml(cephCluster({ external: { enable: true }, mon: undefined, mgr: undefined })), topology: with12('4Gi') },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster()), notEvaluated: ['topology'] },
    { name: 'no devices', yaml: yaml(cephCluster()), topology: machines(3), notEvaluated: ['devices'] },
  ],
};
