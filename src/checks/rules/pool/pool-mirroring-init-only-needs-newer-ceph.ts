import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolMirroringInitOnlyNeedsNewerCeph: Rule = {
  id: 'pool-mirroring-init-only-needs-newer-ceph',
  refs: ['R101'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['ceph-version'],
  title: 'mirroring mode init-only with a Ceph that does not know it',
  effect: 'the operator stops with an error, and mirroring is not enabled',
  mend: 'run Ceph 20 or newer, or take the mode image or pool',
  source: 'pkg/daemon/ceph/client/mirror.go:140 (rook d0c3b9ce6)',

  *check({ pools, cephVersion }) {
    for (const { path, spec } of cephVersion!.isBefore('20.0.0') ? pools : []) {
      if (spec.mirroring?.enabled === true && spec.mirroring.mode === 'init-only') {
        yield { path: `${path}.mirroring.mode`, message: `init-only needs Ceph 20, the image is ${cephVersion}` };
      }
    }
  },
};
