/**
 * When a built-in kind is served in one API version. Versions are minor versions
 * of Kubernetes 1.
 */
export interface ApiLife {
  /**
   * The first version that has it.
   *
   * @default - it was there before all versions that are known
   */
  readonly from?: number;

  /**
   * The first version that no longer has it.
   *
   * @default - the newest version has it
   */
  readonly until?: number;

  /**
   * Whether a server has it only where it is asked to by `--runtime-config`.
   *
   * @default false
   */
  readonly off?: boolean;

  /**
   * What took its place.
   *
   * @default - the same kind in another version of the same group, or nothing
   */
  readonly use?: string;
}

/** Whether a version of Kubernetes serves a kind without being asked to. */
export function isServedIn(life: ApiLife | undefined, minor: number): boolean {
  return !life || (!life.off && (life.from ?? 0) <= minor && minor < (life.until ?? Infinity));
}
