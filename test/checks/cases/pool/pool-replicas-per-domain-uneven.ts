import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const inZones = (size: number, replicasPerFailureDomain?: number) => ({ failureDomain: 'zone', replicated: { size, replicasPerFailureDomain, subFailureDomain: 'host' } });

export const CASES: RuleCases = {
  rule: 'pool-replicas-per-domain-uneven',
  fails: [
    {
      name: 'three copies, two in each zone',
      yaml: yaml(blockPool(inZones(3, 2))),
      finds: ['CephBlockPool replicapool: spec.replicated.replicasPerFailureDomain'],
      says: ["size 3 can't be divided by 2: "],
    },
    {
      name: 'all copies in one zone',
      yaml: yaml(blockPool(inZones(2, 2))),
      finds: ['CephBlockPool replicapool: spec.replicated.replicasPerFailureDomain'],
      says: ['it is 2, and has to be less than size, which is 2: '],
    },
    { name: 'one copy, in one zone', yaml: yaml(blockPool(inZones(1, 1))), finds: ['CephBlockPool replicapool: spec.replicated.replicasPerFailureDomain'] },
    {
      name: 'a data pool of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, inZones(2, 4)] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated.replicasPerFailureDomain'],
    },
  ],
  passes: [
    { name: 'four copies, two in each zone', yaml: yaml(blockPool(inZones(4, 2))) },
    { name: 'three copies, one in each zone', yaml: yaml(blockPool(inZones(3, 1)), blockPool(inZones(3), 'other')) },
    { name: 'no copies, for which there is a rule of its own', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 }, ...inZones(0, 2) })) },
  ],
};
