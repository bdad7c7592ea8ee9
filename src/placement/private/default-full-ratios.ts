import { FullRatios } from '../full-ratios';

/** The ratios of a new cluster. */
export const DEFAULT_FULL_RATIOS: FullRatios = { nearFull: 0.85, backfillFull: 0.9, full: 0.95 };
