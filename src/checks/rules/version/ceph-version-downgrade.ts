import { cephVersionOf } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const cephVersionDowngrade: Rule = {
  id: 'ceph-version-downgrade',
  refs: ['R22'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['previous', 'ceph-version'],
  title: 'Ceph goes back to an older version',
  effect: 'the operator logs a warning and rolls it out; daemons of the older version may not read what the newer ones wrote, and there is no way on',
  mend: 'stay at the newer version',
  source: 'pkg/operator/ceph/cluster/version.go:113 (rook d0c3b9ce6)',

  *check({ previous, cephVersion }) {
    const before = cephVersionOf(previous);
    if (before !== undefined && cephVersion!.isBefore(before.number)) {
      yield { path: 'spec.cephVersion.image', message: `it was ${before} and is to be ${cephVersion}` };
    }
  },
};
