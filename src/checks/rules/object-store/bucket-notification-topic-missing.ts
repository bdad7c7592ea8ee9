import { missing } from './private/references';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const bucketNotificationTopicMissing: Rule = {
  id: 'bucket-notification-topic-missing',
  refs: ['R171'],
  severity: Severity.ERROR,
  kinds: ['CephBucketNotification'],
  needs: ['objects'],
  title: 'a notification names a topic that is not in its namespace',
  effect: 'the operator waits for the topic for ever, and nothing is sent',
  mend: 'keep topic, notification and ObjectBucketClaim in one namespace',
  source: 'pkg/operator/ceph/object/notification/controller.go:170 (rook d0c3b9ce6)',

  *check(it) {
    const { topic } = it.spec;
    const problem = topic ? missing(it, 'CephBucketTopic', it.namespace, topic, it.set.all('CephObjectStore').length > 0) : undefined;
    if (problem) {
      yield { path: 'spec.topic', ...problem };
    }
  },
};
