import { ApiObject, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephNVMeOFGatewayAttributes, CephNVMeOFGatewayProps } from './ceph-nvmeof-gateway-props';
import { CephNvmeOfStorageClass, CephNvmeOfStorageClassOptions } from './ceph-nvmeof-storage-class';
import { daemonLetter, problemOfDaemonName } from './private/daemon-letter';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { apart } from './private/placement';
import { checkResources } from './private/resources';
import { fail, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephNVMeOFGateway, whether it is made here or exists already.
 */
export interface ICephNVMeOFGateway extends IConstruct {
  /** The cluster that the gateways belong to. */
  readonly cluster: ICephCluster;
  /** Name of the CephNVMeOFGateway. */
  readonly name: string;
  /** Port for control. */
  readonly gatewayPort: number;
  /** Names of the gateways' Services, in the namespace of the cluster. */
  readonly serviceNames: string[];
}

/**
 * Gateways that offer images of pools by NVMe over TCP, to pods and to machines
 * outside the cluster. Rook calls them experimental; they need Ceph 20.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/nvme-of/
 */
export class CephNVMeOFGateway extends StorageConstruct implements ICephNVMeOFGateway {
  /**
   * Gateways that exist, or are made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find them
   */
  public static fromCephNVMeOFGatewayName(scope: Construct, id: string, attrs: CephNVMeOFGatewayAttributes): ICephNVMeOFGateway {
    return new ImportedGateway(scope, id, attrs);
  }

  /** The cluster that the gateways belong to. */
  public readonly cluster: ICephCluster;
  /** Port for control. */
  public readonly gatewayPort: number;

  protected readonly apiObject: ApiObject;
  private readonly instances: number;

  /**
   * @throws Error that names the construct and the prop, when Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephNVMeOFGatewayProps) {
    super(scope, id, props);
    this.cluster = props.pool.cluster;
    if (props.pool.isErasureCoded) fail(this, 'pool', `${props.pool.poolName} has erasure coding, and cannot hold the gateways' state; give a replicated pool`);
    const nodes = this.cluster._topology?.nodes.length ?? 2;
    this.instances = wholeNumber(this, 'instances', props.instances ?? Math.min(2, nodes), 1);
    this.gatewayPort = props.ports?.gatewayPort ?? DEFAULT_PORTS.gatewayPort;
    this.apiObject = this._checked(new rook.CephNVMeOFGateway(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: Lazy.any({ produce: () => spec }),
    }), props, NameSyntax.LABEL);
    const problem = problemOfDaemonName(APP, this.name, this.instances);
    if (problem !== undefined) fail(this, 'name', problem);
    const spec = merged(gatewaySpec(this, props, this.instances), props.spec);
  }

  /** Names of the gateways' Services, in the namespace of the cluster. */
  public get serviceNames(): string[] {
    return serviceNames(this.name, this.instances);
  }

  /**
   * Lets claims ask for images that nodes reach by NVMe over TCP.
   *
   * @param id      id of the StorageClass below this construct
   * @param options the pool, and what is to be different
   */
  public addStorageClass(id: string, options: CephNvmeOfStorageClassOptions): CephNvmeOfStorageClass {
    return new CephNvmeOfStorageClass(this, id, { ...options, gateway: this });
  }
}

const APP = 'rook-ceph-nvmeof';

/** Ports that Rook takes where none is given. */
const DEFAULT_PORTS = { ioPort: 4420, gatewayPort: 5500, monitorPort: 5499, discoveryPort: 8009 };

class ImportedGateway extends Construct implements ICephNVMeOFGateway {
  public readonly cluster: ICephCluster;
  public readonly name: string;
  public readonly gatewayPort: number;
  public readonly serviceNames: string[];

  public constructor(scope: Construct, id: string, attrs: CephNVMeOFGatewayAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephNVMeOFGatewayAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    this.gatewayPort = attrs.gatewayPort ?? DEFAULT_PORTS.gatewayPort;
    this.serviceNames = serviceNames(attrs.name, attrs.instances ?? 1);
    existsElsewhere(this, { kind: 'CephNVMeOFGateway', namespace: attrs.cluster.namespace, name: attrs.name });
  }
}

function serviceNames(name: string, instances: number): string[] {
  return Array.from({ length: instances }, (_, i) => `${APP}-${name}-${daemonLetter(i)}`);
}

function gatewaySpec(gateway: CephNVMeOFGateway, props: CephNVMeOFGatewayProps, instances: number): rook.CephNVMeOFGatewaySpec {
  const { image, hostNetwork, nvmeofConfig, configMapRef, resources, group = gateway.name } = props;
  if (group === '') fail(gateway, 'group', 'is empty; give a name, or leave the prop out');
  if (nvmeofConfig !== undefined && configMapRef !== undefined) {
    fail(gateway, 'nvmeofConfig', `adds to Rook's nvmeof.conf, which configMapRef: "${configMapRef}" replaces; leave one of both out`);
  }
  if (resources !== undefined) checkResources(gateway, 'resources', resources);
  return {
    pool: props.pool.poolName,
    group,
    instances,
    ...(image !== undefined && { image }),
    ...(hostNetwork !== undefined && { hostNetwork }),
    ...(props.ports !== undefined && { ports: portsSpec(gateway, props.ports) }),
    ...(nvmeofConfig !== undefined && { nvmeofConfig: { ...nvmeofConfig } }),
    ...(configMapRef !== undefined && { configMapRef }),
    ...(resources !== undefined && { resources }),
    priorityClassName: 'system-cluster-critical',
    placement: props.placement ?? { ...gateway.cluster._placement, podAntiAffinity: apart({ app: APP }, false) },
  };
}

/** Ports, each of them another one: they are ports of one pod. */
function portsSpec(gateway: CephNVMeOFGateway, ports: rook.NVMeOFGatewayPorts): rook.NVMeOFGatewayPorts {
  const seen = new Map<number, string>();
  for (const name of ['ioPort', 'gatewayPort', 'monitorPort', 'discoveryPort'] as const) {
    const port = wholeNumber(gateway, `ports.${name}`, ports[name] ?? DEFAULT_PORTS[name], 1, 65535);
    const other = seen.get(port);
    if (other !== undefined) fail(gateway, `ports.${ports[name] === undefined ? other : name}`, `${port} is ${ports[name] === undefined ? name : other} as well; ports must differ`);
    seen.set(port, name);
  }
  return ports;
}
