import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSnapshotSchedulesWithoutMirroring: Rule = {
  id: 'pool-snapshot-schedules-without-mirroring',
  refs: ['R103'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a pool has snapshot schedules of mirroring, and is not mirrored',
  effect: 'the operator logs a warning, and no snapshots are taken',
  mend: 'set mirroring.enabled: true and a mode, or leave the schedules out',
  source: 'pkg/operator/ceph/pool/validate.go:180 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const { enabled, snapshotSchedules } = spec.mirroring ?? {};
      if (snapshotSchedules?.length > 0 && enabled !== true) {
        yield { path: `${path}.mirroring.snapshotSchedules`, message: `there are ${snapshotSchedules.length}, and mirroring is not enabled` };
      }
    }
  },
};
