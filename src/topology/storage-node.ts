import { CrushLevel } from './crush-level';
import { Device } from './device';
import { NodeResources } from './node-resources';
import { NodeFacts } from './private/node-facts';
import { Place } from './private/place';
import { Taint } from './taint';

const ROLE_PREFIX = 'node-role.kubernetes.io/';
const LEGACY_ROLE = 'kubernetes.io/role';

/**
 * A node of the cluster as storage sees it. Read-only.
 */
export class StorageNode {
  /** @internal */
  static _of(facts: NodeFacts, place: Place, devices: readonly Device[]): StorageNode {
    return new StorageNode(facts, place, devices);
  }

  /** Name in Kubernetes. */
  readonly name: string;
  /** Value of the label `kubernetes.io/hostname`; may differ from the name. */
  readonly hostname: string;
  /** All labels. */
  readonly labels: { readonly [key: string]: string };
  /** All taints. */
  readonly taints: Taint[];
  /** Roles, from the labels `node-role.kubernetes.io/*` and `kubernetes.io/role`; sorted. */
  readonly roles: string[];
  /** Whether the condition `Ready` is true; true for a described machine. */
  readonly ready: boolean;
  /** False when the node is cordoned. */
  readonly schedulable: boolean;
  /** Processor architecture, for example `amd64`; empty when not known. */
  readonly architecture: string;
  /** Operating system, for example `linux`. */
  readonly operatingSystem: string;
  /** Version of the kubelet, for example `v1.35.0-eks-efcacff`; empty when not known. */
  readonly kubeletVersion: string;
  /** Version of the kernel, for example `6.8.0-45-generic`; empty when not known. */
  readonly kernelVersion: string;
  /** What the machine has. */
  readonly capacity: NodeResources;
  /** What of it pods may use. */
  readonly allocatable: NodeResources;
  /** Block devices, usable or not, in the order of the input. */
  readonly devices: Device[];

  /** @internal */
  readonly _place: Place;

  private constructor(facts: NodeFacts, place: Place, devices: readonly Device[]) {
    this.name = facts.name;
    this.hostname = place.names.get(CrushLevel.HOST) ?? facts.name;
    this.labels = Object.freeze({ ...facts.labels });
    this.taints = frozen(facts.taints);
    this.roles = frozen(rolesOf(facts.labels));
    this.ready = facts.ready;
    this.schedulable = facts.schedulable;
    this.architecture = facts.architecture;
    this.operatingSystem = facts.operatingSystem;
    this.kubeletVersion = facts.kubeletVersion;
    this.kernelVersion = facts.kernelVersion;
    this.capacity = Object.freeze({ ...facts.capacity });
    this.allocatable = Object.freeze({ ...facts.allocatable });
    this.devices = frozen(devices);
    this._place = place;
  }

  /** The region; undefined when the node names none. */
  get region(): string | undefined {
    return this.domain(CrushLevel.REGION);
  }

  /** The zone; undefined when the node names none. */
  get zone(): string | undefined {
    return this.domain(CrushLevel.ZONE);
  }

  /** The devices that OSDs can be made of. */
  get usableDevices(): Device[] {
    return this.devices.filter(device => device.usable);
  }

  /** Sum of the sizes of the usable devices, in bytes. */
  get usableBytes(): number {
    return this.usableDevices.reduce((sum, device) => sum + device.sizeBytes, 0);
  }

  /**
   * Name of the domain that the node is in.
   *
   * @param level a level, or its name; at `host` the answer is the host name,
   * at `osd` there is none, since a node has many
   * @returns undefined when the node names none at this level
   */
  domain(level: CrushLevel | string): string | undefined {
    return this._place.names.get(CrushLevel._of(level));
  }
}

function rolesOf(labels: { readonly [key: string]: string }): string[] {
  const roles = Object.keys(labels).filter(key => key.startsWith(ROLE_PREFIX)).map(key => key.slice(ROLE_PREFIX.length));
  if (labels[LEGACY_ROLE]) roles.push(labels[LEGACY_ROLE]);
  return [...new Set(roles)].sort();
}

function frozen<T>(items: readonly T[]): T[] {
  return Object.freeze(items.map(item => typeof item === 'object' ? Object.freeze({ ...item }) : item)) as T[];
}
