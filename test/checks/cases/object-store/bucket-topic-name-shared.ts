import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { topic } from '../object-store-objects';

const FOUND = ['CephBucketTopic uploads: metadata.name'];

export const CASES: RuleCases = {
  rule: 'bucket-topic-name-shared',
  fails: [
    { name: 'two namespaces', yaml: yaml(topic({}, 'uploads', 'shop'), topic()), finds: FOUND, says: ['CephBucketTopic shop/uploads is the same topic of my-store: '] },
  ],
  passes: [
    { name: 'names of their own', yaml: yaml(topic({}, 'shop-uploads', 'shop'), topic()) },
    { name: 'stores of their own', yaml: yaml(topic({ objectStoreName: 'other' }, 'uploads', 'shop'), topic()) },
    { name: 'stores of their own namespaces', yaml: yaml(topic({ objectStoreNamespace: 'rook-ceph-second' }, 'uploads', 'shop'), topic()) },
  ],
};
