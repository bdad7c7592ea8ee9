import { cephVersionOf } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Gateways up to the version before do not know events of archives. */
const FIRST_WITH_RESTORE = '20.2.5';

export const bucketNotificationEventRefused: Rule = {
  id: 'bucket-notification-event-refused',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['CephBucketNotification'],
  needs: ['objects'],
  title: 'a notification of an event that the gateways do not know',
  effect: 'they answer the request for it with 400, and nothing is sent, of the other events neither',
  mend: 'leave the event out',
  source: 'https://docs.ceph.com/en/latest/radosgw/s3-notification-compatibility/',

  *check({ spec, namespace, set, notEvaluated }) {
    for (const [i, event] of (spec.events ?? []).entries()) {
      if (!event?.startsWith('s3:ObjectRestore:')) {
        continue;
      }
      const topic = set.find('CephBucketTopic', namespace, spec.topic);
      const version = cephVersionOf(set.cluster(topic?.spec?.objectStoreNamespace ?? ''));
      if (version === undefined) {
        notEvaluated('objects');
      } else if (version.isBefore(FIRST_WITH_RESTORE)) {
        yield { path: `spec.events[${i}]`, message: `Ceph ${version} does not know ${event}` };
      }
    }
  },
};
