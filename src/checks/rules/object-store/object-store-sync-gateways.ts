import { replicates } from './private/multisite';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreSyncGateways: Rule = {
  id: 'object-store-sync-gateways',
  refs: ['R150'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephObjectStore'],
  needs: ['objects'],
  title: 'a zone replicates with another number of gateways than one',
  effect: 'gateways that sync get into each other\'s way and slow down clients, or none syncs at all',
  mend: 'sync with one store of one instance, and set disableMultisiteSyncTraffic: true on the other stores of the zone',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-multisite/#scaling-a-multisite',

  *check({ object, name, spec, set, namespace, notEvaluated }) {
    const zone = set.find('CephObjectZone', namespace, spec.zone?.name ?? '');
    if (!spec.zone?.name) {
      return;
    } else if (!zone) {
      notEvaluated('objects');
      return;
    }
    const stores = set.once(`stores-by-zone ${namespace}`, () => byZone(set.all('CephObjectStore', namespace))).get(spec.zone.name)!;
    const syncing = stores.filter(syncs);
    const isSplit = syncing.length < stores.length;
    if (!isSplit && !replicates(set, zone)) {
      return;
    }
    const instances = spec.gateway?.instances ?? 1;
    if (syncing.length === 0 && stores[0] === object) {
      yield { path: 'spec.gateway.disableMultisiteSyncTraffic', message: `no store of the zone ${spec.zone.name} syncs`, others: stores.slice(1) };
    } else if (syncs(object) && syncing[0].metadata?.name !== name) {
      yield {
        path: 'spec.gateway.disableMultisiteSyncTraffic',
        message: `${syncing[0].metadata?.name} syncs the zone ${spec.zone.name} already`,
        others: [syncing[0]],
      };
    } else if (syncs(object) && instances > 1) {
      yield { path: 'spec.gateway.instances', message: `${instances} gateways sync the zone ${spec.zone.name}` };
    }
  },
};

function byZone(stores: readonly any[]): ReadonlyMap<string, readonly any[]> {
  const zones = new Map<string, any[]>();
  for (const store of stores) {
    const zone = store.spec?.zone?.name ?? '';
    zones.set(zone, zones.get(zone) ?? []);
    zones.get(zone)!.push(store);
  }
  return zones;
}

function syncs(store: any): boolean {
  return store.spec?.gateway?.disableMultisiteSyncTraffic !== true;
}
