import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { CephPoolProps } from './ceph-pool-props';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * What a CephObjectStore is made of.
 */
export interface CephObjectStoreProps extends CephObjectProps {
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
   * Name of a Secret with the certificate: of the type `kubernetes.io/tls`, or
   * `Opaque` with certificate and key under `cert`. With it the gateways speak TLS.
   *
   * @default - no TLS
   */
  readonly sslCertificateRef?: string;

  /**
   * Port of the gateways without TLS.
   *
   * @default 80 - none, where there is a certificate
   */
  readonly port?: number;

  /**
   * Port of the gateways with TLS; needs a certificate.
   *
   * @default 443 - none, where there is no certificate
   */
  readonly securePort?: number;

  /**
   * How many gateways.
   *
   * @default - 2, or 1 where there is one node
   */
  readonly instances?: number;

  /**
   * CPU and memory of a gateway.
   *
   * @default - 1 CPU and 1 GiB, at most 2 GiB
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Delete all pools, and with them all objects, as soon as the CephObjectStore is deleted, by mistake or not.
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
 * How to find a CephObjectStore that is not made here.
 */
export interface CephObjectStoreAttributes {
  /** The cluster that the object store belongs to. */
  readonly cluster: ICephCluster;

  /** Name of the object store. */
  readonly name: string;
}
