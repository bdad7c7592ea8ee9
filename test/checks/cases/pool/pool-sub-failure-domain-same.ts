import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const TWO_EACH = { size: 4, replicasPerFailureDomain: 2 };

export const CASES: RuleCases = {
  rule: 'pool-sub-failure-domain-same',
  fails: [
    {
      name: 'zones in zones',
      yaml: yaml(blockPool({ failureDomain: 'zone', replicated: { ...TWO_EACH, subFailureDomain: 'zone' } })),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      says: ['zone is the failureDomain too: '],
    },
    {
      name: 'a data pool of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { failureDomain: 'rack', replicated: { size: 3, subFailureDomain: 'rack' } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated.subFailureDomain'],
    },
    {
      name: 'hosts in hosts, since host is the default',
      yaml: yaml(cephCluster(), blockPool({ replicated: TWO_EACH })),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it has to be above subFailureDomain, which is host where it is not given: '],
    },
    { name: 'the same alone', yaml: yaml(blockPool({ replicated: TWO_EACH })), finds: ['CephBlockPool replicapool: spec.failureDomain'], says: ['unless the cluster is a stretch cluster: '] },
  ],
  passes: [
    { name: 'hosts in zones', yaml: yaml(blockPool({ failureDomain: 'zone', replicated: { ...TWO_EACH, subFailureDomain: 'host' } })) },
    { name: 'hosts in racks by default', yaml: yaml(blockPool({ failureDomain: 'rack', replicated: TWO_EACH })) },
    { name: 'disks in hosts', yaml: yaml(blockPool({ replicated: { ...TWO_EACH, subFailureDomain: 'osd' } })) },
    { name: 'one copy in each host', yaml: yaml(blockPool({ replicated: { size: 3, replicasPerFailureDomain: 1 } })) },
    { name: 'a stretch cluster, which has a rule of its own', yaml: stretched() + yaml(blockPool({ replicated: TWO_EACH })) },
    { name: 'no copies, for which there is a rule of its own', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 }, replicated: { size: 0, replicasPerFailureDomain: 2 } })) },
  ],
};
