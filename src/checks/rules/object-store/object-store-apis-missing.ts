import { replicates } from './private/multisite';
import { usersOf } from './private/store-users';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreApisMissing: Rule = {
  id: 'object-store-apis-missing',
  refs: ['R156'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'enableAPIs of a store leaves out what others need of it',
  effect: 'Rook makes users and buckets with the APIs admin and s3 of their store, and zones replicate with both',
  mend: 'add admin and s3 to enableAPIs, or leave it empty for all',
  source: 'https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-store-crd/#protocols-section',

  *check({ object, spec, set, namespace }) {
    const apis: string[] = spec.protocols?.enableAPIs ?? [];
    const lacking = apis.length > 0 ? ['admin', 's3'].filter(api => !apis.includes(api)) : [];
    if (lacking.length === 0) {
      return;
    }
    const path = 'spec.protocols.enableAPIs';
    const { users, buckets } = usersOf(set, object);
    const zone = set.find('CephObjectZone', namespace, spec.zone?.name ?? '');
    const siblings = set.all('CephObjectStore', namespace).filter(store => store !== object && store.spec?.zone?.name && store.spec.zone.name === spec.zone?.name);
    const needers = lacking.includes('admin') ? [...users, ...buckets] : buckets;
    if (needers.length > 0) {
      const names = needers.map(({ kind, metadata }) => `${kind} ${metadata?.name}`).join(', ');
      yield { path, message: `${lacking.join(' and ')} is not enabled, and there are ${names}`, others: needers };
    } else if (zone && siblings.length === 0 && replicates(set, zone)) {
      yield { path, message: `${lacking.join(' and ')} is not enabled, and the zone ${zone.metadata?.name} replicates` };
    } else if (siblings.length === 0) {
      const [use, severity] = lacking[0] === 's3' ? ['health checks and replication', Severity.ADVICE] : ['Rook, to make users and buckets', Severity.WARNING];
      yield { path, message: `${lacking.join(' and ')} is not enabled for ${use}`, severity };
    }
  },
};
