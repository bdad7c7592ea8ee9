import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, objectStore, yaml } from '../../yaml';

const inZones = (size: number, replicasPerFailureDomain?: number) => ({ failureDomain: 'zone', replicated: { size, replicasPerFailureDomain, subFailureDomain: 'host' } });
const HYBRID = { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' };

export const CASES: RuleCases = {
  rule: 'pool-replicas-per-domain-not-two',
  fails: [
    {
      name: 'three in each of two zones',
      yaml: yaml(cephCluster(), blockPool(inZones(6, 3))),
      finds: ['CephBlockPool replicapool: spec.replicated.replicasPerFailureDomain'],
      says: ['it is 3, and only 2 works: '],
      mends: ['take 2, and 3 failure domains'],
    },
    {
      name: 'an odd number of copies, in a store',
      yaml: yaml(objectStore({ dataPool: inZones(9, 3) })),
      finds: ['CephObjectStore my-store: spec.dataPool.replicated.replicasPerFailureDomain'],
      mends: ['take 2, with as many failure domains as that needs'],
    },
  ],
  passes: [
    { name: 'two in each of two zones', yaml: yaml(blockPool(inZones(4, 2))) },
    { name: 'one in each', yaml: yaml(blockPool(inZones(3, 1)), blockPool(inZones(3), 'other')) },
    { name: 'classes in layers, which have a CRUSH rule of their own', yaml: yaml(blockPool({ replicated: { size: 6, replicasPerFailureDomain: 3, hybridStorage: HYBRID } })) },
    { name: 'no copies, for which there is a rule of its own', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 }, ...inZones(0, 3) })) },
  ],
};
