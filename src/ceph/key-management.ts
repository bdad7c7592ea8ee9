import { checkMade } from './private/check-props';
import { azureKeyVaultDetails, ibmKeyProtectDetails, kmipDetails, vaultDetails } from './private/key-management-details';
import * as rook from '../api/rook';

/** How Rook signs on to Vault, and where it keeps keys there. */
export interface VaultProps {
  /** Address of the server: `https://vault.example.com:8200`. */
  readonly address: string;

  /**
   * Secret in the namespace of the cluster whose key `token` is a token of Vault.
   *
   * @default - `kubernetesRole`; one of them must be given
   */
  readonly tokenSecretName?: string;

  /**
   * Role of Vault's Kubernetes authentication. It is to admit the
   * ServiceAccounts `rook-ceph-system` and `rook-ceph-osd`.
   *
   * @default - `tokenSecretName`; one of them must be given
   */
  readonly kubernetesRole?: string;

  /**
   * Path that the Kubernetes authentication is mounted at.
   *
   * @default - `kubernetes`, Vault's own
   */
  readonly authMountPath?: string;

  /**
   * Path of the secrets engine.
   *
   * @default - `secret/`, Rook's own
   */
  readonly backendPath?: string;

  /**
   * Version of the key/value engine: `v1` or `v2`.
   *
   * @default - Rook asks Vault
   */
  readonly backend?: string;

  /**
   * Namespace of Vault Enterprise.
   *
   * @default - none
   */
  readonly namespace?: string;

  /**
   * Name in the server's certificate.
   *
   * @default - the host of the address
   */
  readonly tlsServerName?: string;

  /**
   * Secret whose key `cert` is the certificate of the authority that the server's is signed by.
   *
   * @default - authorities that the image of Rook trusts
   */
  readonly caCertSecretName?: string;

  /**
   * Secret whose key `cert` is the certificate that Rook shows. Give `clientKeySecretName` too.
   *
   * @default - none
   */
  readonly clientCertSecretName?: string;

  /**
   * Secret whose key `key` is the key of that certificate.
   *
   * @default - none
   */
  readonly clientKeySecretName?: string;

  /**
   * Do not check the server's certificate: whoever is in between can read all keys.
   *
   * @default false
   */
  readonly unsafeSkipVerify?: boolean;
}

/** An instance of IBM Key Protect. */
export interface IbmKeyProtectProps {
  /** Id of the instance. */
  readonly serviceInstanceId: string;

  /** Secret in the namespace of the cluster whose key `IBM_KP_SERVICE_API_KEY` is the key of a service id. */
  readonly tokenSecretName: string;

  /**
   * URL of the instance, by region.
   *
   * @default - `https://us-south.kms.cloud.ibm.com`
   */
  readonly baseUrl?: string;

  /**
   * URL that tokens are had from, for private instances.
   *
   * @default - `https://iam.cloud.ibm.com/oidc/token`
   */
  readonly tokenUrl?: string;
}

/** A server that speaks KMIP. */
export interface KmipProps {
  /** Host and port: `kmip.example.com:5696`. */
  readonly endpoint: string;

  /** Secret in the namespace of the cluster with the keys `CA_CERT`, `CLIENT_CERT` and `CLIENT_KEY`. */
  readonly tokenSecretName: string;

  /**
   * Name in the server's certificate.
   *
   * @default - the host of the endpoint
   */
  readonly tlsServerName?: string;

  /**
   * How many seconds to wait for an answer.
   *
   * @default 10
   */
  readonly readTimeoutSeconds?: number;

  /**
   * How many seconds to wait until a question is sent.
   *
   * @default 10
   */
  readonly writeTimeoutSeconds?: number;
}

/** A key vault of Azure, and a service principal that may use it. */
export interface AzureKeyVaultProps {
  /** URL of the vault: `https://my-vault.vault.azure.net`. */
  readonly vaultUrl: string;

  /** Id of the tenant of Microsoft Entra. */
  readonly tenantId: string;

  /** Id of the application that the service principal is for. */
  readonly clientId: string;

  /** Secret in the namespace of the cluster whose key `CLIENT_CERT` is the certificate of the principal with its key. */
  readonly certSecretName: string;
}

/**
 * A service that keeps the keys of encrypted OSDs on volumes, rather than
 * Secrets of the namespace. Keys of encrypted devices of nodes are always kept
 * by the monitors. Secrets are named here, never made.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/key-management-system/
 */
export class KeyManagement {
  /**
   * HashiCorp Vault.
   *
   * @throws Error when Rook could not sign on, or would refuse the details
   */
  public static vault(props: VaultProps): KeyManagement {
    checkMade('KeyManagement.vault', 'VaultProps', props);
    return new KeyManagement('vault', vaultDetails(props), props.tokenSecretName);
  }

  /**
   * IBM Key Protect.
   *
   * @throws Error when a detail is missing or no URL
   */
  public static ibmKeyProtect(props: IbmKeyProtectProps): KeyManagement {
    checkMade('KeyManagement.ibmKeyProtect', 'IbmKeyProtectProps', props);
    return new KeyManagement('ibmkeyprotect', ibmKeyProtectDetails(props), props.tokenSecretName);
  }

  /**
   * A server that speaks the Key Management Interoperability Protocol.
   *
   * @throws Error when a detail is missing or out of bounds
   */
  public static kmip(props: KmipProps): KeyManagement {
    checkMade('KeyManagement.kmip', 'KmipProps', props);
    return new KeyManagement('kmip', kmipDetails(props), props.tokenSecretName);
  }

  /**
   * Azure Key Vault.
   *
   * @throws Error when a detail is missing or no URL
   */
  public static azureKeyVault(props: AzureKeyVaultProps): KeyManagement {
    checkMade('KeyManagement.azureKeyVault', 'AzureKeyVaultProps', props);
    return new KeyManagement('azure-kv', azureKeyVaultDetails(props));
  }

  /**
   * One of these services with details of your own: Rook hands those of Vault on, and passes over what it does not know.
   *
   * @param provider          as in `KMS_PROVIDER`
   * @param connectionDetails the other details; secrets do not belong here
   * @param tokenSecretName   Secret with the credentials, if the provider wants one
   */
  public static of(provider: string, connectionDetails: { readonly [name: string]: string }, tokenSecretName?: string): KeyManagement {
    if (provider === '') throw new Error('KeyManagement.of: provider: is empty; name one such as vault');
    return new KeyManagement(provider, connectionDetails, tokenSecretName);
  }

  /** @internal */
  public readonly _spec: rook.KeyManagementServiceSpec;

  private constructor(
    /** As in `KMS_PROVIDER`. */
    public readonly provider: string,
    details: { readonly [name: string]: string },
    tokenSecretName?: string,
  ) {
    this._spec = { connectionDetails: { KMS_PROVIDER: provider, ...details }, ...(tokenSecretName !== undefined && { tokenSecretName }) };
  }
}
