import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const storage = (encrypted: boolean) => ({
  storageClassDeviceSets: [{
    name: 'set1',
    count: 3,
    encrypted,
    volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
  }],
});
const cluster = (connectionDetails: object | undefined, tokenSecretName?: string, encrypted = true) =>
  yaml(cephCluster({ security: { kms: { connectionDetails, tokenSecretName } }, storage: storage(encrypted) }));
const VAULT = { KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://vault.default.svc:8200' };
const KUBERNETES = { VAULT_AUTH_METHOD: 'kubernetes', VAULT_AUTH_KUBERNETES_ROLE: 'rook' };
const AZURE = { KMS_PROVIDER: 'azure-kv', AZURE_VAULT_URL: 'https://v.vault.azure.net', AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CERT_SECRET_NAME: 's' };
const DETAILS = 'CephCluster rook-ceph: spec.security.kms.connectionDetails';
const TOKEN = 'CephCluster rook-ceph: spec.security.kms.tokenSecretName';

export const CASES: RuleCases = {
  rule: 'cluster-kms-details',
  fails: [
    {
      name: 'no provider',
      yaml: cluster({ VAULT_ADDR: VAULT.VAULT_ADDR }, 'vault-token'),
      finds: [`${DETAILS}.KMS_PROVIDER`],
      says: ['KMS_PROVIDER is not given: '],
      mends: ['set it to vault, ibmkeyprotect, kmip or azure-kv'],
    },
    {
      name: 'a provider that Rook does not know',
      yaml: cluster({ ...VAULT, KMS_PROVIDER: 'aws-kms' }),
      finds: [`${DETAILS}.KMS_PROVIDER`],
      says: ['aws-kms is no provider: '],
    },
    {
      name: 'Vault without an address, and a folder of certificates',
      yaml: cluster({ KMS_PROVIDER: 'vault', VAULT_ADDR: ' ', VAULT_CAPATH: '/etc/certs' }, 'vault-token'),
      finds: [`${DETAILS}.VAULT_ADDR`, `${DETAILS}.VAULT_CAPATH`],
      says: ['vault needs VAULT_ADDR: ', 'VAULT_CAPATH is not supported: '],
      mends: ['add VAULT_ADDR', 'put the certificate into a Secret, and name it in VAULT_CACERT'],
    },
    {
      name: 'Vault without a token',
      yaml: cluster({ ...VAULT, VAULT_AUTH_METHOD: 'token' }),
      finds: [TOKEN],
      says: ['vault needs a Secret with credentials: '],
      mends: ['name a Secret that has the key token, or set VAULT_AUTH_METHOD: kubernetes'],
    },
    {
      name: 'IBM Key Protect with next to nothing',
      yaml: cluster({ KMS_PROVIDER: 'ibmkeyprotect' }),
      finds: [`${DETAILS}.IBM_KP_SERVICE_INSTANCE_ID`, TOKEN],
      mends: ['add IBM_KP_SERVICE_INSTANCE_ID', 'name the Secret'],
    },
    { name: 'KMIP without an end point', yaml: cluster({ KMS_PROVIDER: 'kmip' }, 'kmip'), finds: [`${DETAILS}.KMIP_ENDPOINT`] },
    { name: 'Azure without a tenant', yaml: cluster({ ...AZURE, AZURE_TENANT_ID: '' }), finds: [`${DETAILS}.AZURE_TENANT_ID`] },
    {
      name: 'a token and nothing else',
      yaml: cluster(undefined, 'vault-token'),
      finds: [DETAILS],
      says: ['there is a token, and no details of the service, so that it stays off: '],
    },
    {
      name: 'mistakes that wait for the first encrypted set',
      yaml: cluster({ KMS_PROVIDER: 'kmip', VAULT_CAPATH: '/etc/certs' }, 'kmip', false),
      finds: [`${DETAILS}.KMIP_ENDPOINT`],
      says: ['kmip needs KMIP_ENDPOINT, which shows with the first device set that is encrypted: '],
    },
  ],
  passes: [
    { name: 'Vault with a token', yaml: cluster(VAULT, 'vault-token') },
    { name: 'Vault that knows service accounts', yaml: cluster({ ...VAULT, ...KUBERNETES }) },
    { name: 'Vault with an agent', yaml: cluster({ ...VAULT, VAULT_AUTH_METHOD: 'agent' }) },
    { name: 'IBM Key Protect', yaml: cluster({ KMS_PROVIDER: 'ibmkeyprotect', IBM_KP_SERVICE_INSTANCE_ID: 'id' }, 'ibm-kp') },
    { name: 'KMIP', yaml: cluster({ KMS_PROVIDER: 'kmip', KMIP_ENDPOINT: 'kmip.example.com:5696' }, 'kmip') },
    { name: 'Azure', yaml: cluster(AZURE) },
    { name: 'no key management service', yaml: cluster(undefined) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, security: { kms: { tokenSecretName: 'a' } } })) },
  ],
};
