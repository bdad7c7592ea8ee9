import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { bucketClaim, notification, topic } from '../object-store-objects';

const CLAIM = bucketClaim({}, { labels: { 'app': 'web', 'bucket-notification-on-upload': 'on-upload' } });
const FOUND = ['ObjectBucketClaim photos: metadata.labels[bucket-notification-on-upload]'];

export const CASES: RuleCases = {
  rule: 'bucket-claim-notification-missing',
  fails: [
    { name: 'another name', yaml: yaml(notification('uploaded'), CLAIM), finds: FOUND, says: ['there is no CephBucketNotification web/on-upload'] },
    { name: 'another namespace', yaml: yaml(notification('on-upload', 'uploads', 'rook-ceph'), CLAIM), finds: FOUND, mends: ['keep it in web'] },
    { name: 'no notification beside the topic', yaml: yaml(topic(), CLAIM), finds: FOUND },
  ],
  passes: [
    { name: 'it is there', yaml: yaml(notification(), CLAIM) },
    { name: 'none is wanted', yaml: yaml(topic(), bucketClaim({}, { labels: { app: 'web' } })) },
  ],
  open: [{ name: 'a claim alone', yaml: yaml(CLAIM), notEvaluated: ['objects'] }],
};
