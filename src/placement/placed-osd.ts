/** An OSD of a planned cluster. */
export interface PlacedOsd {
  /** Its number in the order in which Rook would make it, from 0. */
  readonly id: number;
  /** Host that it counts for in CRUSH; of a portable OSD the name of its claim. */
  readonly host: string;
  /** Node that it is on. @default - a volume that any of several nodes may attach */
  readonly node?: string;
  /** Name of the device. @default - a volume, or a device whose name is not known */
  readonly device?: string;
  /** Bytes of its devices, that of its database included: what Ceph counts as its size, and weighs it by. */
  readonly sizeBytes: number;
  /** Bytes of `sizeBytes` that are its database's own device, on which no data is stored. @default 0 */
  readonly databaseBytes?: number;
  /** Name of the device that its database is on; OSDs of a node that share it fail together. @default - with the data */
  readonly databaseDevice?: string;
  /** CRUSH weight that it is given when it is made, in TiB. @default - of its size */
  readonly initialWeight?: number;
  /** Its device class, for example `hdd`. @default - none is known */
  readonly deviceClass?: string;
  /** Names of the domains it is in, by level: `{ host: 'node-1', zone: 'a' }`. */
  readonly location: { readonly [level: string]: string };
}
