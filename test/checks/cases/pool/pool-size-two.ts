import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';

const TWO = { replicated: { size: 2 } };

export const CASES: RuleCases = {
  rule: 'pool-size-two',
  fails: [
    {
      name: 'a block pool',
      yaml: yaml(cephCluster(), blockPool(TWO)),
      finds: ['CephBlockPool replicapool: spec.replicated.size'],
      says: ['size is 2, so that min_size is 1: '],
    },
    {
      name: 'a data pool of a filesystem, with another min_size',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { ...TWO, parameters: { min_size: '2' } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated.size'],
      says: ['size is 2 with min_size 2'],
    },
  ],
  passes: [
    { name: 'three copies', yaml: yaml(cephCluster(), blockPool()) },
    { name: 'two nodes that share a monitor, which want two copies', yaml: yaml(cephCluster({ mon: { count: 3, floatingMon: { name: 'c', configmapName: 'floating-mon' } } }), blockPool(TWO)) },
  ],
};
