import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { topic } from '../object-store-objects';

const to = (endpoint: object) => yaml(topic({ endpoint }));
const at = (path: string) => [`CephBucketTopic uploads: spec.endpoint${path}`];
const HTTP = { http: { uri: 'http://hooks.web:8080' } };
const KAFKA = { kafka: { uri: 'kafka://kafka.web:9092' } };

export const CASES: RuleCases = {
  rule: 'bucket-topic-endpoint-unclear',
  fails: [
    { name: 'none', yaml: to({}), finds: at(''), says: ['there is no endpoint'] },
    { name: 'two', yaml: to({ ...HTTP, ...KAFKA }), finds: at(''), says: ['there are http and kafka'] },
    { name: 'no scheme', yaml: to({ kafka: { uri: 'kafka.web:9092' } }), finds: at('.kafka.uri'), says: ['"kafka.web:9092" does not begin with kafka://'] },
    { name: 'an address', yaml: to({ amqp: { uri: '192.0.2.10:5672', exchange: 'uploads' } }), finds: at('.amqp.uri'), says: ['amqp:// or amqps://'] },
    { name: 'another scheme', yaml: to({ http: { uri: 'kafka://kafka.web:9092' } }), finds: at('.http.uri') },
  ],
  passes: [
    { name: 'http', yaml: to(HTTP) },
    { name: 'https in capitals', yaml: to({ http: { uri: 'HTTPS://hooks.web' } }) },
    { name: 'kafka', yaml: to(KAFKA) },
    { name: 'amqps', yaml: to({ amqp: { uri: 'amqps://user:secret@rabbit.web:5671/vhost', exchange: 'uploads' } }) },
  ],
};
