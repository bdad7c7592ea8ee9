import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';
import { topic } from '../object-store-objects';

const FOUND = ['CephBucketTopic uploads: spec.objectStoreName'];

export const CASES: RuleCases = {
  rule: 'bucket-topic-store-missing',
  fails: [
    { name: 'a slip in the name', yaml: yaml(objectStore(), topic({ objectStoreName: 'mystore' })), finds: FOUND, says: ['there is no CephObjectStore rook-ceph/mystore'] },
    { name: 'another namespace', yaml: yaml(objectStore(), topic({ objectStoreNamespace: 'web' })), finds: FOUND },
    { name: 'no store beside the CephCluster', yaml: yaml(cephCluster(), topic()), finds: FOUND },
  ],
  passes: [{ name: 'it is there', yaml: yaml(objectStore(), topic()) }],
  open: [{ name: 'no stores', yaml: yaml(topic()), notEvaluated: ['objects'] }],
};
