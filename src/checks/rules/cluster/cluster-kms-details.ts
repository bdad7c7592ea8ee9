import { DETAILS, keyManagementOf, weightOf } from './private/key-management';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** What each provider has to be told. */
const MANDATORY: { readonly [provider: string]: readonly string[] } = {
  'vault': ['VAULT_ADDR'],
  'ibmkeyprotect': ['IBM_KP_SERVICE_INSTANCE_ID'],
  'kmip': ['KMIP_ENDPOINT'],
  'azure-kv': ['AZURE_VAULT_URL', 'AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CERT_SECRET_NAME'],
};
const PROVIDERS = Object.keys(MANDATORY);

export const clusterKmsDetails: Rule = {
  id: 'cluster-kms-details',
  refs: ['R30'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'details of a key management service that are missing or not known',
  effect: 'the operator refuses the cluster once a device set is encrypted',
  mend: 'give what the provider asks for, see the documentation of the key management service',
  source: 'pkg/daemon/ceph/osd/kms/kms.go:355-460 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const kms = keyManagementOf(object);
    if (kms === undefined) {
      if (spec.security?.kms?.tokenSecretName && !isExternal(object)) {
        yield { path: DETAILS, message: 'there is a token, and no details of the service, so that it stays off', severity: Severity.WARNING };
      }
      return;
    }
    const { details, tokenSecretName } = kms;
    const { severity, hint } = weightOf(kms);
    const provider = details.KMS_PROVIDER ?? '';
    const isKnown = Object.hasOwn(MANDATORY, provider);
    if (!isKnown) {
      yield {
        path: `${DETAILS}.KMS_PROVIDER`,
        message: (provider === '' ? 'KMS_PROVIDER is not given' : `${provider} is no provider`) + hint,
        fix: `set it to ${PROVIDERS.slice(0, -1).join(', ')} or ${PROVIDERS[PROVIDERS.length - 1]}`,
        severity,
      };
    }
    for (const name of isKnown ? MANDATORY[provider] : []) {
      if (details[name] === undefined) {
        yield { path: `${DETAILS}.${name}`, message: `${provider} needs ${name}${hint}`, fix: `add ${name}`, severity };
      }
    }
    if (provider === 'vault' && details.VAULT_CAPATH !== undefined) {
      yield { path: `${DETAILS}.VAULT_CAPATH`, message: `VAULT_CAPATH is not supported${hint}`, fix: 'put the certificate into a Secret, and name it in VAULT_CACERT', severity };
    }
    const needsNone = provider === 'azure-kv' || ['kubernetes', 'agent'].includes(details.VAULT_AUTH_METHOD);
    if (isKnown && tokenSecretName === '' && !needsNone) {
      yield {
        path: 'spec.security.kms.tokenSecretName',
        message: `${provider} needs a Secret with credentials${hint}`,
        fix: provider === 'vault' ? 'name a Secret that has the key token, or set VAULT_AUTH_METHOD: kubernetes' : 'name the Secret',
        severity,
      };
    }
  },
};
