import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SCHEMES: { readonly [endpoint: string]: readonly string[] } = { http: ['http', 'https'], amqp: ['amqp', 'amqps'], kafka: ['kafka'] };

export const bucketTopicEndpointUnclear: Rule = {
  id: 'bucket-topic-endpoint-unclear',
  refs: ['R170'],
  severity: Severity.ERROR,
  kinds: ['CephBucketTopic'],
  title: 'a topic has not just one endpoint, or one with a URI of another kind',
  effect: 'the operator refuses the topic, and notifications on it wait for ever',
  mend: 'give one of http, amqp and kafka, with a URI that begins with its scheme',
  source: 'pkg/apis/ceph.rook.io/v1/topic.go:53-83 (rook d0c3b9ce6)',

  *check({ spec }) {
    const given = Object.keys(SCHEMES).filter(kind => spec.endpoint?.[kind]);
    if (given.length !== 1) {
      yield { path: 'spec.endpoint', message: given.length === 0 ? 'there is no endpoint' : `there are ${given.join(' and ')}` };
    }
    for (const kind of given) {
      const uri: string = spec.endpoint[kind].uri ?? '';
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1].toLowerCase();
      if (!SCHEMES[kind].includes(scheme ?? '')) {
        yield { path: `spec.endpoint.${kind}.uri`, message: `"${uri}" does not begin with ${SCHEMES[kind].map(one => `${one}://`).join(' or ')}` };
      }
    }
  },
};
