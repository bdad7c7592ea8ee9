import { missing } from './private/references';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const bucketTopicStoreMissing: Rule = {
  id: 'bucket-topic-store-missing',
  refs: ['R171'],
  severity: Severity.ERROR,
  kinds: ['CephBucketTopic'],
  needs: ['objects'],
  title: 'a topic names a store that is not there',
  effect: 'the topic is never made, and notifications on it wait for ever',
  mend: 'give objectStoreName and objectStoreNamespace of a CephObjectStore',
  source: 'pkg/operator/ceph/object/notification/controller.go:244 (rook d0c3b9ce6)',

  *check(it) {
    const { objectStoreName = '', objectStoreNamespace = '' } = it.spec;
    const problem = missing(it, 'CephObjectStore', objectStoreNamespace, objectStoreName);
    if (problem) {
      yield { path: 'spec.objectStoreName', ...problem };
    }
  },
};
