import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const storage = (encrypted: boolean) => ({
  storageClassDeviceSets: [{
    name: 'set1',
    count: 3,
    encrypted,
    volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
  }],
});
const cluster = (connectionDetails: object, tokenSecretName?: string, encrypted = true) =>
  cephCluster({ security: { kms: { connectionDetails, tokenSecretName } }, storage: storage(encrypted) });
const secret = (name: string, fields: object, namespace = 'rook-ceph') => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, ...fields });
const VAULT = { KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://vault.default.svc:8200' };
const KMIP = { KMS_PROVIDER: 'kmip', KMIP_ENDPOINT: 'kmip.example.com:5696' };
const AZURE = { KMS_PROVIDER: 'azure-kv', AZURE_VAULT_URL: 'https://v.vault.azure.net', AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CERT_SECRET_NAME: 'azure' };
const TLS = { ...VAULT, VAULT_CACERT: 'vault-ca', VAULT_CLIENT_KEY: 'vault-key' };
const TOKEN = 'CephCluster rook-ceph: spec.security.kms.tokenSecretName';
const DETAILS = 'CephCluster rook-ceph: spec.security.kms.connectionDetails';
const GOOD = secret('vault-token', { data: { token: 'cy5hYmM=' } });

export const CASES: RuleCases = {
  rule: 'cluster-kms-secret',
  fails: [
    {
      name: 'the token under another key',
      yaml: yaml(secret('vault-token', { stringData: { 'vault-token': 's.abc' } }), cluster(VAULT, 'vault-token')),
      finds: [TOKEN],
      says: ['the Secret vault-token has no key token: '],
    },
    { name: 'an empty token', yaml: yaml(secret('vault-token', { data: { token: '' } }), cluster(VAULT, 'vault-token')), finds: [TOKEN] },
    {
      name: 'a Secret in another namespace',
      yaml: yaml(secret('vault-token', { stringData: { token: 's.abc' } }, 'vault'), cluster(VAULT, 'vault-token')),
      finds: [TOKEN],
      says: ['the Secret vault-token is in vault, not in rook-ceph: '],
    },
    {
      name: 'a Secret under another name',
      yaml: yaml(GOOD, cluster(VAULT, 'vault-tokn')),
      finds: [TOKEN],
      says: ['none of the Secrets of rook-ceph is called vault-tokn: '],
    },
    {
      name: 'certificates under the keys of TLS Secrets',
      yaml: yaml(GOOD, secret('vault-ca', { stringData: { 'ca.crt': 'c' } }), secret('vault-key', { stringData: { cert: 'c' } }), cluster(TLS, 'vault-token')),
      finds: [`${DETAILS}.VAULT_CACERT`, `${DETAILS}.VAULT_CLIENT_KEY`],
      says: ['the Secret vault-ca has no key cert: ', 'the Secret vault-key has no key key: '],
    },
    {
      name: 'KMIP without its key',
      yaml: yaml(secret('kmip', { stringData: { CA_CERT: 'a', CLIENT_CERT: 'b' } }), cluster(KMIP, 'kmip')),
      finds: [TOKEN],
      says: ['the Secret kmip has no key CLIENT_KEY: '],
    },
    {
      name: 'Azure, for a set that is not encrypted yet',
      yaml: yaml(secret('azure', { stringData: { cert: 'c' } }), cluster(AZURE, undefined, false)),
      finds: [`${DETAILS}.AZURE_CERT_SECRET_NAME`],
      says: ['the Secret azure has no key CLIENT_CERT, which shows with the first device set that is encrypted: '],
    },
  ],
  passes: [
    { name: 'a token', yaml: yaml(GOOD, cluster(VAULT, 'vault-token')) },
    {
      name: 'certificates',
      yaml: yaml(GOOD, secret('vault-ca', { stringData: { cert: 'c' } }), secret('vault-key', { data: { key: 'a2V5' } }), cluster(TLS, 'vault-token')),
    },
    { name: 'Azure', yaml: yaml(secret('azure', { stringData: { CLIENT_CERT: 'c' } }), cluster(AZURE)) },
    { name: 'no Secret is named', yaml: yaml(GOOD, cluster({ ...VAULT, VAULT_AUTH_METHOD: 'kubernetes' })) },
    { name: 'no key management service', yaml: yaml(GOOD, cephCluster()) },
  ],
  open: [
    { name: 'Secrets that are not among the manifests', yaml: yaml(cluster(VAULT, 'vault-token')), notEvaluated: ['secrets'] },
    { name: 'a Secret that somebody else fills', yaml: yaml(secret('vault-token', {}), cluster(VAULT, 'vault-token')), notEvaluated: ['secrets'] },
  ],
};
