/** The day on which acknowledgements are looked at. */
export interface DayOfRun {
  /** Such as `2026-11-21`. */
  readonly today: string;
  /** Whether somebody gave it, rather than the clock. */
  readonly isGiven: boolean;
}

/** Today; for a build that is to be repeated the day of SOURCE_DATE_EPOCH, in seconds since 1970. */
export function dayOfRun(): DayOfRun {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const isGiven = epoch !== undefined && /^\d+$/.test(epoch);
  const date = isGiven ? new Date(Number(epoch) * 1000) : new Date();
  return { today: date.toISOString().slice(0, 10), isGiven };
}
