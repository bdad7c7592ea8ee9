/** An OSD as it joins a cluster. */
export interface CrushOsd {
  /** Its number, from 0. */
  readonly id: number;
  /**
   * Names of the domains it is in, by level, as node labels have them: `{ host: 'node-1', zone: 'a' }`.
   *
   * Levels are those of `CrushLevel` from `host` up, and `root`, which is `default` if it is not given.
   * As Rook does, dots in names become dashes.
   */
  readonly location: { readonly [level: string]: string };
  /** Bytes of its device; of its devices, if the database has one of its own. */
  readonly sizeBytes: number;
  /** Weight that it is given when it is made, in TiB (`osd_crush_initial_weight`). @default - of its size */
  readonly initialWeight?: number;
  /** Its device class, for example `hdd`. @default - none */
  readonly deviceClass?: string;
}
