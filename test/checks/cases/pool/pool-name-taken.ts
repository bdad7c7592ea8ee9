import { RuleCases } from '../../rule-cases';
import { blockPool, yaml } from '../../yaml';

const MGR = blockPool({ name: '.mgr' }, 'builtin-mgr');

export const CASES: RuleCases = {
  rule: 'pool-name-taken',
  fails: [
    {
      name: 'the pool of the managers twice',
      yaml: yaml(MGR, blockPool({ name: '.mgr', deviceClass: 'ssd' }, 'mgr')),
      finds: ['CephBlockPool mgr: spec.name'],
      says: ['CephBlockPool rook-ceph/builtin-mgr is .mgr too: '],
    },
  ],
  passes: [
    { name: 'pools of different names', yaml: yaml(MGR, blockPool({ name: '.nfs' }, 'builtin-nfs'), blockPool(), blockPool({}, 'other')) },
    { name: 'one that is given twice', yaml: yaml(MGR, MGR) },
    { name: 'two clusters', yaml: yaml(MGR, blockPool({ name: '.mgr' }, 'builtin-mgr', 'second')) },
  ],
};
