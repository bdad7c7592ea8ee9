import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * How much an NFS server writes to its log.
 */
export enum NfsLogLevel {
  /** Nothing. */
  NULL = 'NIV_NULL',
  /** What ends the server. */
  FATAL = 'NIV_FATAL',
  /** Major errors. */
  MAJ = 'NIV_MAJ',
  /** Critical errors. */
  CRIT = 'NIV_CRIT',
  /** Warnings. */
  WARN = 'NIV_WARN',
  /** What happens to the server. */
  EVENT = 'NIV_EVENT',
  /** What happens in it. */
  INFO = 'NIV_INFO',
  /** What its developers want to know. */
  DEBUG = 'NIV_DEBUG',
  /** More of it. */
  MID_DEBUG = 'NIV_MID_DEBUG',
  /** All of it. */
  FULL_DEBUG = 'NIV_FULL_DEBUG',
}

/**
 * Kerberos for NFS clients.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/NFS/nfs-security/#kerberos
 */
export interface NfsKerberosProps {
  /**
   * Name of the service in the principal: the server is `<principalName>/<namespace>-<name>@<realm>`.
   *
   * @default 'nfs'
   */
  readonly principalName?: string;

  /**
   * The realm.
   *
   * @default - the one in the files
   */
  readonly domainName?: string;

  /**
   * Files for `/etc/krb5.conf.rook/`, of a ConfigMap or another volume.
   *
   * @default - none; the image must have its own
   */
  readonly configFiles?: rook.ConfigFileVolumeSource;

  /**
   * `krb5.keytab`, of a Secret with the mode 0600.
   *
   * @default - none; the image must have its own
   */
  readonly keytabFile?: rook.ConfigFileVolumeSource;
}

/**
 * A sidecar that knows users and groups of a directory service.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/NFS/nfs-security/#id-mapping-via-sssd
 */
export interface NfsSssdProps {
  /** Image of SSSD. */
  readonly image: string;

  /**
   * `sssd.conf`, of a ConfigMap or Secret with the mode 0600.
   *
   * @default - none; the image must have its own
   */
  readonly configFile?: rook.ConfigFileVolumeSource;

  /**
   * Further files, each in a folder of its own below `/etc/sssd/rook-additional/`.
   *
   * @default - none
   */
  readonly additionalFiles?: rook.AdditionalVolumeMount[];

  /**
   * How much the sidecar writes to its log, 0 to 10.
   *
   * @default 0
   */
  readonly debugLevel?: number;

  /**
   * CPU and memory of the sidecar.
   *
   * @default - as the namespace has it
   */
  readonly resources?: k8s.ResourceRequirements;
}

/**
 * What a CephNFS is made of.
 */
export interface CephNFSProps extends CephObjectProps {
  /** The cluster whose files are exported. */
  readonly cluster: ICephCluster;

  /**
   * How many servers run. Each client is served by one of them, and hangs
   * while that one is down, however many there are (rule R176).
   *
   * @default 1
   */
  readonly active?: number;

  /**
   * Port of the servers, for clients that mount by hand. The CSI driver knows 2049 only.
   *
   * @default 2049
   */
  readonly port?: number;

  /**
   * Whether servers use the network of the hosts.
   *
   * @default - as the cluster does
   */
  readonly hostNetwork?: boolean;

  /**
   * How much the servers write to their logs.
   *
   * @default NfsLogLevel.INFO
   */
  readonly logLevel?: NfsLogLevel;

  /**
   * Image with NFS-Ganesha.
   *
   * @default - the cluster's image of Ceph
   */
  readonly image?: string;

  /**
   * CPU and memory of a server.
   *
   * @default - half a CPU and 1 GiB, up to 2 GiB
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Where servers run, instead of what is derived.
   *
   * @default - on storage nodes, apart from each other
   */
  readonly placement?: rook.Placement;

  /**
   * Kerberos for clients.
   *
   * @default - none; clients are trusted to be who they say they are
   */
  readonly kerberos?: NfsKerberosProps;

  /**
   * A sidecar that knows users and groups of a directory service.
   *
   * @default - none
   */
  readonly sssd?: NfsSssdProps;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephNFSFields;
}

/**
 * Fields of a CephNFS, none of which must be given.
 */
export interface CephNFSFields {
  /**
   * Servers, by the names of Rook's fields.
   *
   * @default - as derived
   */
  readonly server?: rook.GaneshaServerSpec;

  /**
   * Kerberos and SSSD.
   *
   * @default - as derived
   */
  readonly security?: rook.NFSSecuritySpec;
}

/**
 * How to find a CephNFS that is not made here.
 */
export interface CephNFSAttributes {
  /** The cluster whose files are exported. */
  readonly cluster: ICephCluster;

  /** Name of the CephNFS. */
  readonly name: string;
}
