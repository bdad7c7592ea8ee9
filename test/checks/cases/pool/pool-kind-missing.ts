import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, objectStore, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-kind-missing',
  fails: [
    {
      name: 'a block pool of no kind',
      yaml: yaml(blockPool({ replicated: undefined, deviceClass: 'ssd' })),
      finds: ['CephBlockPool replicapool: spec'],
      says: ['it has neither replicated.size nor erasureCoded.dataChunks: '],
    },
    { name: 'no copies', yaml: yaml(blockPool({ replicated: { size: 0 } })), finds: ['CephBlockPool replicapool: spec'] },
    {
      name: 'the second data pool of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ name: 'fast', replicated: { size: 3 } }, { name: 'slow', failureDomain: 'host' }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1]'],
    },
    {
      name: 'the metadata pool of a filesystem',
      yaml: yaml(filesystem({ metadataPool: { failureDomain: 'host' } })),
      finds: ['CephFilesystem myfs: spec.metadataPool'],
    },
    {
      name: 'a store whose pools have a failure domain or parameters, and nothing else, beside others whose pools are ignored, or made elsewhere',
      yaml: yaml(objectStore({ metadataPool: { failureDomain: 'host' }, dataPool: { parameters: { bulk: 'true' } } }), objectStore({ metadataPool: { failureDomain: 'host' }, zone: { name: 'zone-a' } }, 'of-zone'), objectStore({ metadataPool: {}, dataPool: {} }, 'other')),
      finds: ['CephObjectStore my-store: spec.metadataPool', 'CephObjectStore my-store: spec.dataPool'],
    },
  ],
  passes: [
    { name: 'copies', yaml: yaml(blockPool(), filesystem(), objectStore()) },
    { name: 'chunks', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 } })) },
    { name: 'a filesystem that exists', yaml: yaml(filesystem({ metadataPool: {}, dataPools: [] })) },
  ],
};
