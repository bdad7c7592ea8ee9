import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';
import { realm, storeInZone, zone, zoneGroup } from '../object-store-objects';

export const CASES: RuleCases = {
  rule: 'object-zone-link-missing',
  fails: [
    {
      name: 'a slip in the name of a zone',
      yaml: yaml(realm(), zoneGroup(), zone('paris'), zone('rome'), storeInZone('pariss')),
      finds: ['CephObjectStore my-store: spec.zone.name'],
      says: ['there is no CephObjectZone rook-ceph/pariss: '],
      mends: ['name one that is there (paris, rome), or add it'],
    },
    { name: 'in that of a zone group', yaml: yaml(realm(), zoneGroup('europa'), zone('paris'), storeInZone('paris')), finds: ['CephObjectZone paris: spec.zoneGroup'] },
    { name: 'in that of a realm', yaml: yaml(realm(undefined, 'earths'), zoneGroup(), zone('paris')), finds: ['CephObjectZoneGroup europe: spec.realm'] },
    {
      name: 'the realm in another namespace',
      yaml: yaml(realm(undefined, 'earth', 'default'), zoneGroup(), zone('paris')),
      finds: ['CephObjectZoneGroup europe: spec.realm'],
      mends: ['keep it in rook-ceph: the set has CephObjectRealm default/earth'],
    },
    {
      name: 'no zone group at all beside the CephCluster',
      yaml: yaml(cephCluster(), realm(), zone('paris'), storeInZone('paris')),
      finds: ['CephObjectZone paris: spec.zoneGroup'],
      says: ['there is no CephObjectZoneGroup rook-ceph/europe in the set, which has others of the cluster'],
    },
    { name: 'no realm beside the zone', yaml: yaml(zoneGroup(), zone('paris')), finds: ['CephObjectZoneGroup europe: spec.realm'] },
    { name: 'no zone beside the group', yaml: yaml(realm(), zoneGroup(), storeInZone('paris')), finds: ['CephObjectStore my-store: spec.zone.name'] },
  ],
  passes: [
    { name: 'all of them', yaml: yaml(cephCluster(), realm(), zoneGroup(), zone('paris'), storeInZone('paris')) },
    { name: 'a store without a zone', yaml: yaml(cephCluster(), objectStore()) },
  ],
  open: [
    { name: 'a zone alone', yaml: yaml(zone('paris')), notEvaluated: ['objects'] },
    { name: 'a store alone', yaml: yaml(storeInZone('paris')), notEvaluated: ['objects'] },
    { name: 'a zone whose namespace comes later', yaml: yaml(cephCluster(), realm(), zoneGroup(), zone('paris', {}, ''), storeInZone('paris')), notEvaluated: ['objects'] },
    { name: 'a cluster that runs elsewhere', yaml: yaml(cephCluster({ external: { enable: true } }), storeInZone('paris')), notEvaluated: ['objects'] },
  ],
};
