/** A path that can't be read: missing, not permitted, neither file nor folder. */
export class UnreadablePathError extends Error {
  /**
   * @param path the path, as it was given or found
   * @param reason why, without the path
   */
  constructor(public readonly path: string, reason: string) {
    super(`can't read ${path}: ${reason}`);
    this.name = 'UnreadablePathError';
  }
}
