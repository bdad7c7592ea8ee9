import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, objectStore, yaml } from '../../yaml';
import { storeInZone, zone } from '../object-store-objects';

const THREE = { replicated: { size: 3 } };
const store = (spec: object) => objectStore({ metadataPool: undefined, dataPool: undefined, ...spec });
const OWN = ['control', 'meta', 'log', 'buckets.index', 'buckets.non-ec', 'otp', 'buckets.data'].map(pool => blockPool({ application: 'rgw' }, `my-store.rgw.${pool}`));

export const CASES: RuleCases = {
  rule: 'object-store-pools-missing',
  fails: [
    {
      name: 'only a data pool',
      yaml: yaml(store({ dataPool: THREE })),
      finds: ['CephObjectStore my-store: spec.metadataPool'],
      says: ['there is no metadataPool, and no pools such as my-store.rgw.control: '],
    },
    { name: 'only a metadata pool, in a zone', yaml: yaml(zone('paris', { dataPool: {} })), finds: ['CephObjectZone paris: spec.dataPool'], says: ['there is no dataPool, and no pools such as paris.rgw.control'] },
    { name: 'an empty pool', yaml: yaml(zone('paris', { metadataPool: {}, dataPool: undefined })), finds: ['CephObjectZone paris: spec.metadataPool'], says: ['such as paris.rgw.control in the set'] },
    { name: 'another empty pool', yaml: yaml(store({ dataPool: {} })), finds: ['CephObjectStore my-store: spec.metadataPool'] },
    { name: 'one of the shared pools', yaml: yaml(store({ sharedPools: { metadataPoolName: 'rgw-meta' }, dataPool: THREE })), finds: ['CephObjectStore my-store: spec.sharedPools.dataPoolName'] },
    { name: 'the other one', yaml: yaml(store({ sharedPools: { dataPoolName: 'rgw-data' } })), finds: ['CephObjectStore my-store: spec.sharedPools.metadataPoolName'] },
    {
      name: 'placements without a default',
      yaml: yaml(store({ sharedPools: { poolPlacements: [{ name: 'ssd', metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-data' }] } })),
      finds: ['CephObjectStore my-store: spec.metadataPool'],
    },
    { name: 'some of the pools that Rook looks for', yaml: yaml(...OWN.slice(0, 6), store({})), finds: ['CephObjectStore my-store: spec.metadataPool'], says: ['no pools such as my-store.rgw.buckets.data'] },
    { name: 'no pools, beside the CephCluster', yaml: yaml(cephCluster(), store({})), finds: ['CephObjectStore my-store: spec.metadataPool'] },
  ],
  passes: [
    { name: 'both pools', yaml: yaml(cephCluster(), objectStore(), zone('paris')) },
    { name: 'both shared pools', yaml: yaml(store({ sharedPools: { metadataPoolName: 'rgw-meta', dataPoolName: 'rgw-data' } })) },
    { name: 'a placement that is the default', yaml: yaml(store({ sharedPools: { poolPlacements: [{ name: 'hdd', metadataPoolName: 'm', dataPoolName: 'd' }, { name: 'ssd', default: true, metadataPoolName: 'm', dataPoolName: 'd' }] } })) },
    { name: 'pools made by hand', yaml: yaml(...OWN, store({})) },
    { name: 'a store of a zone', yaml: yaml(cephCluster(), storeInZone('paris'), zone('paris')) },
    { name: 'gateways that run elsewhere', yaml: yaml(cephCluster(), store({ gateway: { port: 80, externalRgwEndpoints: [{ ip: '192.0.2.10' }] } })) },
  ],
  open: [
    { name: 'an empty pool, in a cluster that runs elsewhere', yaml: yaml(cephCluster({ external: { enable: true } }), store({ dataPool: {} })), notEvaluated: ['objects'] },
    { name: 'no pools', yaml: yaml(store({})), notEvaluated: ['objects'] },
    { name: 'half of them, in a cluster that runs elsewhere', yaml: yaml(cephCluster({ external: { enable: true } }), store({ dataPool: THREE })), notEvaluated: ['objects'] },
  ],
};
