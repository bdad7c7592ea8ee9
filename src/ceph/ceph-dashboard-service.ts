import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { NameSyntax } from './private/object-syntax';
import { StorageConstruct, wholeNumber } from './private/storage-construct';

/** How a Service is reached from outside. */
export enum DashboardServiceType {
  /** At a port of every node. */
  NODE_PORT = 'NodePort',
  /** At an address that a load balancer has. */
  LOAD_BALANCER = 'LoadBalancer',
  /** Within the cluster only. */
  CLUSTER_IP = 'ClusterIP',
}

/** What a Service for Ceph's dashboard is made of. */
export interface CephDashboardServiceProps extends CephObjectProps {
  /** The cluster, whose dashboard must run. */
  readonly cluster: ICephCluster;

  /**
   * How it is reached.
   *
   * @default DashboardServiceType.NODE_PORT
   */
  readonly type?: DashboardServiceType;

  /**
   * Port of the dashboard, as in its options.
   *
   * @default - 8443, and 7000 without TLS
   */
  readonly port?: number;

  /**
   * The dashboard speaks plain HTTP: passwords go over the network as they are.
   *
   * @default false
   */
  readonly unsafeWithoutTls?: boolean;
}

/**
 * Makes Ceph's dashboard reachable from outside, at the manager that is active.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Monitoring/ceph-dashboard/#viewing-the-dashboard-external-to-the-cluster
 */
export class CephDashboardService extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when a name or the port is none
   */
  public constructor(scope: Construct, id: string, props: CephDashboardServiceProps) {
    super(scope, id, props);
    const { namespace } = props.cluster;
    const type = props.type ?? DashboardServiceType.NODE_PORT;
    const port = wholeNumber(this, 'port', props.port ?? (props.unsafeWithoutTls ? 7000 : 8443), 1, 65535);
    const selector = { app: 'rook-ceph-mgr', rook_cluster: namespace };
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: props.name ?? `rook-ceph-mgr-dashboard-${type === DashboardServiceType.LOAD_BALANCER ? 'loadbalancer' : 'external'}`,
        namespace,
        labels: { ...selector, ...props.labels },
        annotations: props.annotations,
      },
      spec: {
        type,
        sessionAffinity: 'None',
        selector: { ...selector, mgr_role: 'active' },
        ports: [{ name: 'dashboard', port, protocol: 'TCP', targetPort: port }],
      },
    }), props, NameSyntax.LABEL);
  }
}
