import { missing } from './private/references';
import { isWholeCluster } from './private/whole-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Of each kind: the field that names another object, and its kind. */
const LINKS: { readonly [kind: string]: readonly [string, string] } = {
  CephObjectStore: ['zone.name', 'CephObjectZone'],
  CephObjectZone: ['zoneGroup', 'CephObjectZoneGroup'],
  CephObjectZoneGroup: ['realm', 'CephObjectRealm'],
};

const MULTISITE = ['CephObjectRealm', 'CephObjectZoneGroup', 'CephObjectZone'];

export const objectZoneLinkMissing: Rule = {
  id: 'object-zone-link-missing',
  refs: ['R146'],
  severity: Severity.ERROR,
  kinds: Object.keys(LINKS),
  needs: ['objects'],
  title: 'a store, zone or zone group names a zone, zone group or realm that is not there',
  effect: 'the operator waits for it for ever, and no gateways are started',
  mend: 'add the missing object to the same namespace; realm, zone group and zone have to be there',
  source: 'pkg/operator/ceph/object/controller.go:687-735 (rook d0c3b9ce6)',

  *check(it) {
    const [field, wanted] = LINKS[it.kind];
    const name = field.split('.').reduce((part: any, key) => part?.[key], it.spec);
    const isWhole = isWholeCluster(it.set, it.namespace) || MULTISITE.some(kind => kind !== it.kind && it.set.all(kind, it.namespace).length > 0);
    const problem = name ? missing(it, wanted, it.namespace, name, isWhole) : undefined;
    if (problem) {
      yield { path: `spec.${field}`, ...problem };
    }
  },
};
