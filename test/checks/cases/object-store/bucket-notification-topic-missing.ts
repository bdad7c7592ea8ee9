import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { notification, topic } from '../object-store-objects';

const FOUND = ['CephBucketNotification on-upload: spec.topic'];

export const CASES: RuleCases = {
  rule: 'bucket-notification-topic-missing',
  fails: [
    { name: 'a slip in the name', yaml: yaml(topic(), notification('on-upload', 'upload')), finds: FOUND, says: ['there is no CephBucketTopic web/upload'], mends: ['name one that is there (uploads)'] },
    { name: 'a topic in the namespace of the store', yaml: yaml(topic({}, 'uploads', 'rook-ceph'), notification()), finds: FOUND, mends: ['keep it in web: the set has CephBucketTopic rook-ceph/uploads'] },
    { name: 'no topic beside the store', yaml: yaml(objectStore(), notification()), finds: FOUND },
  ],
  passes: [{ name: 'it is there', yaml: yaml(topic(), notification()) }],
  open: [{ name: 'no topics', yaml: yaml(notification()), notEvaluated: ['objects'] }],
};
