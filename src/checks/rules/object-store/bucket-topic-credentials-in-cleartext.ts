import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { RuleProblem } from '../../rule-problem';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';
import { speaksTls } from './private/tls';

const ALLOWED = 'rgw_allow_notification_secrets_in_cleartext';
const ALLOWED_IN_OVERRIDE = /^\s*rgw[ _]allow[ _]notification[ _]secrets[ _]in[ _]cleartext\s*=\s*["']?(true|1|yes|on)\b/im;

export const bucketTopicCredentialsInCleartext: Rule = {
  id: 'bucket-topic-credentials-in-cleartext',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['CephBucketTopic'],
  needs: ['objects'],
  title: 'a topic has credentials for its endpoint, which are sent in cleartext',
  effect: 'gateways take credentials over TLS only, and the operator makes the topic over the store\'s own address; a broker without TLS lets everybody read them',
  mend: 'give the store a certificate in gateway.sslCertificateRef with a gateway.securePort',
  source: 'https://docs.ceph.com/en/latest/radosgw/notifications/#create-a-topic',

  *check({ spec, set, notEvaluated }) {
    const { path, isPlain, fix } = credentialsOf(spec.endpoint) ?? {};
    if (path === undefined) {
      return;
    }
    if (isPlain) {
      yield { path, message: 'the endpoint has credentials and no TLS', fix, severity: Severity.WARNING };
    }
    const { objectStoreNamespace = '', objectStoreName = '' } = spec;
    const store = set.find('CephObjectStore', objectStoreNamespace, objectStoreName);
    if (store === undefined) {
      notEvaluated('objects');
    } else if (!speaksTls(store) && !isAllowed(store, set, objectStoreNamespace)) {
      // The configuration of a cluster that is not in the set may allow it.
      const severity = set.cluster(objectStoreNamespace) === undefined ? Severity.WARNING : undefined;
      yield { path, message: `it has credentials, and ${titleOf(store)} speaks no TLS`, others: [store], severity };
    }
  },
};

/** Where an endpoint has credentials, and whether they go to it without TLS; undefined if it has none. */
function credentialsOf(endpoint: any): { readonly path: string; readonly isPlain: boolean; readonly fix: RuleProblem['fix'] } | undefined {
  const { http, amqp, kafka } = endpoint ?? {};
  const field = ['userSecretRef', 'passwordSecretRef'].find(name => kafka?.[name]);
  if (field !== undefined) {
    return { path: `spec.endpoint.kafka.${field}`, isPlain: !kafka.useSSL, fix: 'set useSSL to true' };
  }
  for (const [kind, { uri = '', useSSL = false }] of Object.entries<any>({ ...http && { http }, ...amqp && { amqp }, ...kafka && { kafka } })) {
    if (/^[a-z]+:\/\/[^/?#]*@/i.test(uri)) {
      const isPlain = kind === 'kafka' ? !useSSL : /^(http|amqp):/i.test(uri);
      return { path: `spec.endpoint.${kind}.uri`, isPlain, fix: kind === 'kafka' ? 'set useSSL to true' : `give a URI of ${kind}s` };
    }
  }
  return undefined;
}

/** Whether Ceph is told to take credentials from everywhere. */
function isAllowed(store: any, set: ObjectIndex, namespace: string): boolean {
  const { cephConfig, cephConfigFromSecret } = set.cluster(namespace)?.spec ?? {};
  const sections: any[] = [store.spec?.gateway?.rgwConfig, ...Object.values(cephConfig ?? {})];
  const secrets: any[] = [store.spec?.gateway?.rgwConfigFromSecret, ...Object.values(cephConfigFromSecret ?? {})];
  const override: string = set.find('ConfigMap', namespace, 'rook-config-override')?.data?.config ?? '';
  return sections.some(section => /^(true|1|yes|on)$/i.test(section?.[ALLOWED])) || secrets.some(section => section?.[ALLOWED] !== undefined) || ALLOWED_IN_OVERRIDE.test(override);
}
