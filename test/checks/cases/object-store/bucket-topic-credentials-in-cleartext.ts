import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';
import { topic } from '../object-store-objects';

const KAFKA = 'kafka://kafka.web:9093';
const USER = { userSecretRef: { name: 'kafka', key: 'user' }, passwordSecretRef: { name: 'kafka', key: 'password' } };
const kafka = (spec: object = {}) => topic({ endpoint: { kafka: { uri: KAFKA, ...spec } } });
const TLS = objectStore({ gateway: { securePort: 443, instances: 2, sslCertificateRef: 'rgw-tls' } });
const BEHIND_TLS = objectStore({ hosting: { advertiseEndpoint: { dnsName: 's3.example.com', port: 443, useTls: true } } });
const ALLOW = { rgw_allow_notification_secrets_in_cleartext: 'true' };
const override = (value: string) => ({
  apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-config-override', namespace: 'rook-ceph' }, data: { config: `[global]\nrgw allow notification secrets in cleartext = ${value}\n` },
});
const at = (field: string) => `CephBucketTopic uploads: spec.endpoint.${field}`;

export const CASES: RuleCases = {
  rule: 'bucket-topic-credentials-in-cleartext',
  fails: [
    {
      name: 'a user for Kafka, and a store without TLS',
      yaml: yaml(cephCluster(), objectStore(), kafka({ ...USER, useSSL: true })),
      finds: [at('kafka.userSecretRef')],
      severities: ['error'],
      says: ['it has credentials, and CephObjectStore rook-ceph/my-store speaks no TLS'],
      mends: ['give the store a certificate'],
    },
    { name: 'a CephCluster that is not in the set', yaml: yaml(objectStore(), kafka({ ...USER, useSSL: true })), finds: [at('kafka.userSecretRef')], severities: ['warning'] },
    { name: 'the override tells Ceph not to take them', yaml: yaml(cephCluster(), override('false'), objectStore(), kafka({ ...USER, useSSL: true })), finds: [at('kafka.userSecretRef')], severities: ['error'] },
    {
      name: 'a password in the URI, and a port for TLS without a certificate',
      yaml: yaml(objectStore({ gateway: { port: 80, securePort: 443, instances: 2 } }), kafka({ uri: 'kafka://me:secret@kafka.web:9093', useSSL: true })),
      finds: [at('kafka.uri')],
    },
    {
      name: 'a certificate without a port for TLS',
      yaml: yaml(objectStore({ gateway: { port: 80, instances: 2, sslCertificateRef: 'rgw-tls' } }), kafka({ passwordSecretRef: USER.passwordSecretRef, useSSL: true })),
      finds: [at('kafka.passwordSecretRef')],
    },
    { name: 'Ceph is told not to take them', yaml: yaml(cephCluster({ cephConfig: { global: { ...ALLOW, rgw_allow_notification_secrets_in_cleartext: 'false' } } }), objectStore(), kafka({ ...USER, useSSL: true })), finds: [at('kafka.userSecretRef')] },
    { name: 'a user for Kafka without TLS', yaml: yaml(TLS, kafka(USER)), finds: [at('kafka.userSecretRef')], says: ['the endpoint has credentials and no TLS'], mends: ['set useSSL to true'] },
    { name: 'a password in a URI for Kafka without TLS', yaml: yaml(TLS, kafka({ uri: 'kafka://me:secret@kafka.web:9092' })), finds: [at('kafka.uri')], mends: ['set useSSL to true'] },
    {
      name: 'a password for AMQP without TLS',
      yaml: yaml(TLS, topic({ endpoint: { amqp: { uri: 'amqp://me:secret@mq.web', exchange: 'e' } } })),
      finds: [at('amqp.uri')],
      mends: ['give a URI of amqps'],
    },
    { name: 'a password for http', yaml: yaml(TLS, topic({ endpoint: { http: { uri: 'HTTP://me:secret@hooks.web' } } })), finds: [at('http.uri')], mends: ['give a URI of https'] },
    { name: 'no TLS anywhere', yaml: yaml(objectStore(), kafka(USER)), finds: [at('kafka.userSecretRef'), at('kafka.userSecretRef')] },
  ],
  passes: [
    { name: 'TLS to the store and to the broker', yaml: yaml(TLS, kafka({ ...USER, useSSL: true })) },
    { name: 'a certificate of OpenShift', yaml: yaml(objectStore({ gateway: { securePort: 443, instances: 2, service: { annotations: { 'service.beta.openshift.io/serving-cert-secret-name': 'rgw' } } } }), kafka({ ...USER, useSSL: true })) },
    { name: 'TLS before the store', yaml: yaml(BEHIND_TLS, topic({ endpoint: { amqp: { uri: 'amqps://me:secret@mq.web', exchange: 'e' } } })) },
    { name: 'TLS for http', yaml: yaml(TLS, topic({ endpoint: { http: { uri: 'https://me:secret@hooks.web' } } })) },
    { name: 'Ceph is told to take them', yaml: yaml(cephCluster({ cephConfig: { 'client.rgw': ALLOW } }), objectStore(), kafka({ ...USER, useSSL: true })) },
    { name: 'the gateways are told to take them', yaml: yaml(objectStore({ gateway: { port: 80, instances: 2, rgwConfig: ALLOW } }), kafka({ ...USER, useSSL: true })) },
    { name: 'the override tells Ceph to take them', yaml: yaml(cephCluster(), override('true'), objectStore(), kafka({ ...USER, useSSL: true })) },
    { name: 'a Secret tells it', yaml: yaml(cephCluster({ cephConfigFromSecret: { global: { rgw_allow_notification_secrets_in_cleartext: { name: 's', key: 'k' } } } }), objectStore(), kafka({ ...USER, useSSL: true })) },
    { name: 'no credentials', yaml: yaml(objectStore(), topic(), kafka(), topic({ endpoint: { http: { uri: 'http://hooks.web/a@b' } } }, 'other')) },
  ],
  open: [{ name: 'no store in the set', yaml: yaml(kafka({ ...USER, useSSL: true })), notEvaluated: ['objects'] }],
};
