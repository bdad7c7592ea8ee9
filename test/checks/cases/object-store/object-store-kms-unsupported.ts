import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const VAULT = { KMS_PROVIDER: 'vault', VAULT_ADDR: 'http://vault.default.svc:8200', VAULT_BACKEND_PATH: 'rgw' };
const kms = (details: object, tokenSecretName: string | undefined = 'rgw-token') => yaml(objectStore({ security: { kms: { connectionDetails: { ...VAULT, ...details }, tokenSecretName } } }));
const s3 = (details: object, tokenSecretName: string | undefined = 'rgw-token') => yaml(objectStore({ security: { s3: { connectionDetails: { ...VAULT, ...details }, tokenSecretName } } }));
const KV = { VAULT_SECRET_ENGINE: 'kv' };
const TRANSIT = { VAULT_SECRET_ENGINE: 'transit' };
const at = (field: string, section = 'kms') => [`CephObjectStore my-store: spec.security.${section}.${field}`];

export const CASES: RuleCases = {
  rule: 'object-store-kms-unsupported',
  fails: [
    { name: 'a provider that OSDs may use', yaml: kms({ ...KV, KMS_PROVIDER: 'ibmkeyprotect' }), finds: at('connectionDetails.KMS_PROVIDER'), says: ['KMS_PROVIDER is "ibmkeyprotect", and gateways know vault only'] },
    { name: 'no provider', yaml: kms({ ...KV, KMS_PROVIDER: undefined }), finds: at('connectionDetails.KMS_PROVIDER') },
    { name: 'no address', yaml: kms({ ...KV, VAULT_ADDR: undefined }), finds: at('connectionDetails.VAULT_ADDR'), says: ['there is no VAULT_ADDR'] },
    { name: 'a folder of CAs', yaml: kms({ ...KV, VAULT_CAPATH: '/etc/ca' }), finds: at('connectionDetails.VAULT_CAPATH'), says: ['VAULT_CAPATH is not supported'] },
    { name: 'kv of version 1', yaml: kms({ ...KV, VAULT_BACKEND: 'v1' }), finds: at('connectionDetails.VAULT_BACKEND'), says: ['kv has to be of version v2, not "v1"'] },
    { name: 'no engine', yaml: kms({}), finds: at('connectionDetails.VAULT_SECRET_ENGINE'), says: ['SSE-KMS needs the engine transit or kv, not ""'] },
    { name: 'kv for SSE-S3', yaml: s3(KV), finds: at('connectionDetails.VAULT_SECRET_ENGINE', 's3'), says: ['SSE-S3 needs the engine transit, not "kv"'] },
    { name: 'no token', yaml: kms(TRANSIT, ''), finds: at('tokenSecretName'), says: ['there is no token, and VAULT_AUTH_METHOD is neither agent nor kubernetes'] },
    { name: 'a token beside an agent', yaml: s3({ ...TRANSIT, VAULT_AUTH_METHOD: 'agent' }), finds: at('tokenSecretName', 's3'), says: ['a Vault agent is to authenticate, and there is a token'] },
  ],
  passes: [
    { name: 'kv of version 2', yaml: kms({ ...KV, VAULT_BACKEND: 'v2' }) },
    { name: 'kv of a version that is not given', yaml: kms(KV) },
    { name: 'transit', yaml: kms({ ...TRANSIT, VAULT_BACKEND: 'v1' }) },
    { name: 'transit for SSE-S3', yaml: s3(TRANSIT) },
    { name: 'a token that names a method too', yaml: s3({ ...TRANSIT, VAULT_AUTH_METHOD: 'token' }) },
    { name: 'a token beside an agent for SSE-KMS', yaml: kms({ ...TRANSIT, VAULT_AUTH_METHOD: 'agent' }) },
    { name: 'an agent', yaml: s3({ ...TRANSIT, VAULT_AUTH_METHOD: 'agent' }, '') },
    { name: 'the account of the pods', yaml: kms({ ...TRANSIT, VAULT_AUTH_METHOD: 'kubernetes' }, '') },
    { name: 'no key management', yaml: yaml(objectStore({ security: { kms: {}, s3: { connectionDetails: {} } } })) },
  ],
};
