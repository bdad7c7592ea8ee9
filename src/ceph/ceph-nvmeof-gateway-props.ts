import { ICephBlockPool } from './ceph-block-pool';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * What a CephNVMeOFGateway is made of.
 */
export interface CephNVMeOFGatewayProps extends CephObjectProps {
  /** Replicated pool that the gateways keep their state in. */
  readonly pool: ICephBlockPool;

  /**
   * Gateways of one group stand in for each other: its name.
   *
   * @default - the name of the object
   */
  readonly group?: string;

  /**
   * How many gateways run.
   *
   * @default - 2, or 1 where there is one node
   */
  readonly instances?: number;

  /**
   * Image of the gateway, with the full version.
   *
   * @default - what Ceph has as its option `mgr/cephadm/container_image_nvmeof`
   */
  readonly image?: string;

  /**
   * Whether gateways use the network of the hosts, for initiators outside the cluster.
   *
   * @default - as the cluster does
   */
  readonly hostNetwork?: boolean;

  /**
   * Ports of the gateways.
   *
   * @default - 4420 for data, 5500 for control, 5499 for the monitor, 8009 for discovery
   */
  readonly ports?: rook.NVMeOFGatewayPorts;

  /**
   * Options of `nvmeof.conf` by section, over Rook's own.
   *
   * @default - none
   */
  readonly nvmeofConfig?: { readonly [section: string]: { readonly [option: string]: string } };

  /**
   * ConfigMap with a whole `nvmeof.conf`, instead of Rook's own; in the namespace of the cluster.
   *
   * @default - Rook's own
   */
  readonly configMapRef?: string;

  /**
   * CPU and memory of a gateway.
   *
   * @default - as the namespace has it
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Where gateways run, instead of what is derived.
   *
   * @default - on storage nodes, apart from each other
   */
  readonly placement?: rook.Placement;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephNVMeOFGatewayFields;
}

/**
 * Fields of a CephNVMeOFGateway that have no prop.
 */
export interface CephNVMeOFGatewayFields {
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };

  /**
   * Labels of the pods.
   *
   * @default - none but Rook's
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * How a gateway is found to be alive.
   *
   * @default - as Rook does
   */
  readonly livenessProbe?: rook.ProbeSpec;

  /**
   * PriorityClass of the pods.
   *
   * @default - as derived
   */
  readonly priorityClassName?: string;
}

/**
 * How to find a CephNVMeOFGateway that is not made here.
 */
export interface CephNVMeOFGatewayAttributes {
  /** The cluster that the gateways belong to. */
  readonly cluster: ICephCluster;

  /** Name of the CephNVMeOFGateway. */
  readonly name: string;

  /**
   * How many gateways run.
   *
   * @default 1
   */
  readonly instances?: number;

  /**
   * Port for control.
   *
   * @default 5500
   */
  readonly gatewayPort?: number;
}
