import { hosts, messageOf, newCluster, specOf } from './fixture';
import { CephClusterProps, KeyManagement } from '../../src/ceph';

const VAULT = { address: 'https://vault:8200' };
const SETS = { deviceSets: [{ size: '1Ti', storageClassName: 'san' }] };

function securityOf(props: Partial<CephClusterProps>): any {
  return specOf(hosts(3), { ...SETS, ...props }).security;
}

test('Vault with a token', () => {
  expect(securityOf({ kms: KeyManagement.vault({ ...VAULT, tokenSecretName: 'vault-token', backendPath: 'rook' }) })).toEqual({
    cephx: { csi: { keyType: 'aes' } },
    kms: {
      connectionDetails: {
        KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://vault:8200', VAULT_AUTH_METHOD: 'token', VAULT_SECRET_ENGINE: 'kv', VAULT_BACKEND_PATH: 'rook',
      },
      tokenSecretName: 'vault-token',
    },
  });
});

test('Vault with ServiceAccounts and certificates', () => {
  const kms = KeyManagement.vault({
    ...VAULT,
    kubernetesRole: 'rook-ceph',
    authMountPath: 'k8s',
    backend: 'v2',
    namespace: 'team',
    tlsServerName: 'vault.example.com',
    caCertSecretName: 'ca',
    clientCertSecretName: 'cert',
    clientKeySecretName: 'key',
    unsafeSkipVerify: true,
  });
  expect(kms.provider).toBe('vault');
  expect(securityOf({ kms }).kms).toEqual({
    connectionDetails: {
      KMS_PROVIDER: 'vault',
      VAULT_ADDR: 'https://vault:8200',
      VAULT_AUTH_METHOD: 'kubernetes',
      VAULT_AUTH_KUBERNETES_ROLE: 'rook-ceph',
      VAULT_AUTH_MOUNT_PATH: 'k8s',
      VAULT_SECRET_ENGINE: 'kv',
      VAULT_BACKEND: 'v2',
      VAULT_NAMESPACE: 'team',
      VAULT_TLS_SERVER_NAME: 'vault.example.com',
      VAULT_CACERT: 'ca',
      VAULT_CLIENT_CERT: 'cert',
      VAULT_CLIENT_KEY: 'key',
      VAULT_SKIP_VERIFY: 'true',
    },
  });
});

test.each([
  [KeyManagement.ibmKeyProtect({ serviceInstanceId: 'id', tokenSecretName: 'kp', baseUrl: 'https://eu-de.kms.cloud.ibm.com', tokenUrl: 'https://iam' }),
    { KMS_PROVIDER: 'ibmkeyprotect', IBM_KP_SERVICE_INSTANCE_ID: 'id', IBM_BASE_URL: 'https://eu-de.kms.cloud.ibm.com', IBM_TOKEN_URL: 'https://iam' }, 'kp'],
  [KeyManagement.kmip({ endpoint: 'kmip:5696', tokenSecretName: 'kmip', tlsServerName: 'kmip.example.com', readTimeoutSeconds: 5, writeTimeoutSeconds: 6 }),
    { KMS_PROVIDER: 'kmip', KMIP_ENDPOINT: 'kmip:5696', TLS_SERVER_NAME: 'kmip.example.com', READ_TIMEOUT: '5', WRITE_TIMEOUT: '6' }, 'kmip'],
  [KeyManagement.azureKeyVault({ vaultUrl: 'https://v.vault.azure.net', tenantId: 't', clientId: 'c', certSecretName: 'cert' }),
    { KMS_PROVIDER: 'azure-kv', AZURE_VAULT_URL: 'https://v.vault.azure.net', AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CERT_SECRET_NAME: 'cert' }, undefined],
  [KeyManagement.of('vault', { VAULT_ADDR: 'https://v', VAULT_MAX_RETRIES: '5' }, 'token'), { KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://v', VAULT_MAX_RETRIES: '5' }, 'token'],
])('%j', (kms, connectionDetails, tokenSecretName) => {
  expect(securityOf({ kms }).kms).toEqual({ connectionDetails, tokenSecretName });
});

test.each([
  [() => KeyManagement.vault({ address: 'vault:8200', tokenSecretName: 'x' }), 'vault: address: "vault:8200" is no URL; write for example https://kms.example.com'],
  [() => KeyManagement.vault(VAULT), 'vault: tokenSecretName: is missing; give either the Secret with a token, or kubernetesRole'],
  [() => KeyManagement.vault({ ...VAULT, tokenSecretName: 'x', kubernetesRole: 'y' }), 'vault: tokenSecretName: contradicts kubernetesRole; give either the Secret with a token, or kubernetesRole'],
  [() => KeyManagement.vault({ ...VAULT, tokenSecretName: ' ' }), 'vault: tokenSecretName: " " is no DNS subdomain of at most 253 characters: '
    + 'only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
  [() => KeyManagement.vault({ ...VAULT, tokenSecretName: 'x', authMountPath: 'y' }), 'vault: authMountPath: is of no use without kubernetesRole; leave it out'],
  [() => KeyManagement.vault({ ...VAULT, tokenSecretName: 'x', backend: '2' }), 'vault: backend: "2" must be v1 or v2'],
  [() => KeyManagement.vault({ ...VAULT, tokenSecretName: 'x', clientCertSecretName: 'y' }),
    'vault: clientKeySecretName: a certificate and its key belong together; give both clientCertSecretName and clientKeySecretName'],
  [() => KeyManagement.ibmKeyProtect({ serviceInstanceId: '', tokenSecretName: 'x' }), 'ibmKeyProtect: serviceInstanceId: is empty; give a value'],
  [() => KeyManagement.ibmKeyProtect({ serviceInstanceId: 'i', tokenSecretName: 'x', baseUrl: 'http://x' }),
    'ibmKeyProtect: baseUrl: "http://x" is no URL; write for example https://kms.example.com'],
  [() => KeyManagement.kmip({ endpoint: 'https://kmip', tokenSecretName: 'x' }), 'kmip: endpoint: "https://kmip" is no host and port; write for example kmip.example.com:5696'],
  [() => KeyManagement.kmip({ endpoint: 'kmip:1', tokenSecretName: 'x', readTimeoutSeconds: 0 }), 'kmip: readTimeoutSeconds: 0 must be a whole number of at least 1'],
  [() => KeyManagement.azureKeyVault({ vaultUrl: 'https://v', tenantId: 't', clientId: '', certSecretName: 'c' }), 'azureKeyVault: clientId: is empty; give a value'],
  [() => KeyManagement.of('', {}), 'of: provider: is empty; name one such as vault'],
])('%s fails', (make, problem) => {
  expect(messageOf(make)).toBe(`KeyManagement.${problem}`);
});

describe('rotation', () => {
  test.each(['@weekly', '0 3 * * 0'])('of keys in Secrets and in Vault goes by %s', keyRotationSchedule => {
    expect(securityOf({ keyRotationSchedule }).keyRotation).toEqual({ enabled: true, schedule: keyRotationSchedule });
    const kms = KeyManagement.vault({ ...VAULT, tokenSecretName: 'x' });
    expect(securityOf({ keyRotationSchedule, kms }).keyRotation).toEqual({ enabled: true, schedule: keyRotationSchedule });
  });

  test.each([
    [{ keyRotationSchedule: 'weekly' }, 'keyRotationSchedule: "weekly" is no schedule; write for example @weekly, or 0 3 * * 0'],
    [{ keyRotationSchedule: '@weekly', kms: KeyManagement.kmip({ endpoint: 'kmip:1', tokenSecretName: 'x' }) },
      'keyRotationSchedule: Rook replaces keys in Secrets and in Vault, not in kmip; leave the schedule out, or use KeyManagement.vault'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => newCluster(hosts(3), props))).toBe(`storage/ceph: ${problem}`);
  });
});

describe('keys of daemons and clients', () => {
  test('are laid over those that every kernel knows', () => {
    expect(securityOf({ cephx: { daemon: { keyRotationPolicy: 'KeyGeneration', keyGeneration: 2 } } }).cephx).toEqual({
      csi: { keyType: 'aes' }, daemon: { keyRotationPolicy: 'KeyGeneration', keyGeneration: 2 },
    });
  });

  test('are of the allowed ciphers', () => {
    expect(securityOf({ cephx: { allowedCiphers: ['aes256k'] } }).cephx).toEqual({ allowedCiphers: ['aes256k'] });
    expect(securityOf({ cephx: { allowedCiphers: ['aes', 'aes256k'] } }).cephx).toEqual({ allowedCiphers: ['aes', 'aes256k'], csi: { keyType: 'aes' } });
  });
});
