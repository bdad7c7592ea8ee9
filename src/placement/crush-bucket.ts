/** How an item of a bucket is chosen. */
export enum CrushAlgorithm {
  /** All items weigh the same. */
  UNIFORM = 'uniform',
  /** For buckets that only grow. */
  LIST = 'list',
  /** Out of use. */
  TREE = 'tree',
  /** Before Ceph 0.94. */
  STRAW = 'straw',
  /** What Ceph makes today. */
  STRAW2 = 'straw2',
}

/** A device of a CRUSH map: an OSD. */
export interface CrushDevice {
  /** Its number, from 0. */
  readonly id: number;
  /** Its name, for example `osd.0`. */
  readonly name: string;
  /** Its device class, for example `hdd`. @default - none */
  readonly deviceClass?: string;
}

/** A type of bucket, a level of the hierarchy. */
export interface CrushType {
  /** Its number; 0 is a device. */
  readonly id: number;
  /** Its name, for example `host`. */
  readonly name: string;
}

/** An item to put into a bucket. */
export interface CrushItemProps {
  /** Name of a device, or of a bucket that is defined before. */
  readonly name: string;
  /**
   * Its weight, in TiB for Ceph; kept in steps of 1/65536, the rest is cut.
   * @default - 1 for a device, the sum of its items for a bucket
   */
  readonly weight?: number;
  /** Its place in the bucket, from 0. @default - after the items before it */
  readonly position?: number;
}

/** A bucket to put into a map. */
export interface CrushBucketProps {
  /** Its name, for example `default`. */
  readonly name: string;
  /** Name of its type, for example `root`. */
  readonly type: string;
  /** Its number, negative. @default - the free one that is nearest to -1 */
  readonly id?: number;
  /** Numbers of its shadow trees. @default - as Ceph would give them */
  readonly shadowIds?: CrushShadowId[];
  /** One of `CrushAlgorithm`. @default straw2 */
  readonly algorithm?: string;
  /** Its hash function; 0 is the only one there is. @default 0 */
  readonly hash?: number;
  /** What is in it. */
  readonly items: CrushItemProps[];
}

/** The number of the bucket that holds what a bucket has of one device class. */
export interface CrushShadowId {
  /** The device class. */
  readonly deviceClass: string;
  /** The number, negative. */
  readonly id: number;
}

/** An item of a bucket of a map. */
export interface CrushItem {
  /** Number of a device (from 0) or of a bucket (negative). */
  readonly id: number;
  /** Its name. */
  readonly name: string;
  /** Its weight in units of 1/65536. */
  readonly weight: number;
}

/** A bucket of a map. */
export interface CrushBucket {
  /** Its number, negative. */
  readonly id: number;
  /** Its name; that of a shadow bucket is `<name>~<class>`. */
  readonly name: string;
  /** Name of its type. */
  readonly type: string;
  /** Number of its type. */
  readonly typeId: number;
  /** One of `CrushAlgorithm`. */
  readonly algorithm: string;
  /** Its hash function. */
  readonly hash: number;
  /** Sum of the weights of its items, in units of 1/65536. */
  readonly weight: number;
  /** What is in it. */
  readonly items: CrushItem[];
  /** Of a shadow bucket: the device class. @default - not a shadow bucket */
  readonly deviceClass?: string;
  /** Of a shadow bucket: the number of the bucket whose shadow it is. @default - not a shadow bucket */
  readonly shadowOf?: number;
}
