import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, objectStore, yaml } from '../../yaml';
import { zone } from '../object-store-objects';

const shared = (sharedPools: object, namespace = 'rook-ceph') => objectStore({ metadataPool: undefined, dataPool: undefined, sharedPools }, 'store-a', namespace);
const BOTH = { metadataPoolName: 'rgw-meta-pool', dataPoolName: 'rgw-data-pool' };
const pool = (name: string, namespace?: string) => blockPool({ application: 'rgw' }, name, namespace);
const META = pool('rgw-meta-pool');
const DATA = pool('rgw-data-pool');
const PLACEMENT = { name: 'ssd', default: true, ...BOTH, dataNonECPoolName: 'rgw-multipart', storageClasses: [{ name: 'COLD', dataPoolName: 'rgw-cold' }] };

export const CASES: RuleCases = {
  rule: 'object-store-shared-pool-missing',
  fails: [
    {
      name: 'a slip in a name',
      yaml: yaml(META, pool('rgw-data-pools'), shared(BOTH)),
      finds: ['CephObjectStore store-a: spec.sharedPools.dataPoolName'],
      says: ['there is no pool rgw-data-pool in rook-ceph'],
      mends: ['name one that is there (rgw-meta-pool, rgw-data-pools), or add it with application: rgw'],
    },
    {
      name: 'pools of placements, in a zone',
      yaml: yaml(META, DATA, zone('paris', { metadataPool: undefined, dataPool: undefined, sharedPools: { poolPlacements: [PLACEMENT] } })),
      finds: [
        'CephObjectZone paris: spec.sharedPools.poolPlacements[0].dataNonECPoolName',
        'CephObjectZone paris: spec.sharedPools.poolPlacements[0].storageClasses[0].dataPoolName',
      ],
    },
    {
      name: 'pools of another cluster',
      yaml: yaml(pool('rgw-meta-pool', 'other'), pool('rgw-data-pool', 'other'), shared(BOTH)),
      finds: ['CephObjectStore store-a: spec.sharedPools.metadataPoolName', 'CephObjectStore store-a: spec.sharedPools.dataPoolName'],
      mends: ['add a CephBlockPool of this name with application: rgw'],
    },
    {
      name: 'no pools beside the CephCluster',
      yaml: yaml(cephCluster(), shared({ ...BOTH, dataPoolName: undefined })),
      finds: ['CephObjectStore store-a: spec.sharedPools.metadataPoolName'],
      says: ['there is no pool rgw-meta-pool in the set, which has the CephCluster'],
    },
    {
      name: 'the name of the object instead of that of the pool',
      yaml: yaml(blockPool({ name: '.rgw.root' }, 'rgw-root'), META, shared({ ...BOTH, dataPoolName: 'rgw-root' })),
      finds: ['CephObjectStore store-a: spec.sharedPools.dataPoolName'],
    },
  ],
  passes: [
    { name: 'both are there', yaml: yaml(META, DATA, shared(BOTH)) },
    { name: 'pools of another store', yaml: yaml(META, objectStore({}, 'old'), shared({ ...BOTH, dataPoolName: 'old.rgw.buckets.data' })) },
    { name: 'pools of a zone', yaml: yaml(META, zone('old'), shared({ ...BOTH, dataPoolName: 'old.rgw.buckets.data' })) },
    { name: 'pools whose namespace comes later', yaml: yaml(pool('rgw-meta-pool', ''), pool('rgw-data-pool', ''), shared(BOTH)) },
    { name: 'pools of its own', yaml: yaml(META, objectStore()) },
  ],
  open: [
    { name: 'no pools in the set', yaml: yaml(shared(BOTH)), notEvaluated: ['objects'] },
    { name: 'other pools of another cluster', yaml: yaml(pool('replicapool', 'other'), shared(BOTH)), notEvaluated: ['objects'] },
    { name: 'a store whose namespace comes later', yaml: yaml(META, pool('rgw-data-pool', 'other'), shared(BOTH, '')), notEvaluated: ['objects'] },
    { name: 'pools of a cluster that runs elsewhere', yaml: yaml(cephCluster({ external: { enable: true } }), META, shared(BOTH)), notEvaluated: ['objects'] },
  ],
};
