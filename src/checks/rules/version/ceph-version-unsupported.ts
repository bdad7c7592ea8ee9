import { CephVersion, RookVersion } from '../../../versions';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const cephVersionUnsupported: Rule = {
  id: 'ceph-version-unsupported',
  refs: ['R21'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['ceph-version'],
  title: 'Rook does not take this version of Ceph',
  effect: 'the operator refuses the image, and the cluster is neither made nor changed',
  mend: 'take an image of a version that this Rook supports',
  source: 'pkg/operator/ceph/cluster/version.go:125,131 (rook d0c3b9ce6)',

  *check({ spec, cephVersion, operator }) {
    const rook = RookVersion._of(operator.version);
    const problems = rook?.problemsWithCeph(CephVersion._of(cephVersion!)) ?? [];
    for (const { id, effect, mend } of problems) {
      if (id === 'ceph-too-old' || spec.cephVersion?.allowUnsupported !== true) {
        const [note, hint] = operator.isAssumed ? [` (Rook ${operator.version} is assumed, since no Deployment of the operator tells)`, '; where another Rook runs, add its Deployment to the set'] : ['', ''];
        yield { path: 'spec.cephVersion.image', message: `${effect}${note}`, fix: `${mend}${hint}` };
      }
    }
  },
};
