import { zoneGroupOf } from './private/multisite';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectZoneMasterRemoved: Rule = {
  id: 'object-zone-master-removed',
  refs: ['R151'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  needs: ['previous'],
  ofRemoved: true,
  title: 'the store of a master zone goes while the zone has peers',
  effect: 'the operator blocks the deletion, and the object hangs with its finalizer',
  mend: 'make another zone the master first, or remove its peers',
  source: 'pkg/operator/ceph/object/dependents.go:73 (rook d0c3b9ce6)',

  *check({ spec, namespace, set, previousSet }) {
    const zone = previousSet!.find('CephObjectZone', namespace, spec.zone?.name ?? '');
    const group = zoneGroupOf(previousSet!, zone);
    const realm = previousSet!.find('CephObjectRealm', namespace, group?.spec?.realm ?? '');
    if (realm === undefined || realm.spec?.pull?.endpoint) {
      return;
    }
    const isOfGroup = (other: any) => other.spec?.zoneGroup === group?.metadata?.name;
    const first = previousSet!.all('CephObjectZone', namespace).find(isOfGroup);
    const peers = set.all('CephObjectZone').filter(other => isOfGroup(other) && other.metadata?.name !== zone?.metadata?.name);
    const names = peers.map(peer => peer.metadata?.name).join(', ');
    const message = `its zone ${spec.zone?.name} is the master of ${group?.metadata?.name}`;
    if (first === zone && peers.length > 0) {
      yield { path: '', message: `${message}, which has ${names} as well`, others: peers };
    } else if (first === zone && zone?.spec?.customEndpoints?.length > 0) {
      yield { path: '', message: `${message}, and has endpoints for peers`, severity: Severity.WARNING };
    }
  },
};
