import { CrushMapError } from '../crush-map-error';
import { RecoveryEstimate, RecoveryLimits } from '../movement-duration';
import { OsdMovement } from '../movement-of-osd';

/** How long the OSD takes that reads or writes the most. @throws CrushMapError if a limit is not above 0 */
export function estimateRecovery(osds: readonly OsdMovement[], limits: RecoveryLimits): RecoveryEstimate {
  const { osdBytesPerSecond, maxBackfills, backfillBytesPerSecond } = limits;
  for (const [name, value] of Object.entries(limits)) {
    if (value !== undefined && !(value > 0)) {
      throw new CrushMapError(`${name} is ${value}, give a number above 0`);
    }
  }
  if ((maxBackfills === undefined) !== (backfillBytesPerSecond === undefined)) {
    throw new CrushMapError('maxBackfills and backfillBytesPerSecond limit an OSD together, give both or neither');
  }
  const bytesPerSecond = Math.min(osdBytesPerSecond, maxBackfills === undefined ? Infinity : maxBackfills * backfillBytesPerSecond!);
  let busiest: { osd?: number; direction?: string; bytes: number } = { bytes: 0 };
  for (const { osd, bytesIn, bytesOut } of osds) {
    for (const [direction, bytes] of [['in', bytesIn], ['out', bytesOut]] as const) {
      busiest = bytes > busiest.bytes ? { osd, direction, bytes } : busiest;
    }
  }
  return { ...busiest, seconds: busiest.bytes / bytesPerSecond, bytesPerSecond };
}
