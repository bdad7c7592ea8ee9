import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { topic } from '../object-store-objects';

const named = (name: string) => topic({}, name);

export const CASES: RuleCases = {
  rule: 'bucket-topic-name-refused',
  fails: [
    { name: 'a dot', yaml: yaml(objectStore(), named('uploads.images')), finds: ['CephBucketTopic uploads.images: metadata.name'], says: ['uploads.images has a dot, names of topics have none: '] },
  ],
  passes: [{ name: 'a dash', yaml: yaml(objectStore(), named('uploads-images')) }],
};
