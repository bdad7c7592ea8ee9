import { cephVersionOf } from '../../../placement/ceph-cluster';
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
  source: 'https://github.com/ceph/ceph/pull/56562; https://github.com/ceph/ceph/pull/68622',

  *check({ name, spec, set }) {
    const cephVersion = cephVersionOf(set.cluster(spec.objectStoreNamespace ?? ''));
    // Gateways look at names since Squid, and releases after this one are to take more of them.
    if (name.includes('.') && cephVersion?.isBefore('19.2.0') !== true) {
      const isSure = cephVersion?.isWithin('19.2.0', '20.2.4') === true;
      yield { path: 'metadata.name', message: `${name} has a dot, names of topics have none`, severity: isSure ? undefined : Severity.WARNING };
    }
  },
};
