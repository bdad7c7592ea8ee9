import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * Which OSDs a gateway reads from.
 */
export enum GatewayReadAffinity {
  /** The nearest one that has a copy; clusters over several zones read less across them. */
  LOCALIZE = 'localize',
  /** Any one that has a copy. */
  BALANCE = 'balance',
  /** The primary one. */
  DEFAULT = 'default',
}

/**
 * What the gateways of an object store are given.
 */
export interface CephObjectGatewayProps {
  /**
   * Name of a Secret with the certificate: of the type `kubernetes.io/tls`, or
   * `Opaque` with certificate and key under `cert`. With it the gateways speak TLS.
   *
   * @default - no TLS
   */
  readonly sslCertificateRef?: string;

  /**
   * Name of an `Opaque` Secret with further certificates that gateways trust,
   * under `cabundle`: those of Keystone, Vault, brokers and other zones.
   *
   * @default - those of the image
   */
  readonly caBundleRef?: string;

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
   * @default - 2, or 1 where there is one node, or where the gateway keeps a zone in sync
   */
  readonly instances?: number;

  /**
   * CPU and memory of a gateway.
   *
   * @default - 1 CPU and 1 GiB, at most 2 GiB
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Where gateways run.
   *
   * @default - where the cluster's daemons do, on different hosts and in different zones if possible
   */
  readonly placement?: rook.Placement;

  /**
   * Priority class of the gateways' pods.
   *
   * @default 'system-cluster-critical'
   */
  readonly priorityClassName?: string;

  /**
   * Labels and annotations of the Service. With the annotation
   * `service.beta.openshift.io/serving-cert-secret-name` OpenShift makes the
   * certificate, and gateways speak TLS without `sslCertificateRef`.
   *
   * @default - none
   */
  readonly service?: rook.RGWServiceSpec;

  /**
   * Whether gateways listen on addresses of their hosts.
   *
   * @default - as in the CephCluster
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the dashboard of Ceph shows the store.
   *
   * @default true
   */
  readonly dashboardEnabled?: boolean;

  /**
   * Leave it to other stores of the zone to keep it in sync, and serve clients only.
   *
   * @default false
   */
  readonly disableMultisiteSyncTraffic?: boolean;

  /**
   * Gateways that run elsewhere and that Rook is not to run: of another Ceph
   * cluster, or of none of Kubernetes'. Such a store has no pools of its own.
   *
   * @default - Rook runs the gateways
   */
  readonly externalRgwEndpoints?: rook.EndpointAddress[];

  /**
   * Write each request to the log of a container beside the gateway; this is its CPU and memory.
   *
   * @default - requests are not logged
   */
  readonly opsLogSidecar?: rook.OpsLogSidecar;

  /**
   * Which OSDs gateways read from. Needs Ceph 20.
   *
   * @default - the primary one
   */
  readonly readAffinity?: GatewayReadAffinity;

  /**
   * Files for the gateways, such as the password of an LDAP user, each below `/var/rgw/<subPath>`.
   *
   * @default - none
   */
  readonly additionalVolumeMounts?: rook.AdditionalVolumeMount[];

  /**
   * Options of Ceph for the gateways, kept in the monitors and in effect at once. No secrets: see `rgwConfigFromSecret`.
   *
   * @default - none
   */
  readonly rgwConfig?: { readonly [option: string]: string };

  /**
   * Options of Ceph whose values are in Secrets.
   *
   * @default - none
   */
  readonly rgwConfigFromSecret?: { readonly [option: string]: k8s.SecretKeySelector };

  /**
   * Options of Ceph on the command line of the gateways; they win over
   * `rgwConfig`, and a change restarts the gateways. No secrets.
   *
   * @default - none
   */
  readonly rgwCommandFlags?: { readonly [option: string]: string };
}
