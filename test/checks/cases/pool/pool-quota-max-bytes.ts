import { RuleCases } from '../../rule-cases';
import { blockPool, objectStore, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-quota-max-bytes',
  fails: [
    {
      name: 'both',
      yaml: yaml(blockPool({ quotas: { maxBytes: 1073741824, maxSize: '10Gi' } })),
      finds: ['CephBlockPool replicapool: spec.quotas.maxBytes'],
      says: ['1073741824 is overridden by maxSize, 10Gi: '],
    },
    {
      name: 'the old one, in a store',
      yaml: yaml(objectStore({ dataPool: { replicated: { size: 3 }, quotas: { maxBytes: 1073741824 } } })),
      finds: ['CephObjectStore my-store: spec.dataPool.quotas.maxBytes'],
      says: ['it is deprecated: '],
    },
  ],
  passes: [{ name: 'maxSize, and none', yaml: yaml(blockPool({ quotas: { maxSize: '10Gi', maxObjects: 1000 } }), blockPool({}, 'other')) }],
};
