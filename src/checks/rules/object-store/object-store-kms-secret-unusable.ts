import { keysText, secretAt } from './private/secrets';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

/** Options of Vault that name a Secret, with the key that Rook reads of it. */
const TLS: readonly [string, string][] = [['VAULT_CACERT', 'cert'], ['VAULT_CLIENT_CERT', 'cert'], ['VAULT_CLIENT_KEY', 'key']];

export const objectStoreKmsSecretUnusable: Rule = {
  id: 'object-store-kms-secret-unusable',
  refs: ['R158'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  needs: ['secrets'],
  title: 'a Secret for the key management of an object store is missing or incomplete',
  effect: 'the operator stops with an error before it starts the gateways',
  mend: 'keep the token under the key token, certificates under cert, and the private key under key',
  source: 'pkg/daemon/ceph/osd/kms/kms.go:375-390, vault.go:212-245 (rook d0c3b9ce6)',

  *check(it) {
    for (const section of ['kms', 's3']) {
      const { connectionDetails = {}, tokenSecretName } = it.spec.security?.[section] ?? {};
      const secrets: [string, string, string][] = TLS.map(([option, key]) => [`connectionDetails.${option}`, connectionDetails[option] ?? '', key]);
      for (const [field, name, key] of [['tokenSecretName', tokenSecretName ?? '', 'token'], ...secrets]) {
        const path = `spec.security.${section}.${field}`;
        const secret = name && connectionDetails.KMS_PROVIDER === 'vault' ? yield* secretAt(it, path, it.namespace, name) : undefined;
        if (secret && !valuesOf(secret).get(key)) {
          yield { path, message: `the Secret ${name} has nothing under the key ${key} (its keys: ${keysText(secret)})`, others: [secret] };
        }
      }
    }
  },
};
