import { ICephCluster } from './ceph-cluster';
import { CephObjectGatewayProps } from './ceph-object-gateway-props';
import { CephObjectProps } from './ceph-object-props';
import { CephObjectKeystone, CephObjectProtocols } from './ceph-object-protocols';
import { CephObjectSharedPools } from './ceph-object-shared-pools';
import { CephObjectVault } from './ceph-object-vault';
import { ICephObjectZone } from './ceph-object-zone';
import { CephPoolProps } from './ceph-pool-props';
import * as rook from '../api/rook';

/**
 * What a CephObjectStore is made of.
 */
export interface CephObjectStoreProps extends CephObjectProps, CephObjectGatewayProps {
  /** The cluster that the object store belongs to. */
  readonly cluster: ICephCluster;

  /**
   * Pools of users, buckets and indexes; replicated. All stores of a cluster
   * share `.rgw.root`, which gets the same redundancy.
   *
   * @default - pools of three copies
   */
  readonly metadataPool?: CephPoolProps;

  /**
   * Pool of the objects' contents.
   *
   * @default - a pool of three copies
   */
  readonly dataPool?: CephPoolProps;

  /**
   * Pools that other stores use as well, in place of pools of its own.
   *
   * @default - pools of its own
   */
  readonly sharedPools?: CephObjectSharedPools;

  /**
   * Take the pools `<store>.rgw.*` as they are, which somebody made before.
   *
   * @default false
   */
  readonly existingPools?: boolean;

  /**
   * The zone whose gateways these are. It has the pools.
   *
   * @default - a store on its own, with a zone that Rook makes for it
   */
  readonly zone?: ICephObjectZone;

  /**
   * Names that clients reach the store under, and where Rook and claims reach it.
   *
   * @default - the name of the Service
   */
  readonly hosting?: CephObjectHosting;

  /**
   * What gateways speak.
   *
   * @default - S3, Swift and all that goes with them
   */
  readonly protocols?: CephObjectProtocols;

  /**
   * Keystone, which knows users of OpenStack.
   *
   * @default - users of the store only
   */
  readonly keystone?: CephObjectKeystone;

  /**
   * Vault with keys that clients choose for their objects, SSE-KMS: `security.kms` in Rook.
   *
   * @default - no SSE-KMS
   */
  readonly sseKms?: CephObjectVault;

  /**
   * Vault with keys that gateways choose for buckets, SSE-S3: `security.s3` in Rook.
   *
   * @default - no SSE-S3
   */
  readonly sseS3?: CephObjectVault;

  /**
   * Probes of the gateways.
   *
   * @default - Rook's
   */
  readonly healthCheck?: rook.ObjectHealthCheckSpec;

  /**
   * Namespaces beside the cluster's that may have users of the store; `*` for all.
   *
   * @default - none
   */
  readonly allowUsersInNamespaces?: string[];

  /**
   * Delete all pools, or all of the store in shared ones, and with them all
   * objects, as soon as the CephObjectStore is deleted, by mistake or not.
   *
   * @default false
   */
  readonly unsafeDeleteDataWithObjectStore?: boolean;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephObjectStoreSpec;
}

/**
 * Names of an object store.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-store-crd/#hosting-settings
 */
export interface CephObjectHosting {
  /**
   * Names below which each bucket has one of its own: `s3.example.com` for
   * `<bucket>.s3.example.com`. Bare names, without a wildcard.
   *
   * @default - buckets are found by path only
   */
  readonly dnsNames?: string[];

  /**
   * Where Rook and those who claim buckets reach the store.
   *
   * @default - the Service of the gateways
   */
  readonly advertiseEndpoint?: rook.ObjectEndpointSpec;
}

/**
 * How to find a CephObjectStore that is not made here.
 */
export interface CephObjectStoreAttributes {
  /** The cluster that the object store belongs to. */
  readonly cluster: ICephCluster;

  /** Name of the object store. */
  readonly name: string;

  /**
   * URL that clients in Kubernetes reach the store under.
   *
   * @default - that of the Service, without TLS, on port 80
   */
  readonly endpoint?: string;
}
