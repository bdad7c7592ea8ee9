import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreKmsUnsupported: Rule = {
  id: 'object-store-kms-unsupported',
  refs: ['R158'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'key management of an object store that gateways do not support',
  effect: 'the operator stops with an error before it starts the gateways',
  mend: 'take Vault, with transit for SSE-S3, and transit or version 2 of kv for SSE-KMS',
  source: 'pkg/operator/ceph/object/spec.go:877-925 (rook d0c3b9ce6)',

  *check({ spec }) {
    for (const section of ['kms', 's3']) {
      const { connectionDetails = {}, tokenSecretName = '' } = spec.security?.[section] ?? {};
      for (const [key, message] of Object.keys(connectionDetails).length > 0 ? problemsOf(section, connectionDetails, tokenSecretName) : []) {
        yield { path: `spec.security.${section}.${key}`, message };
      }
    }
  },
};

/** What is wrong with connection details: fields with messages. */
function* problemsOf(section: string, details: any, token: string): Generator<[string, string]> {
  const value = (key: string): string => String(details[key] ?? '').trim();
  const engine = value('VAULT_SECRET_ENGINE');
  if (value('KMS_PROVIDER') !== 'vault') {
    yield ['connectionDetails.KMS_PROVIDER', `KMS_PROVIDER is "${value('KMS_PROVIDER')}", and gateways know vault only`];
    return;
  }
  if (value('VAULT_ADDR') === '') {
    yield ['connectionDetails.VAULT_ADDR', 'there is no VAULT_ADDR'];
  }
  if (value('VAULT_CAPATH') !== '') {
    yield ['connectionDetails.VAULT_CAPATH', 'VAULT_CAPATH is not supported: name a Secret in VAULT_CACERT'];
  }
  if (section === 's3' && engine !== 'transit') {
    yield ['connectionDetails.VAULT_SECRET_ENGINE', `SSE-S3 needs the engine transit, not "${engine}"`];
  } else if (engine !== 'transit' && engine !== 'kv') {
    yield ['connectionDetails.VAULT_SECRET_ENGINE', `SSE-KMS needs the engine transit or kv, not "${engine}"`];
  } else if (engine === 'kv' && !['', 'v2'].includes(value('VAULT_BACKEND'))) {
    yield ['connectionDetails.VAULT_BACKEND', `kv has to be of version v2, not "${value('VAULT_BACKEND')}"`];
  }
  const method = value('VAULT_AUTH_METHOD');
  if (section === 's3' && method === 'agent' && token !== '') {
    yield ['tokenSecretName', 'a Vault agent is to authenticate, and there is a token'];
  } else if (token === '' && method !== 'agent' && method !== 'kubernetes') {
    yield ['tokenSecretName', 'there is no token, and VAULT_AUTH_METHOD is neither agent nor kubernetes'];
  }
}
