import { RuleCases } from '../../rule-cases';
import { blockPool, objectStore, yaml } from '../../yaml';
import { zone } from '../object-store-objects';

const EC = { failureDomain: 'host', erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const shared = (sharedPools: object) => objectStore({ metadataPool: undefined, dataPool: undefined, sharedPools });
const META = blockPool({ application: 'rgw' }, 'rgw-meta');
const DATA = blockPool({ application: 'rgw', ...EC }, 'rgw-data');

export const CASES: RuleCases = {
  rule: 'object-store-metadata-erasure-coded',
  fails: [
    { name: 'of a store', yaml: yaml(objectStore({ metadataPool: EC })), finds: ['CephObjectStore my-store: spec.metadataPool.erasureCoded'], says: ['the metadata pool is erasure-coded'] },
    { name: 'of a zone', yaml: yaml(zone('paris', { metadataPool: EC })), finds: ['CephObjectZone paris: spec.metadataPool.erasureCoded'] },
    {
      name: 'a shared pool',
      yaml: yaml(DATA, shared({ metadataPoolName: 'rgw-data', dataPoolName: 'rgw-data' })),
      finds: ['CephObjectStore my-store: spec.sharedPools.metadataPoolName'],
      says: ['the CephBlockPool rgw-data is erasure-coded'],
    },
    {
      name: 'the pool for uploads in parts',
      yaml: yaml(META, DATA, shared({ poolPlacements: [{ name: 'ssd', default: true, metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-data', dataNonECPoolName: 'rgw-data' }] })),
      finds: ['CephObjectStore my-store: spec.sharedPools.poolPlacements[0].dataNonECPoolName'],
    },
  ],
  passes: [
    { name: 'data', yaml: yaml(objectStore({ dataPool: EC })) },
    { name: 'data in a shared pool', yaml: yaml(META, DATA, shared({ metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-data' })) },
  ],
};
