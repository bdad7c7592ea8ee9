import { Construct } from 'constructs';
import { requireUrl } from './object-url';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephObjectVault, VaultSecretEngine } from '../ceph-object-vault';

/** What must not stand in a manifest, though Vault's own clients read it there. */
const SECRETS = /^(VAULT_TOKEN|VAULT_.*(PASSWORD|SECRET_ID|_KEY_DATA))$/;

/** Ways to prove who one is that need no token. */
const WITHOUT_TOKEN = ['agent', 'kubernetes'];

/** Vault for the gateways, in Rook's spelling (rule R158). */
export function vaultSpec(construct: Construct, prop: 'sseKms' | 'sseS3', vault: CephObjectVault): rook.KeyManagementServiceSpec {
  const engine = vault.secretEngine ?? VaultSecretEngine.TRANSIT;
  const others = vault.connectionDetails ?? {};
  requireUrl(construct, `${prop}.address`, vault.address);
  if (prop === 'sseS3' && engine !== VaultSecretEngine.TRANSIT) {
    fail(construct, `${prop}.secretEngine`, `"${engine}" cannot be had for SSE-S3, whose keys Vault only wraps; use VaultSecretEngine.TRANSIT`);
  }
  if (vault.backendPath !== undefined && engine !== VaultSecretEngine.KV) {
    fail(construct, `${prop}.backendPath`, `"${vault.backendPath}" would be ignored: Rook takes transit to be mounted at transit; leave it out`);
  }
  if (vault.tokenSecretName === undefined && !WITHOUT_TOKEN.includes(others.VAULT_AUTH_METHOD)) {
    fail(construct, `${prop}.tokenSecretName`, 'is missing; name a Secret with the token under the key token, '
      + `or set VAULT_AUTH_METHOD in connectionDetails to ${WITHOUT_TOKEN.join(' or ')}`);
  }
  const secret = Object.keys(others).find(key => SECRETS.test(key));
  if (secret !== undefined) {
    fail(construct, `${prop}.connectionDetails.${secret}`, 'is a secret, which would stand in the manifest for all to read; name a Secret in tokenSecretName');
  }
  const details: { [key: string]: string | undefined } = {
    KMS_PROVIDER: 'vault',
    VAULT_ADDR: vault.address,
    VAULT_SECRET_ENGINE: engine,
    ...(engine === VaultSecretEngine.KV && { VAULT_BACKEND: 'v2', VAULT_BACKEND_PATH: vault.backendPath ?? 'secret' }),
    VAULT_NAMESPACE: vault.namespace,
    VAULT_CACERT: vault.caCertSecretName,
    VAULT_CLIENT_CERT: vault.clientCertSecretName,
    VAULT_CLIENT_KEY: vault.clientKeySecretName,
    ...others,
  };
  return {
    connectionDetails: Object.fromEntries(Object.entries(details).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ...(vault.tokenSecretName !== undefined && { tokenSecretName: vault.tokenSecretName }),
  };
}
