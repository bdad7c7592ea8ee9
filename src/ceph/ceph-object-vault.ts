/**
 * Which engine of Vault keeps or wraps the keys.
 */
export enum VaultSecretEngine {
  /** Vault encrypts the key of each object, and keeps none. */
  TRANSIT = 'transit',
  /** Vault keeps keys; version 2 of the engine. */
  KV = 'kv',
}

/**
 * A Vault that has the keys of encrypted objects.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/key-management-system/#vault
 */
export interface CephObjectVault {
  /** URL of Vault: `https://vault.example.com:8200`. */
  readonly address: string;

  /**
   * Which engine of Vault keeps or wraps the keys. SSE-S3 takes `TRANSIT` only.
   *
   * @default VaultSecretEngine.TRANSIT
   */
  readonly secretEngine?: VaultSecretEngine;

  /**
   * Where the engine is mounted in Vault. For `KV` only: Rook takes `transit` to be mounted at `transit`.
   *
   * @default 'secret'
   */
  readonly backendPath?: string;

  /**
   * Secret with the token of the gateways under the key `token`, in the namespace of the cluster.
   *
   * @default - none; `connectionDetails` must then say in VAULT_AUTH_METHOD how gateways prove who they are
   */
  readonly tokenSecretName?: string;

  /**
   * Secret with the certificate of Vault's authority, under the key `cert`.
   *
   * @default - those of the image
   */
  readonly caCertSecretName?: string;

  /**
   * Secret with the certificate that gateways show to Vault, under the key `cert`.
   *
   * @default - none
   */
  readonly clientCertSecretName?: string;

  /**
   * Secret with the key of that certificate, under the key `key`.
   *
   * @default - none
   */
  readonly clientKeySecretName?: string;

  /**
   * Namespace in Vault.
   *
   * @default - the root
   */
  readonly namespace?: string;

  /**
   * Other connection details, in Rook's spelling: `VAULT_TLS_SERVER_NAME`. No secrets.
   *
   * @default - none
   */
  readonly connectionDetails?: { readonly [key: string]: string };
}
