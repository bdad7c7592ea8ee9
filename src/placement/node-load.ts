/** Pods of one kind of daemon on a node. */
export interface DaemonLoad {
  /** What they are: `osd`, `mon`, `mds of myfs`. */
  readonly daemon: string;
  /** How many of them. */
  readonly count: number;
  /** CPU that they request together, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that they request together, in bytes. */
  readonly memoryBytes: number;
  /** Whether they can run on this node only, as OSDs on its devices. */
  readonly fixed: boolean;
}

/** What the daemons of a cluster ask of a node. */
export interface NodeLoad {
  /** Name of the node. */
  readonly node: string;
  /** CPU that it has for pods, in thousandths of a core. @default - not known */
  readonly cpuMillis?: number;
  /** Memory that it has for pods, in bytes. @default - not known */
  readonly memoryBytes?: number;
  /** The daemons: those that are fixed, then the others where they would fit. */
  readonly daemons: DaemonLoad[];
  /** Memory that its OSDs will use, in bytes: what they request, else what they aim at. */
  readonly osdMemoryBytes: number;
}

/** Daemons for which no node has room. */
export interface UnplacedDaemons {
  /** What they are: `mon`, `mds of myfs`. */
  readonly daemon: string;
  /** How many find no room. */
  readonly count: number;
  /** How many there are to be. */
  readonly wanted: number;
  /** CPU that one of them requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one of them requests, in bytes. */
  readonly memoryBytes: number;
}
