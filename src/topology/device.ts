/**
 * A block device of a node.
 */
export interface Device {
  /**
   * The kernel's or the device mapper's name, without `/dev/`: `sdb`,
   * `nvme0n1`, `mpatha`. A made-up one (`hdd-1`) when `nameKnown` is false.
   */
  readonly name: string;

  /**
   * False when the topology only says how many devices of a kind there are.
   * Such a name must not be written into a manifest.
   */
  readonly nameKnown: boolean;

  /**
   * Path on the node, for example `/dev/sdb`.
   *
   * @default - not known
   */
  readonly path?: string;

  /** Size in bytes; 0 when the input does not tell it. */
  readonly sizeBytes: number;

  /**
   * CRUSH device class that the OSD will get: `hdd`, `ssd`, `nvme`, or one that somebody chose.
   *
   * Where it is not given it is the one that Rook sets on devices that are
   * listed or filtered: `hdd` when the device rotates, else `nvme` when its
   * path contains nvme, else `ssd`. With `useAllDevices` Rook leaves the
   * choice to Ceph, which calls NVMe devices `ssd`.
   *
   * @default - not known: the input does not say whether the device rotates
   */
  readonly deviceClass?: string;

  /** Kind in the words of `lsblk`: `disk`, `part`, `lvm`, `mpath`, `crypt`, … */
  readonly type: string;

  /** Whether Rook and ceph-volume would make an OSD of it. */
  readonly usable: boolean;

  /**
   * Why it is not usable.
   *
   * @default - it is usable
   */
  readonly unusableReason?: string;
}

/**
 * A device, or several equal ones, that somebody describes. It counts as empty.
 *
 * Give `sizeBytes` or `size`, and `name` or `count`.
 */
export interface DeviceProps {
  /**
   * Kernel name or path: `sdb`, `/dev/disk/by-id/…`.
   *
   * @default - `count` says how many; manifests cannot name them then
   */
  readonly name?: string;

  /**
   * How many equal devices a node has, where their names do not matter; 1 to 1000.
   *
   * @default - one, called `name`
   */
  readonly count?: number;

  /**
   * Size in bytes.
   *
   * @default - `size`
   */
  readonly sizeBytes?: number;

  /**
   * Size as a quantity: `4T`, `3840G`, `1.5Ti`.
   *
   * @default - `sizeBytes`
   */
  readonly size?: string;

  /**
   * CRUSH device class.
   *
   * @default - `nvme` when the name holds it; else not known
   */
  readonly deviceClass?: string;

  /**
   * Kind in the words of `lsblk`: `disk`, `part`, `lvm`, `mpath` or `crypt`.
   *
   * @default 'disk'
   */
  readonly type?: string;
}
