import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { realm, storeInZone, zone, zoneGroup } from '../object-store-objects';

const HERE = [realm(), zoneGroup(), zone('paris')];
const STORE = storeInZone('paris');
const THERE = [realm('https://rgw.example.com', 'earth', 'rook-second'), zoneGroup('europe', 'earth', 'rook-second'), zone('rome', {}, 'rook-second')];
const STORE_THERE = storeInZone('rome', {}, 'second', 'rook-second');

export const CASES: RuleCases = {
  rule: 'object-zone-master-removed',
  fails: [
    {
      name: 'the store of the first zone, while another cluster follows it',
      previous: yaml(...HERE, STORE, ...THERE, STORE_THERE),
      yaml: yaml(...HERE, ...THERE, STORE_THERE),
      finds: ['CephObjectStore my-store: '],
      says: ['its zone paris is the master of europe, which has rome as well'],
    },
    { name: 'all of the first cluster', previous: yaml(...HERE, STORE, ...THERE, STORE_THERE), yaml: yaml(...THERE, STORE_THERE), finds: ['CephObjectStore my-store: '] },
    {
      name: 'the first zone, whose peers are elsewhere',
      previous: yaml(realm(), zoneGroup(), zone('paris', { customEndpoints: ['https://rgw.example.com'] }), STORE),
      yaml: yaml(realm(), zoneGroup()),
      finds: ['CephObjectStore my-store: '],
      says: ['its zone paris is the master of europe, and has endpoints for peers'],
    },
    {
      name: 'the first zone, which has no store',
      previous: yaml(...HERE, zone('rome')),
      yaml: yaml(realm(), zoneGroup(), zone('rome')),
      finds: ['CephObjectZone paris: '],
      says: ['it is the master of europe, which has rome as well: '],
    },
    {
      name: 'the first zone, whose store stays',
      previous: yaml(...HERE, zone('rome'), STORE, storeInZone('rome', {}, 'second')),
      yaml: yaml(realm(), zoneGroup(), zone('rome'), STORE),
      finds: ['CephObjectZone paris: '],
    },
  ],
  passes: [
    {
      name: 'the second zone, with endpoints',
      previous: yaml(...HERE, zone('rome', { customEndpoints: ['https://rgw.example.com'] }), storeInZone('rome')),
      yaml: yaml(...HERE, zone('rome')),
    },
    { name: 'the store of the zone that follows', previous: yaml(...HERE, STORE, ...THERE, STORE_THERE), yaml: yaml(...HERE, STORE, ...THERE) },
    { name: 'the last zone', previous: yaml(...HERE, STORE), yaml: yaml(...HERE) },
    { name: 'zones of another group remain', previous: yaml(...HERE, STORE), yaml: yaml(...HERE, zoneGroup('asia'), zone('delhi', { zoneGroup: 'asia' })) },
    { name: 'the second zone of the cluster', previous: yaml(...HERE, zone('rome'), STORE, storeInZone('rome', {}, 'second')), yaml: yaml(...HERE, zone('rome'), STORE) },
    { name: 'a store without a zone', previous: yaml(...HERE, objectStore({}, 'old')), yaml: yaml(...HERE, zone('rome')) },
    { name: 'nothing goes', previous: yaml(...HERE, STORE), yaml: yaml(...HERE, STORE, zone('rome')) },
  ],
  open: [{ name: 'no previous set', yaml: yaml(STORE), notEvaluated: ['previous'] }],
};
