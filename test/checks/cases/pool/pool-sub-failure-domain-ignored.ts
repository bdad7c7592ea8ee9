import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const inZones = (replicated: object) => ({ failureDomain: 'zone', replicated });
const HYBRID = { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' };

export const CASES: RuleCases = {
  rule: 'pool-sub-failure-domain-ignored',
  fails: [
    {
      name: 'without replicasPerFailureDomain',
      yaml: yaml(cephCluster(), blockPool(inZones({ size: 3, subFailureDomain: 'rack' }))),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      says: ['rack means nothing with replicasPerFailureDomain 1: '],
    },
    {
      name: 'one copy in each zone of a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, inZones({ size: 3, replicasPerFailureDomain: 1, subFailureDomain: 'host' })] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated.subFailureDomain'],
    },
    {
      name: 'classes in layers',
      yaml: yaml(blockPool(inZones({ size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host', hybridStorage: HYBRID }))),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      says: ['host means nothing with hybridStorage: '],
    },
  ],
  passes: [
    { name: 'two copies in each zone', yaml: yaml(blockPool(inZones({ size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' }))) },
    { name: 'none', yaml: yaml(blockPool(inZones({ size: 3 })), blockPool(inZones({ size: 3, subFailureDomain: '' }), 'other')) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', yaml: stretched() + yaml(blockPool(inZones({ size: 4, subFailureDomain: 'host' }))) },
  ],
};
