import { RuleCases } from '../../rule-cases';
import { blockPool, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-builtin-name-misplaced',
  fails: [
    {
      name: 'the pool of the managers by its own name',
      yaml: yaml(blockPool({}, '.mgr')),
      refused: true,
      finds: ['CephBlockPool .mgr: metadata.name'],
      says: ['.mgr is no name that Kubernetes allows: '],
      mends: ['call it builtin-mgr, and set spec.name: .mgr'],
    },
    {
      name: 'a pool of somebody under another name',
      yaml: yaml(blockPool({ name: 'fast' })),
      refused: true,
      finds: ['CephBlockPool replicapool: spec.name'],
      says: ['fast is none of .mgr, .nfs, .nvmeof, .rgw.root: '],
      mends: ['leave spec.name out'],
    },
  ],
  passes: [{ name: 'the pool of the managers, and an ordinary one', yaml: yaml(blockPool({ name: '.mgr' }, 'builtin-mgr'), blockPool()) }],
};
