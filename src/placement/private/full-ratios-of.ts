import { DEFAULT_FULL_RATIOS } from './default-full-ratios';
import { FullRatios } from '../full-ratios';

/** How full OSDs may be, as `spec.storage` of a CephCluster says; what it leaves out is Ceph's own. */
export function fullRatiosOf(cluster: any): FullRatios {
  const { nearFullRatio, backfillFullRatio, fullRatio } = cluster.spec?.storage ?? {};
  return {
    nearFull: nearFullRatio ?? DEFAULT_FULL_RATIOS.nearFull,
    backfillFull: backfillFullRatio ?? DEFAULT_FULL_RATIOS.backfillFull,
    full: fullRatio ?? DEFAULT_FULL_RATIOS.full,
  };
}
