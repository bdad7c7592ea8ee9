import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const POOLS = { metadataPool: { replicated: { size: 3 } }, dataPool: { replicated: { size: 3 } } };
const SETTINGS = { rgw_sigv4_insecure: 'true', rgw_s3_client_max_sig_ver: '2' };
const realm = (pull?: object) => ceph('CephObjectRealm', 'earth', pull === undefined ? {} : { pull });
const GROUP = ceph('CephObjectZoneGroup', 'europe', { realm: 'earth' });
const zone = (name: string) => ceph('CephObjectZone', name, { zoneGroup: 'europe', ...POOLS });
const store = (rgwConfig?: object) => ceph('CephObjectStore', 'my-store', { gateway: { port: 80, instances: 2, rgwConfig }, zone: { name: 'paris' } });
const cluster = (tag: string, more: object = {}) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, ...more });
const PULL = { endpoint: 'http://10.2.105.133:80' };
const FOUND = ['CephObjectStore my-store: spec.gateway.rgwConfig', 'CephObjectStore my-store: spec.gateway.rgwConfig'];

export const CASES: RuleCases = {
  rule: 'object-store-multisite-signatures',
  fails: [
    {
      name: 'a realm that is pulled, with 20.2.4',
      yaml: yaml(cluster('v20.2.4'), realm(PULL), GROUP, zone('paris'), store()),
      finds: FOUND,
      says: ['rgw_sigv4_insecure is not true, which replication needs with Ceph v20.2.4', 'rgw_s3_client_max_sig_ver is not 2'],
      mends: ['set rgw_sigv4_insecure: "true"', 'set rgw_s3_client_max_sig_ver: "2"'],
    },
    { name: 'two zones, with 19.2.6', yaml: yaml(cluster('v19.2.6'), realm(), GROUP, zone('paris'), zone('rome'), store({ debug_rgw: '1' })), finds: FOUND },
    {
      name: 'one of the options with another value',
      yaml: yaml(cluster('v20.2.4'), realm(PULL), GROUP, zone('paris'), store({ ...SETTINGS, rgw_s3_client_max_sig_ver: '4' })),
      finds: FOUND.slice(1),
    },
  ],
  passes: [
    { name: 'both options are set', yaml: yaml(cluster('v20.2.4'), realm(PULL), GROUP, zone('paris'), store(SETTINGS)) },
    { name: 'the cluster sets them', yaml: yaml(cluster('v20.2.4', { cephConfig: { global: SETTINGS } }), realm(PULL), GROUP, zone('paris'), store()) },
    { name: 'another release', yaml: yaml(cluster('v20.2.3'), realm(PULL), GROUP, zone('paris'), store()) },
    { name: 'one zone, and nothing is pulled', yaml: yaml(cluster('v20.2.4'), realm(), GROUP, zone('paris'), store()) },
    {
      name: 'a zone of another zone group beside it',
      yaml: yaml(cluster('v20.2.4'), realm(), GROUP, zone('paris'), ceph('CephObjectZoneGroup', 'asia', { realm: 'earth' }),
        ceph('CephObjectZone', 'delhi', { zoneGroup: 'asia', ...POOLS }), store()),
    },
    { name: 'a store without a zone', yaml: yaml(cluster('v20.2.4'), ceph('CephObjectStore', 'my-store', { ...POOLS, gateway: { port: 80, instances: 1 } })) },
  ],
};
