import { notificationsOf } from './private/notification-labels';
import { missing } from './private/references';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const bucketClaimNotificationMissing: Rule = {
  id: 'bucket-claim-notification-missing',
  refs: ['R172', 'R171'],
  severity: Severity.ERROR,
  kinds: ['ObjectBucketClaim'],
  needs: ['objects'],
  title: 'a label of an ObjectBucketClaim names a notification that is not in its namespace',
  effect: 'the operator waits for the notification for ever, and nothing is sent',
  mend: 'keep topic, notification and ObjectBucketClaim in one namespace',
  source: 'pkg/operator/ceph/object/notification/obc_label_controller.go:270 (rook d0c3b9ce6)',

  *check(it) {
    for (const { path, name } of notificationsOf(it.object)) {
      const problem = missing(it, 'CephBucketNotification', it.namespace, name, it.set.all('CephBucketTopic').length > 0);
      if (problem) {
        yield { path, ...problem };
      }
    }
  },
};
