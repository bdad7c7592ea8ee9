import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { zone } from '../object-store-objects';

const SHARED = { metadataPoolName: 'rgw-meta-pool', dataPoolName: 'rgw-data-pool' };

export const CASES: RuleCases = {
  rule: 'object-store-pool-given-twice',
  fails: [
    {
      name: 'both of a store',
      yaml: yaml(objectStore({ sharedPools: SHARED })),
      finds: ['CephObjectStore my-store: spec.metadataPool', 'CephObjectStore my-store: spec.dataPool'],
      says: ['sharedPools.metadataPoolName is rgw-meta-pool already', 'sharedPools.dataPoolName is rgw-data-pool already'],
      mends: ['leave out metadataPool, or sharedPools.metadataPoolName'],
    },
    { name: 'one of a zone', yaml: yaml(zone('paris', { metadataPool: {}, sharedPools: SHARED })), finds: ['CephObjectZone paris: spec.dataPool'] },
  ],
  passes: [
    { name: 'pools of its own', yaml: yaml(objectStore()) },
    { name: 'shared pools', yaml: yaml(objectStore({ metadataPool: undefined, dataPool: { parameters: {} }, sharedPools: SHARED })) },
    { name: 'placements beside its own', yaml: yaml(zone('paris', { sharedPools: { poolPlacements: [{ name: 'fast', default: true, ...SHARED }] } })) },
  ],
};
