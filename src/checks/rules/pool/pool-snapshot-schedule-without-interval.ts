import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { mirroringOf } from './private/mirroring';
import { POOL_KINDS } from '../../../placement/ceph-pools';

/** Minutes, hours or days, as `rbd mirror snapshot schedule add` reads them. */
const INTERVAL = /^\d+[mhd]?$/;

export const poolSnapshotScheduleWithoutInterval: Rule = {
  id: 'pool-snapshot-schedule-without-interval',
  refs: ['R102'],
  severity: Severity.ERROR,
  kinds: [...POOL_KINDS, 'CephBlockPoolRadosNamespace'],
  title: 'a snapshot schedule of mirroring has no interval, or one that rbd does not read',
  effect: 'the operator stops with an error, and makes no schedule',
  mend: 'give an interval in minutes, hours or days, such as 24h',
  source: 'pkg/operator/ceph/pool/validate.go:173, pkg/daemon/ceph/client/mirror.go:280 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const { path, spec, isEnabled } of mirroringOf(object)) {
      for (const [i, schedule] of (isEnabled ? spec.snapshotSchedules ?? [] : []).entries()) {
        const { interval, startTime } = schedule ?? {};
        if (!interval) {
          const message = startTime ? `it starts at ${startTime}, and says not how often` : 'it says not how often';
          yield { path: `${path}.snapshotSchedules[${i}].interval`, message };
        } else if (!INTERVAL.test(interval)) {
          yield { path: `${path}.snapshotSchedules[${i}].interval`, message: `"${interval}" is no number with m, h or d behind it` };
        }
      }
    }
  },
};
