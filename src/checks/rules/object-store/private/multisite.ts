import { ObjectIndex } from '../../../object-index';

/** The CephObjectZoneGroup of a zone; undefined if it is not in the set. */
export function zoneGroupOf(set: ObjectIndex, zone: any): any {
  return set.find('CephObjectZoneGroup', zone?.metadata?.namespace ?? '', zone?.spec?.zoneGroup ?? '');
}

/** The CephObjectRealm of a zone; undefined if it is not in the set. */
export function realmOf(set: ObjectIndex, zone: any): any {
  return set.find('CephObjectRealm', zone?.metadata?.namespace ?? '', zoneGroupOf(set, zone)?.spec?.realm ?? '');
}

/** Other zones of a zone's group, in whatever cluster they are. */
export function peersOf(set: ObjectIndex, zone: any): any[] {
  const zones = set.once('zones-by-group', () => byGroup(set));
  return (zones.get(groupKey(set, zone)) ?? []).filter(other => other.metadata?.name !== zone.metadata?.name);
}

/** Whether a zone plainly replicates: it has peers, its realm comes from elsewhere, or it gives peers an endpoint. */
export function replicates(set: ObjectIndex, zone: any): boolean {
  return zone.spec?.customEndpoints?.length > 0 || Boolean(realmOf(set, zone)?.spec?.pull?.endpoint) || peersOf(set, zone).length > 0;
}

function byGroup(set: ObjectIndex): ReadonlyMap<string, readonly any[]> {
  const groups = new Map<string, any[]>();
  for (const zone of set.all('CephObjectZone')) {
    const key = groupKey(set, zone);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(zone);
  }
  return groups;
}

/** A zone group has the same name, in a realm of the same name, in all clusters. */
function groupKey(set: ObjectIndex, zone: any): string {
  return `${zoneGroupOf(set, zone)?.spec?.realm} ${zone.spec?.zoneGroup}`;
}
