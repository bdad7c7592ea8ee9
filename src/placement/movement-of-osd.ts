/** What a movement asks of an OSD. */
export interface OsdMovement {
  /** Number of the OSD. */
  readonly osd: number;
  /** Copies (chunks) of placement groups that it gets. */
  readonly copiesIn: number;
  /** Copies that it reads for others. */
  readonly copiesOut: number;
  /** Bytes that it writes. Only those of pools whose stored bytes are known. */
  readonly bytesIn: number;
  /** Bytes that it reads for others. Only those of pools whose stored bytes are known. */
  readonly bytesOut: number;
  /** Bytes that it holds no longer in the end. Only those of pools whose stored bytes are known. */
  readonly bytesFreed: number;
}
