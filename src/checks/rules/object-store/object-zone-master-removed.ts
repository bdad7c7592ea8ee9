import { zoneGroupOf } from './private/multisite';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectZoneMasterRemoved: Rule = {
  id: 'object-zone-master-removed',
  refs: ['R151'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  needs: ['previous'],
  ofRemoved: true,
  title: 'a master zone, or its store, goes while the zone has peers',
  effect: 'the operator blocks the deletion, and the object hangs with its finalizer; a zone that has no store goes with its pools',
  mend: 'make another zone the master first, or remove its peers',
  source: 'pkg/operator/ceph/object/dependents.go:73, zone/controller.go:533 (rook d0c3b9ce6)',

  *check({ kind, name, spec, namespace, set, previousSet }) {
    const zoneName = kind === 'CephObjectZone' ? name : spec.zone?.name ?? '';
    const zone = previousSet!.find('CephObjectZone', namespace, zoneName);
    const group = zoneGroupOf(previousSet!, zone);
    const realm = previousSet!.find('CephObjectRealm', namespace, group?.spec?.realm ?? '');
    const goesWithStore = kind === 'CephObjectZone' && previousSet!.all('CephObjectStore', namespace)
      .some(store => store.spec?.zone?.name === name && set.find('CephObjectStore', namespace, store.metadata?.name) === undefined);
    if (goesWithStore || realm === undefined || realm.spec?.pull?.endpoint) {
      return;
    }
    const isOfGroup = (other: any) => other.spec?.zoneGroup === group?.metadata?.name;
    const first = previousSet!.all('CephObjectZone', namespace).find(isOfGroup);
    const peers = set.all('CephObjectZone').filter(other => isOfGroup(other) && other.metadata?.name !== zone?.metadata?.name);
    const names = peers.map(peer => peer.metadata?.name).join(', ');
    const message = `${kind === 'CephObjectZone' ? 'it' : `its zone ${zoneName}`} is the master of ${group?.metadata?.name}`;
    if (first === zone && peers.length > 0) {
      yield { path: '', message: `${message}, which has ${names} as well`, others: peers };
    } else if (first === zone && zone?.spec?.customEndpoints?.length > 0) {
      yield { path: '', message: `${message}, and has endpoints for peers`, severity: Severity.WARNING };
    }
  },
};
