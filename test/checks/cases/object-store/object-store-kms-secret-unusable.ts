import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { secret } from '../object-store-objects';

const KMS = { KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://vault:8200', VAULT_SECRET_ENGINE: 'transit' };
const store = (details: object, section = 'kms', tokenSecretName: string | undefined = 'rgw-token') => objectStore({
  security: { [section]: { connectionDetails: { ...KMS, ...details }, tokenSecretName } },
});
const TOKEN = secret('rgw-token', { token: 's.abc' });
const TLS = { VAULT_CACERT: 'vault-ca', VAULT_CLIENT_KEY: 'vault-key' };
const at = (field: string, section = 'kms') => [`CephObjectStore my-store: spec.security.${section}.${field}`];

export const CASES: RuleCases = {
  rule: 'object-store-kms-secret-unusable',
  fails: [
    { name: 'a token under another key', yaml: yaml(store({}), secret('rgw-token', { 'vault-token': 's.abc' })), finds: at('tokenSecretName'), says: ['the Secret rgw-token has nothing under the key token (its keys: vault-token)'] },
    { name: 'an empty token', yaml: yaml(store({}, 's3'), secret('rgw-token', { token: '' })), finds: at('tokenSecretName', 's3') },
    {
      name: 'certificates under the keys of TLS Secrets',
      yaml: yaml(store(TLS), TOKEN, secret('vault-ca', { 'ca.crt': 'PEM' }), secret('vault-key', { 'tls.key': 'PEM' })),
      finds: [...at('connectionDetails.VAULT_CACERT'), ...at('connectionDetails.VAULT_CLIENT_KEY')],
      says: ['nothing under the key cert', 'nothing under the key key'],
    },
    {
      name: 'but not of a provider for which there is a rule of its own',
      yaml: yaml(store({ KMS_PROVIDER: 'kmip' }), secret('rgw-token', {}), objectStore({ security: { kms: { connectionDetails: KMS, tokenSecretName: 'rgw-token' } } }, 'other')),
      finds: ['CephObjectStore other: spec.security.kms.tokenSecretName'],
    },
    { name: 'no such Secret', yaml: yaml(store(TLS), TOKEN, secret('vault-key', { key: 'PEM' })), finds: at('connectionDetails.VAULT_CACERT'), says: ['there is no Secret rook-ceph/vault-ca in the set, which has rgw-token, vault-key'] },
  ],
  passes: [
    { name: 'token and certificates', yaml: yaml(store(TLS), TOKEN, secret('vault-ca', { cert: 'PEM' }), secret('vault-key', { key: 'PEM' })) },
    { name: 'no token', yaml: yaml(store({ VAULT_AUTH_METHOD: 'kubernetes' }, 'kms', '')) },
    { name: 'no key management', yaml: yaml(objectStore()) },
  ],
  open: [{ name: 'no Secret', yaml: yaml(store({})), notEvaluated: ['secrets'] }],
};
