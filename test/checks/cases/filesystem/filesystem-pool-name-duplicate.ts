import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const pools = (...names: (string | undefined)[]) => filesystem({
  dataPools: names.map(name => ({ name, failureDomain: 'host', replicated: { size: 3 } })),
});

export const CASES: RuleCases = {
  rule: 'filesystem-pool-name-duplicate',
  fails: [
    {
      name: 'copied, and only the device class changed',
      yaml: yaml(cephCluster(), filesystem({
        dataPools: [
          { name: 'data', failureDomain: 'host', deviceClass: 'ssd', replicated: { size: 3 } },
          { name: 'data', failureDomain: 'host', deviceClass: 'hdd', replicated: { size: 3 } },
        ],
      })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].name'],
      says: ['the pool is called "myfs-data", as that of spec.dataPools[0] is'],
    },
    { name: 'three of a name', yaml: yaml(pools('fast', 'fast', 'fast')), finds: ['CephFilesystem myfs: spec.dataPools[1].name', 'CephFilesystem myfs: spec.dataPools[2].name'], says: ['', 'spec.dataPools[0]'] },
    { name: 'named as one without a name is', yaml: yaml(pools('data1', undefined)), finds: ['CephFilesystem myfs: spec.dataPools[1].name'] },
    { name: 'named as the metadata pool is', yaml: yaml(pools('metadata')), finds: ['CephFilesystem myfs: spec.dataPools[0].name'], says: ['spec.metadataPool'] },
  ],
  passes: [
    { name: 'different names', yaml: yaml(cephCluster(), pools('fast', 'slow')) },
    { name: 'two without a name', yaml: yaml(cephCluster(), pools(undefined, undefined)) },
    { name: 'two filesystems with pools of equal names', yaml: yaml(cephCluster(), filesystem(), filesystem({}, 'other')) },
  ],
};
