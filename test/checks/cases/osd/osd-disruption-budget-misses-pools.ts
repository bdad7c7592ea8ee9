import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const cluster = (...objects: object[]) => yaml(cephCluster({ disruptionManagement: { managePodBudgets: true } }), ...objects);
const ZONE = { failureDomain: 'zone' };
const MGR = blockPool({ ...ZONE, name: '.mgr' }, 'builtin-mgr');

export const CASES: RuleCases = {
  rule: 'osd-disruption-budget-misses-pools',
  fails: [
    {
      name: 'a pool that says nothing beside one for zones',
      yaml: cluster(blockPool(ZONE, 'a'), blockPool({ failureDomain: undefined }, 'b'), MGR),
      finds: ['CephBlockPool b: spec.failureDomain'],
      says: ['it is not given, which means host and is not counted; the budgets go by zone: '],
    },
    { name: 'a metadata pool', yaml: cluster(filesystem({ dataPools: [{ ...ZONE, replicated: { size: 3 } }] }), MGR), finds: ['CephFilesystem myfs: spec.metadataPool.failureDomain'] },
    { name: 'OSDs, which Rook does not look for', yaml: cluster(blockPool({ failureDomain: 'rack' }, 'a'), blockPool({ failureDomain: 'osd' }, 'b'), MGR), finds: ['CephBlockPool b: spec.failureDomain'], says: ['it is osd, which is not counted; the budgets go by rack'] },
    {
      name: 'a zone of object stores',
      yaml: cluster(ceph('CephObjectZone', 'z', { zoneGroup: 'g', metadataPool: { failureDomain: 'host', replicated: { size: 3 } }, dataPool: { ...ZONE, replicated: { size: 3 } } }), MGR),
      finds: ['CephObjectZone z: spec.metadataPool.failureDomain'],
      says: ['it is host, which is not counted'],
    },
    { name: 'no pool for .mgr', yaml: cluster(blockPool(ZONE)), finds: ['CephCluster rook-ceph: spec.disruptionManagement.managePodBudgets'], says: ['the pool .mgr, which has no CephBlockPool here'], mends: ['add a CephBlockPool with name: .mgr and failureDomain: zone'] },
  ],
  passes: [
    { name: 'all spelled out', yaml: cluster(blockPool(ZONE), filesystem({ metadataPool: { ...ZONE, replicated: { size: 3 } }, dataPools: [{ ...ZONE, replicated: { size: 3 } }] }), MGR) },
    { name: 'a pool on hosts, which is the lowest', yaml: cluster(blockPool(ZONE, 'a'), blockPool({}, 'b'), blockPool({ failureDomain: undefined }, 'c')) },
    { name: 'nothing spelled out', yaml: cluster(blockPool({ failureDomain: undefined })) },
    { name: 'regions, which count as hosts', yaml: cluster(blockPool({ failureDomain: 'region' })) },
    { name: 'a store on pools of others', yaml: cluster(objectStore({ metadataPool: {}, dataPool: {}, sharedPools: { metadataPoolName: 'a', dataPoolName: 'b' } }), blockPool(ZONE, 'a'), blockPool(ZONE, 'b'), MGR) },
    { name: 'no budgets', yaml: yaml(cephCluster({ disruptionManagement: { managePodBudgets: false } }), blockPool(ZONE)) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true }, disruptionManagement: { managePodBudgets: true } }), blockPool(ZONE)) },
    { name: 'pools of another cluster', yaml: cluster(cephCluster({}, 'other'), blockPool(ZONE, 'a', 'other')) },
  ],
};
