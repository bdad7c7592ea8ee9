import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { bucketClaim, bucketClass, notification, topic } from '../object-store-objects';

const CLAIM = bucketClaim({}, { labels: { 'app': 'web', 'bucket-notification-on-upload': 'on-upload' } });
const FOUND = ['ObjectBucketClaim photos: metadata.labels[bucket-notification-on-upload]'];

export const CASES: RuleCases = {
  rule: 'bucket-claim-notification-store',
  fails: [
    {
      name: 'a topic of another store',
      yaml: yaml(bucketClass(), topic({ objectStoreName: 'other' }), notification(), CLAIM),
      finds: FOUND,
      says: ['the bucket is in the store rook-ceph/my-store, the topic uploads of rook-ceph/other'],
    },
    { name: 'a topic of a store in another namespace', yaml: yaml(bucketClass(), topic({ objectStoreNamespace: 'second' }), notification(), CLAIM), finds: FOUND },
    {
      name: 'but not through a label that is ignored, for which there is a rule of its own',
      yaml: yaml(
        bucketClass(), topic({ objectStoreName: 'other' }), notification(), CLAIM,
        bucketClaim({}, { name: 'mails', labels: { 'bucket-notification-upload': 'on-upload' } }),
      ),
      finds: FOUND,
    },
  ],
  passes: [
    { name: 'a topic of the same store', yaml: yaml(bucketClass(), topic(), notification(), CLAIM) },
    { name: 'no notifications', yaml: yaml(topic({ objectStoreName: 'other' }), notification(), bucketClaim({}, { labels: { app: 'web' } })) },
  ],
  open: [
    { name: 'no class', yaml: yaml(topic(), notification(), CLAIM), notEvaluated: ['objects'] },
    { name: 'a class without a namespace', yaml: yaml(bucketClass({ objectStoreNamespace: undefined }), topic(), notification(), CLAIM), notEvaluated: ['objects'] },
    { name: 'a class without a store', yaml: yaml(bucketClass({ objectStoreName: '' }), topic(), notification(), CLAIM), notEvaluated: ['objects'] },
    { name: 'no topic', yaml: yaml(bucketClass(), notification(), CLAIM), notEvaluated: ['objects'] },
  ],
};
