import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const TWO = filesystem({ dataPools: [{ name: 'replicated', replicated: { size: 3 } }, { erasureCoded: { dataChunks: 2, codingChunks: 1 } }] });

export const CASES: RuleCases = {
  rule: 'filesystem-data-pool-unnamed',
  fails: [
    {
      name: 'the second',
      yaml: yaml(cephCluster(), TWO),
      finds: ['CephFilesystem myfs: spec.dataPools[1].name'],
      says: ['the pool becomes myfs-data1'],
      mends: ['give it a name before the filesystem is made'],
    },
    { name: 'the second of a filesystem that exists', yaml: yaml(cephCluster(), TWO), previous: yaml(TWO), finds: ['CephFilesystem myfs: spec.dataPools[1].name'], mends: ['a name would make another pool beside myfs-data1'] },
  ],
  passes: [{ name: 'a name', yaml: yaml(cephCluster(), filesystem()) }],
};
