/** A daemon of a planned cluster other than an OSD, and where it runs. */
export interface PlacedDaemon {
  /** What it is: `mon` for monitors, which need a majority; `mgr`, `mds`, `rgw`, or any other kind, which are counted. */
  readonly type: string;
  /** What it serves: the name of the filesystem or object store. @default - it serves the cluster */
  readonly service?: string;
  /** Names of the domains it is in, by level, spelled as in the locations of OSDs. */
  readonly location: { readonly [level: string]: string };
}
