import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, objectStore, yaml } from '../../yaml';

export const CASES: RuleCases = {
  rule: 'pool-failure-domain-unknown',
  fails: [
    {
      name: 'node',
      yaml: yaml(blockPool({ failureDomain: 'node' })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['"node" is no type of CRUSH bucket: '],
      mends: ['take host, '],
    },
    {
      name: 'a label',
      yaml: yaml(blockPool({ failureDomain: 'topology.kubernetes.io/zone' })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      mends: ['take zone, '],
    },
    { name: 'a capital letter', yaml: yaml(blockPool({ failureDomain: 'Rack' })), finds: ['CephBlockPool replicapool: spec.failureDomain'], mends: ['take rack, '] },
    {
      name: 'the domain below',
      yaml: yaml(blockPool({ failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'hosts' } })),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      mends: ['take host, '],
    },
    {
      name: 'pools of a filesystem and of a store',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { failureDomain: 'disk', replicated: { size: 3 } }] }), objectStore({ metadataPool: { failureDomain: 'az', replicated: { size: 3 } } })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain', 'CephObjectStore my-store: spec.metadataPool.failureDomain'],
      mends: ['take osd, ', 'take zone, '],
    },
  ],
  passes: [
    { name: 'the default', yaml: yaml(blockPool({ failureDomain: undefined })) },
    { name: 'none, as a cluster prints it', yaml: yaml(blockPool({ failureDomain: '', replicated: { size: 3, subFailureDomain: '' } })) },
    ...['osd', 'host', 'chassis', 'rack', 'datacenter', 'zone', 'region', 'root'].map(failureDomain => ({ name: failureDomain, yaml: yaml(blockPool({ failureDomain })) })),
  ],
};
