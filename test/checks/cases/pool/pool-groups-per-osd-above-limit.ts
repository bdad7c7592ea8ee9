import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';

const three = machines(3, { devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }, { name: 'nvme0n1', size: '1T', deviceClass: 'nvme' }] });
const groups = (pg_num: string, more: object = {}) => blockPool({ parameters: { pg_num }, ...more });
const AT = ['CephBlockPool replicapool: spec.parameters.pg_num'];
const override = (config: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-config-override', namespace: 'rook-ceph' }, data: { config } });

export const CASES: RuleCases = {
  rule: 'pool-groups-per-osd-above-limit',
  fails: [
    {
      name: '1,024 groups of three copies on six OSDs',
      yaml: yaml(cephCluster(), groups('1024')),
      topology: three,
      finds: AT,
      says: ['1024 groups of 3 on 6 OSDs are 512 on each, mon_max_pg_per_osd is 250: '],
    },
    {
      name: 'only three of the OSDs have the class',
      yaml: yaml(cephCluster(), groups('512', { deviceClass: 'hdd' })),
      topology: three,
      finds: AT,
      says: ['512 groups of 3 on 3 OSDs are 512 on each'],
    },
    {
      name: 'beside a pool of a class that no OSD has, for which there is a rule of its own',
      yaml: yaml(cephCluster(), groups('1024'), blockPool({ parameters: { pg_num: '1024' }, deviceClass: 'tape' }, 'slow')),
      topology: three,
      finds: AT,
    },
    {
      name: 'chunks of the second data pool',
      yaml: yaml(cephCluster(), filesystem({
        dataPools: [
          { name: 'one', replicated: { size: 3 } }, { name: 'two', erasureCoded: { dataChunks: 2, codingChunks: 1 }, parameters: { pg_num: '1024' } },
        ],
      })),
      topology: three,
      finds: ['CephFilesystem myfs: spec.dataPools[1].parameters.pg_num'],
    },
    {
      name: 'a lower limit of monitors',
      yaml: yaml(cephCluster({ cephConfig: { mon: { mon_max_pg_per_osd: '100' }, global: { mon_max_pg_per_osd: '900' } } }), groups('256')),
      topology: three,
      finds: AT,
      says: ['mon_max_pg_per_osd is 100: '],
    },
    {
      name: 'a lower limit of all daemons',
      yaml: yaml(cephCluster({ cephConfig: { global: { mon_max_pg_per_osd: '100' } } }), override('[global]\nosd_pool_default_size = 3\n'), groups('256')),
      topology: three,
      finds: AT,
    },
  ],
  passes: [
    { name: 'as many as the limit', yaml: yaml(cephCluster(), groups('500')), topology: three },
    { name: 'left to Ceph', yaml: yaml(cephCluster(), blockPool()), topology: three },
    { name: 'a number that is none', yaml: yaml(cephCluster(), groups('many')), topology: three },
    { name: 'a higher limit', yaml: yaml(cephCluster({ cephConfig: { global: { mon_max_pg_per_osd: '600' } } }), groups('1024')), topology: three },
    { name: 'the override gives a limit', yaml: yaml(cephCluster(), override('[global]\nmon max pg per osd = 600\n'), groups('1024')), topology: three },
    { name: 'a root of its own', yaml: yaml(cephCluster(), groups('1024', { crushRoot: 'other' })), topology: three },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), groups('1024')), topology: three },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster(), groups('1024')), notEvaluated: ['topology'] },
    { name: 'no CephCluster', yaml: yaml(groups('1024')), topology: three, notEvaluated: ['cluster'] },
  ],
};
