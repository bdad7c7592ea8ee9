import { DETAILS, keyManagementOf, weightOf } from './private/key-management';
import { secretProblems, WantedSecret } from './private/secrets';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Keys of the Secret with credentials. */
const TOKEN_KEYS: { readonly [provider: string]: readonly string[] } = {
  vault: ['token'],
  ibmkeyprotect: ['IBM_KP_SERVICE_API_KEY'],
  kmip: ['CA_CERT', 'CLIENT_CERT', 'CLIENT_KEY'],
};

/** Details that name further Secrets, and the key of each. */
const MORE: { readonly [provider: string]: readonly (readonly [string, string])[] } = {
  'vault': [['VAULT_CACERT', 'cert'], ['VAULT_CLIENT_CERT', 'cert'], ['VAULT_CLIENT_KEY', 'key']],
  'azure-kv': [['AZURE_CERT_SECRET_NAME', 'CLIENT_CERT']],
};

export const clusterKmsSecret: Rule = {
  id: 'cluster-kms-secret',
  refs: ['R30'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['secrets'],
  title: 'a Secret of the key management service is not where it should be, or lacks a key',
  effect: 'the operator refuses the cluster once a device set is encrypted',
  mend: 'put the Secret into the namespace of the cluster, with the key',
  source: 'pkg/daemon/ceph/osd/kms/kms.go:355-460, vault.go:212 (rook d0c3b9ce6)',

  *check({ object, namespace, set, notEvaluated }) {
    const kms = keyManagementOf(object);
    if (kms === undefined) {
      return;
    }
    const provider = kms.details.KMS_PROVIDER ?? '';
    const wanted: WantedSecret[] = [];
    if (kms.tokenSecretName !== '') {
      wanted.push({ path: 'spec.security.kms.tokenSecretName', name: kms.tokenSecretName, keys: TOKEN_KEYS[provider] ?? [], ...weightOf(kms) });
    }
    for (const [detail, key] of MORE[provider] ?? []) {
      const name = kms.details[detail];
      if (name !== undefined) {
        wanted.push({ path: `${DETAILS}.${detail}`, name, keys: [key], ...weightOf(kms) });
      }
    }
    for (const one of wanted) {
      yield* secretProblems(set, namespace, one, notEvaluated);
    }
  },
};
