import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { storeInZone } from '../object-store-objects';

export const CASES: RuleCases = {
  rule: 'object-store-pools-ignored-in-zone',
  fails: [
    {
      name: 'both pools',
      yaml: yaml(storeInZone('paris', {}, 'other'), objectStore({ zone: { name: 'paris' } })),
      finds: ['CephObjectStore my-store: spec.metadataPool', 'CephObjectStore my-store: spec.dataPool'],
      says: ['the store belongs to the zone paris, and has metadataPool of its own'],
    },
    {
      name: 'shared pools',
      yaml: yaml(objectStore({ metadataPool: {}, dataPool: undefined, sharedPools: { metadataPoolName: 'm', dataPoolName: 'd' }, zone: { name: 'paris' } })),
      finds: ['CephObjectStore my-store: spec.sharedPools'],
    },
  ],
  passes: [
    { name: 'no pools', yaml: yaml(storeInZone('paris')) },
    { name: 'no zone', yaml: yaml(objectStore()) },
  ],
};
