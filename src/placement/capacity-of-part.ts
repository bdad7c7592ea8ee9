/** What the OSDs of one class, or of one domain, can hold. Bytes on OSDs: replicas count. */
export interface PartCapacity {
  /** Name of the class or the domain; empty for OSDs whose class is not known. */
  readonly name: string;
  /** How many OSDs there are. */
  readonly osds: number;
  /** Bytes of their devices. */
  readonly rawBytes: number;
  /** Bytes of that which are devices of databases, on which no data is stored. */
  readonly databaseBytes: number;
  /** The smallest share of a database device beside the device of its data; 1 to 4 % are advised. @default - no OSD has one */
  readonly databaseShare?: number;
  /** What is in use: databases, and what is stored with all replicas. */
  readonly usedBytes: number;
  /** What data and its database may take until all OSDs are full. OSDs fill unevenly: pools tell what really fits. */
  readonly usableBytes: number;
  /** What data and its database may take until all OSDs but those of the largest host are nearly full. */
  readonly safeBytes: number;
}
