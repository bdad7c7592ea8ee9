import { AzureKeyVaultProps, IbmKeyProtectProps, KmipProps, VaultProps } from '../key-management';

type Details = { [name: string]: string };

/** `connectionDetails` for Vault (rule R30). */
export function vaultDetails(props: VaultProps): Details {
  const where = 'KeyManagement.vault';
  url(where, 'address', props.address, ['https', 'http']);
  if ((props.tokenSecretName === undefined) === (props.kubernetesRole === undefined)) {
    throw new Error(`${where}: tokenSecretName: ${props.tokenSecretName === undefined ? 'is missing' : 'contradicts kubernetesRole'}; `
      + 'give either the Secret with a token, or kubernetesRole');
  }
  if ((props.clientCertSecretName === undefined) !== (props.clientKeySecretName === undefined)) {
    throw new Error(`${where}: clientKeySecretName: a certificate and its key belong together; give both clientCertSecretName and clientKeySecretName`);
  }
  if (props.backend !== undefined && !['v1', 'v2'].includes(props.backend)) throw new Error(`${where}: backend: "${props.backend}" must be v1 or v2`);
  if (props.authMountPath !== undefined && props.kubernetesRole === undefined) throw new Error(`${where}: authMountPath: is of no use without kubernetesRole; leave it out`);
  return given(where, {
    VAULT_ADDR: ['address', props.address],
    VAULT_AUTH_METHOD: ['', props.kubernetesRole === undefined ? 'token' : 'kubernetes'],
    VAULT_AUTH_KUBERNETES_ROLE: ['kubernetesRole', props.kubernetesRole],
    VAULT_AUTH_MOUNT_PATH: ['authMountPath', props.authMountPath],
    VAULT_SECRET_ENGINE: ['', 'kv'],
    VAULT_BACKEND: ['backend', props.backend],
    VAULT_BACKEND_PATH: ['backendPath', props.backendPath],
    VAULT_NAMESPACE: ['namespace', props.namespace],
    VAULT_TLS_SERVER_NAME: ['tlsServerName', props.tlsServerName],
    VAULT_CACERT: ['caCertSecretName', props.caCertSecretName],
    VAULT_CLIENT_CERT: ['clientCertSecretName', props.clientCertSecretName],
    VAULT_CLIENT_KEY: ['clientKeySecretName', props.clientKeySecretName],
    VAULT_SKIP_VERIFY: ['', props.unsafeSkipVerify ? 'true' : undefined],
  }, props.tokenSecretName);
}

/** `connectionDetails` for IBM Key Protect. */
export function ibmKeyProtectDetails(props: IbmKeyProtectProps): Details {
  const where = 'KeyManagement.ibmKeyProtect';
  for (const prop of ['baseUrl', 'tokenUrl'] as const) {
    const value = props[prop];
    if (value !== undefined) url(where, prop, value, ['https']);
  }
  return given(where, {
    IBM_KP_SERVICE_INSTANCE_ID: ['serviceInstanceId', props.serviceInstanceId],
    IBM_BASE_URL: ['baseUrl', props.baseUrl],
    IBM_TOKEN_URL: ['tokenUrl', props.tokenUrl],
  }, props.tokenSecretName);
}

/** `connectionDetails` for a KMIP server. */
export function kmipDetails(props: KmipProps): Details {
  const where = 'KeyManagement.kmip';
  if (!/^(\[[0-9a-fA-F:.]+\]|[^\s:/]+):\d{1,5}$/.test(props.endpoint)) {
    throw new Error(`${where}: endpoint: "${props.endpoint}" is no host and port; write for example kmip.example.com:5696`);
  }
  for (const prop of ['readTimeoutSeconds', 'writeTimeoutSeconds'] as const) {
    const value = props[prop] ?? 1;
    if (!Number.isInteger(value) || value < 1) throw new Error(`${where}: ${prop}: ${value} must be a whole number of at least 1`);
  }
  const text = (seconds?: number) => seconds === undefined ? undefined : `${seconds}`;
  return given(where, {
    KMIP_ENDPOINT: ['endpoint', props.endpoint],
    TLS_SERVER_NAME: ['tlsServerName', props.tlsServerName],
    READ_TIMEOUT: ['readTimeoutSeconds', text(props.readTimeoutSeconds)],
    WRITE_TIMEOUT: ['writeTimeoutSeconds', text(props.writeTimeoutSeconds)],
  }, props.tokenSecretName);
}

/** `connectionDetails` for Azure Key Vault. */
export function azureKeyVaultDetails(props: AzureKeyVaultProps): Details {
  const where = 'KeyManagement.azureKeyVault';
  url(where, 'vaultUrl', props.vaultUrl, ['https']);
  return given(where, {
    AZURE_VAULT_URL: ['vaultUrl', props.vaultUrl],
    AZURE_TENANT_ID: ['tenantId', props.tenantId],
    AZURE_CLIENT_ID: ['clientId', props.clientId],
    AZURE_CERT_SECRET_NAME: ['certSecretName', props.certSecretName],
  });
}

/** Those of the details that are given, by their names. */
function given(where: string, details: { [name: string]: [prop: string, value: string | undefined] }, tokenSecretName?: string): Details {
  const known = Object.entries(details).filter(([, [, value]]) => value !== undefined);
  for (const [prop, value] of [...known.map(([, detail]) => detail), ['tokenSecretName', tokenSecretName] as const]) {
    if (value !== undefined && value.trim() === '') throw new Error(`${where}: ${prop}: is empty; give a value`);
  }
  return Object.fromEntries(known.map(([name, [, value]]) => [name, value!]));
}

function url(where: string, prop: string, value: string, schemes: readonly string[]): void {
  if (!schemes.some(scheme => value.startsWith(`${scheme}://`)) || !URL.canParse(value)) {
    throw new Error(`${where}: ${prop}: "${value}" is no URL; write for example ${schemes[0]}://kms.example.com`);
  }
}
