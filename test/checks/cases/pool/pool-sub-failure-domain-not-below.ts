import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, objectStore, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const pool = (failureDomain: string, subFailureDomain: string, more: object = {}) => ({
  failureDomain, replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain, ...more },
});
const HYBRID = { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' };

export const CASES: RuleCases = {
  rule: 'pool-sub-failure-domain-not-below',
  fails: [
    {
      name: 'zones in racks, beside racks in racks, for which there is a rule of its own',
      yaml: yaml(cephCluster(), blockPool(pool('rack', 'zone')), blockPool(pool('rack', 'rack'), 'same')),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      says: ['zone lies above rack: '],
    },
    { name: 'racks in hosts, in a store', yaml: yaml(objectStore({ dataPool: pool('host', 'rack') })), finds: ['CephObjectStore my-store: spec.dataPool.replicated.subFailureDomain'] },
  ],
  passes: [
    { name: 'racks in zones', yaml: yaml(blockPool(pool('zone', 'rack'))) },
    { name: 'disks in hosts', yaml: yaml(blockPool(pool('host', 'osd'))) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', yaml: stretched() + yaml(blockPool(pool('rack', 'zone'))) },
    { name: 'it is not used', yaml: yaml(blockPool(pool('rack', 'zone', { replicasPerFailureDomain: 1 }))) },
    { name: 'classes in layers, where it is not used', yaml: yaml(blockPool(pool('rack', 'zone', { hybridStorage: HYBRID }))) },
    { name: 'none', yaml: yaml(blockPool(pool('rack', ''))) },
  ],
};
