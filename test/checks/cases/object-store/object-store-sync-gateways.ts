import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { realm, storeInZone, zone, zoneGroup } from '../object-store-objects';

const PULLED = [realm('https://rgw.example.com'), zoneGroup(), zone('paris')];
const sync = (instances: number | undefined, name = 'sync') => storeInZone('paris', { instances }, name);
const clients = (instances: number, name = 'clients') => storeInZone('paris', { instances, disableMultisiteSyncTraffic: true }, name);
const INSTANCES = 'spec.gateway.instances';
const SWITCH = 'spec.gateway.disableMultisiteSyncTraffic';

export const CASES: RuleCases = {
  rule: 'object-store-sync-gateways',
  fails: [
    { name: 'three gateways sync', yaml: yaml(...PULLED, sync(3)), finds: [`CephObjectStore sync: ${INSTANCES}`], says: ['3 gateways sync the zone paris'] },
    { name: 'two stores do', yaml: yaml(...PULLED, sync(1), sync(2, 'other')), finds: [`CephObjectStore other: ${SWITCH}`], says: ['sync syncs the zone paris already'] },
    { name: 'none does', yaml: yaml(...PULLED, clients(2), clients(2, 'more')), finds: [`CephObjectStore clients: ${SWITCH}`], says: ['no store of the zone paris syncs'] },
    { name: 'zones beside it', yaml: yaml(realm(), zoneGroup(), zone('paris'), zone('rome'), sync(2)), finds: [`CephObjectStore sync: ${INSTANCES}`] },
    { name: 'an endpoint for peers', yaml: yaml(zone('paris', { customEndpoints: ['https://rgw.example.com'] }), sync(2)), finds: [`CephObjectStore sync: ${INSTANCES}`] },
    { name: 'a zone of two stores, one of which is for clients', yaml: yaml(realm(), zoneGroup(), zone('paris'), sync(2), clients(3)), finds: [`CephObjectStore sync: ${INSTANCES}`] },
  ],
  passes: [
    { name: 'one gateway syncs', yaml: yaml(...PULLED, sync(1), clients(5)) },
    { name: 'one that is given twice', yaml: yaml(...PULLED, sync(1), sync(1)) },
    { name: 'one by default', yaml: yaml(...PULLED, sync(undefined)) },
    { name: 'a zone without peers', yaml: yaml(realm(), zoneGroup(), zone('paris'), sync(3), sync(2, 'more')) },
    { name: 'a zone of another group', yaml: yaml(realm(), zoneGroup(), zoneGroup('asia'), zone('paris'), zone('delhi', { zoneGroup: 'asia' }), sync(3)) },
    { name: 'a group of the same name in another realm', yaml: yaml(realm(), zoneGroup(), zone('paris'), zoneGroup('europe', 'mars', 'other'), zone('rome', {}, 'other'), sync(3)) },
    { name: 'a store without a zone', yaml: yaml(...PULLED, objectStore()) },
  ],
  open: [{ name: 'no zone', yaml: yaml(sync(3)), notEvaluated: ['objects'] }],
};
