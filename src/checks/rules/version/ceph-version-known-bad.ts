import { CephVersion } from '../../../versions';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const cephVersionKnownBad: Rule = {
  id: 'ceph-version-known-bad',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['ceph-version'],
  title: 'a version of Ceph that is known to do harm',
  effect: 'data is in danger',
  mend: 'run a newer patch release',
  source: 'https://github.com/rook/rook/issues/16839',

  *check({ cephVersion }) {
    for (const { effect, mend } of CephVersion._of(cephVersion!).facts.filter(({ harmful }) => harmful)) {
      yield { path: 'spec.cephVersion.image', message: `Ceph ${cephVersion} is not for use: ${effect}`, fix: mend };
    }
  },
};
