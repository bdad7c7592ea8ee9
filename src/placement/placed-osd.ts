/** An OSD of a planned cluster. */
export interface PlacedOsd {
  /** Its number in the order in which Rook would make it, from 0. */
  readonly id: number;
  /** Host that it counts for in CRUSH; of a portable OSD the name of its claim. */
  readonly host: string;
  /** Name of the device. @default - a volume, or a device whose name is not known */
  readonly device?: string;
  /** Bytes that it can hold. */
  readonly sizeBytes: number;
  /** Its device class, for example `hdd`. @default - none is known */
  readonly deviceClass?: string;
  /** Names of the domains it is in, by level: `{ host: 'node-1', zone: 'a' }`. */
  readonly location: { readonly [level: string]: string };
}
