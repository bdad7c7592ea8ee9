/** Where a command writes. */
export interface Output {
  /** Results. */
  readonly out: (text: string) => void;
  /** What went wrong with the command itself. */
  readonly err: (text: string) => void;
}
