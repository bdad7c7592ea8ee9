import { storeOfClaim } from './private/buckets';
import { notificationsOf } from './private/notification-labels';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const bucketClaimNotificationStore: Rule = {
  id: 'bucket-claim-notification-store',
  refs: ['R171'],
  severity: Severity.ERROR,
  kinds: ['ObjectBucketClaim'],
  needs: ['objects'],
  title: 'a bucket is to notify through a topic of another store',
  effect: 'the operator refuses the notification, and nothing is sent',
  mend: 'take a topic of the store that the StorageClass of the claim names',
  source: 'pkg/operator/ceph/object/notification/controller.go:244-252 (rook d0c3b9ce6)',

  *check({ object, namespace, set, notEvaluated }) {
    for (const { path, name } of notificationsOf(object)) {
      const notification = set.find('CephBucketNotification', namespace, name);
      const topic = set.find('CephBucketTopic', namespace, notification?.spec?.topic ?? '');
      const store = storeOfClaim(set, object);
      if (topic === undefined || store === undefined) {
        notEvaluated('objects');
        continue;
      }
      const { objectStoreName, objectStoreNamespace } = topic.spec ?? {};
      if (objectStoreName !== store.name || objectStoreNamespace !== store.namespace) {
        yield {
          path,
          message: `the bucket is in the store ${store.namespace}/${store.name}, the topic ${topic.metadata?.name} of ${objectStoreNamespace}/${objectStoreName}`,
          others: [notification, topic],
        };
      }
    }
  },
};
