import { RuleCases } from '../../rule-cases';
import { blockPool, objectStore, yaml } from '../../yaml';

const STORE = objectStore({ metadataPool: undefined, dataPool: undefined, sharedPools: { metadataPoolName: 'rgw-meta-pool', dataPoolName: 'rgw-data-pool' } });
const pool = (name: string, application?: string) => blockPool({ application }, name);

export const CASES: RuleCases = {
  rule: 'object-store-shared-pool-application',
  fails: [
    {
      name: 'nothing is said, which is rbd',
      yaml: yaml(pool('rgw-meta-pool', 'rgw'), pool('rgw-data-pool'), STORE),
      finds: ['CephObjectStore my-store: spec.sharedPools.dataPoolName'],
      says: ['the CephBlockPool rgw-data-pool has the application "rbd"'],
    },
    { name: 'another one', yaml: yaml(pool('rgw-meta-pool', 'nfs'), STORE), finds: ['CephObjectStore my-store: spec.sharedPools.metadataPoolName'], says: ['"nfs"'] },
  ],
  passes: [
    { name: 'both are marked', yaml: yaml(pool('rgw-meta-pool', 'rgw'), pool('rgw-data-pool', 'rgw'), STORE) },
    { name: 'pools that are not there', yaml: yaml(STORE) },
  ],
};
