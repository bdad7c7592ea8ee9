import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const bucketTopicNameRefused: Rule = {
  id: 'bucket-topic-name-refused',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['CephBucketTopic'],
  title: 'a topic with a dot in its name',
  effect: 'gateways answer the request for it with 400, and the operator tries again for ever',
  mend: 'take a name of letters, digits and dashes',
  source: 'https://docs.ceph.com/en/latest/radosgw/notifications/',

  *check({ name }) {
    if (name.includes('.')) {
      yield { path: 'metadata.name', message: `${name} has a dot, names of topics have none` };
    }
  },
};
