import { RuleCases } from '../../rule-cases';
import { blockPool, objectStore, yaml } from '../../yaml';

const RACKS = { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'rack' };

export const CASES: RuleCases = {
  rule: 'pool-sub-failure-domain-alone',
  fails: [
    {
      name: 'racks in nothing, as in the documents of Rook',
      yaml: yaml(blockPool({ failureDomain: undefined, replicated: RACKS })),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      says: ['rack is given without failureDomain: '],
    },
    {
      name: 'the data pool of a store',
      yaml: yaml(objectStore({ dataPool: { failureDomain: '', replicated: RACKS } })),
      finds: ['CephObjectStore my-store: spec.dataPool.replicated.subFailureDomain'],
    },
  ],
  passes: [
    { name: 'racks in datacenters', yaml: yaml(blockPool({ failureDomain: 'datacenter', replicated: RACKS })) },
    { name: 'a root of its own, for which the operator reads the CRUSH map', yaml: yaml(blockPool({ failureDomain: undefined, crushRoot: 'default', replicated: { ...RACKS, subFailureDomain: 'osd' } })) },
    { name: 'neither', yaml: yaml(blockPool({ failureDomain: undefined })) },
  ],
};
