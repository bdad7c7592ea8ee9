import { RuleCases } from '../../rule-cases';
import { blockPool, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-mirroring-mode-missing',
  fails: [
    {
      name: 'enabled, and no more',
      yaml: yaml(blockPool({ mirroring: { enabled: true } })),
      finds: ['CephBlockPool replicapool: spec.mirroring.mode'],
      says: ['mirroring is enabled, and mode is not given: '],
    },
    {
      name: 'a mode that there is not',
      yaml: yaml(blockPool({ mirroring: { enabled: true, mode: 'journal' } })),
      refused: true,
      finds: ['CephBlockPool replicapool: spec.mirroring.mode'],
      says: ['mode is "journal"'],
    },
  ],
  passes: [
    ...['image', 'pool', 'init-only'].map(mode => ({ name: mode, yaml: yaml(blockPool({ mirroring: { enabled: true, mode } })) })),
    { name: 'not enabled', yaml: yaml(blockPool({ mirroring: { enabled: false } }), blockPool({ mirroring: {} }, 'other'), blockPool({}, 'third')) },
  ],
};
