import { DeviceProps } from './device';
import { Taint } from './taint';

/**
 * A machine that somebody describes.
 */
export interface NodeProps {
  /** The node's name in Kubernetes. */
  readonly name: string;

  /**
   * What the label `kubernetes.io/hostname` says; Rook pins OSDs by it.
   *
   * @default - the name
   */
  readonly hostname?: string;

  /**
   * Region, as in the label `topology.kubernetes.io/region`.
   *
   * @default - the topology's region
   */
  readonly region?: string;

  /**
   * Zone, as in the label `topology.kubernetes.io/zone`.
   *
   * @default - none
   */
  readonly zone?: string;

  /**
   * Rack, as in the label `topology.rook.io/rack`. Two zones cannot have
   * racks of one name; call them `zone-a-rack1` and `zone-b-rack1`.
   *
   * @default - none
   */
  readonly rack?: string;

  /**
   * Where the machine is at other levels: `{ datacenter: 'dc1', row: 'row3' }`.
   *
   * @default - nowhere
   */
  readonly location?: { readonly [level: string]: string };

  /**
   * Labels besides those of the place. A label of a place, such as
   * `topology.kubernetes.io/zone`, counts like `zone`.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Taints.
   *
   * @default - none
   */
  readonly taints?: Taint[];

  /**
   * Cores as a quantity: `16`, `3500m`.
   *
   * @default - not known
   */
  readonly cpu?: string;

  /**
   * Memory as a quantity: `64Gi`.
   *
   * @default - not known
   */
  readonly memory?: string;

  /**
   * Devices for storage, not the one that the system runs from.
   *
   * @default - none
   */
  readonly devices?: DeviceProps[];
}

/**
 * Equal machines, spread over zones or racks.
 */
export interface NodePoolProps {
  /**
   * Name of the machines. `{zone}`, `{rack}` and `{n}` (1, 2, … in each zone
   * or rack) are filled in; without any of them, `-{rack}` (or, without racks,
   * `-{zone}`) and `-{n}` are appended.
   */
  readonly name: string;

  /**
   * How many machines: in each rack if the pool has racks, else in each zone
   * if it has zones, else altogether; 1 to 10000.
   */
  readonly count: number;

  /**
   * The zones that the pool is spread over.
   *
   * @default - the machines are in no zone
   */
  readonly zones?: string[];

  /**
   * The racks in each zone. With several zones a rack's name must hold
   * `{zone}`, since CRUSH names are unique: `{zone}-rack1`.
   *
   * @default - the machines are in no rack
   */
  readonly racks?: string[];

  /**
   * Region, as in the label `topology.kubernetes.io/region`.
   *
   * @default - the topology's region
   */
  readonly region?: string;

  /**
   * Where the machines are at other levels; `{zone}` and `{rack}` are filled in.
   *
   * @default - nowhere
   */
  readonly location?: { readonly [level: string]: string };

  /**
   * Labels of each machine.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Taints of each machine.
   *
   * @default - none
   */
  readonly taints?: Taint[];

  /**
   * Cores of each machine as a quantity: `16`, `3500m`.
   *
   * @default - not known
   */
  readonly cpu?: string;

  /**
   * Memory of each machine as a quantity: `64Gi`.
   *
   * @default - not known
   */
  readonly memory?: string;

  /**
   * Devices for storage of each machine.
   *
   * @default - none
   */
  readonly devices?: DeviceProps[];
}
