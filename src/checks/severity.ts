/** How much a finding matters. */
export enum Severity {
  /** It will not work, or data is in danger. Stops synthesis, and the exit status tells. */
  ERROR = 'error',
  /** It works today, and will hurt: at the next failure, change or upgrade. */
  WARNING = 'warning',
  /** It can be done better. */
  ADVICE = 'advice',
}
