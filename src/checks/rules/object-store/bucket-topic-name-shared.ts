import { firstOwner } from './private/owners';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const bucketTopicNameShared: Rule = {
  id: 'bucket-topic-name-shared',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephBucketTopic'],
  title: 'two namespaces have a topic of the same name for the same store',
  effect: 'the store knows one topic of this name: the later one says where notifications of both go, and whoever removes theirs removes it for both',
  mend: 'give one of them another name, such as one with its namespace in it',
  source: 'pkg/operator/ceph/object/topic/provisioner.go (rook d0c3b9ce6)',

  *check({ object, spec, set }) {
    const first = firstOwner(set, object);
    if (first !== undefined) {
      yield { path: 'metadata.name', message: `${titleOf(first)} is the same topic of ${spec.objectStoreName}`, others: [first] };
    }
  },
};
