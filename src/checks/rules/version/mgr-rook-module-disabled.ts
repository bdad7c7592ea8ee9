import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const mgrRookModuleDisabled: Rule = {
  id: 'mgr-rook-module-disabled',
  refs: ['R48'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['ceph-version'],
  title: 'the mgr module rook with a Ceph that can not run it',
  effect: 'Rook leaves the module disabled without a word, and the orchestrator has no backend',
  mend: 'leave the module out, or run a Ceph that is not 20.2.2 to 20.2.4',
  source: 'pkg/operator/ceph/cluster/mgr/mgr.go:484 (rook d0c3b9ce6)',

  *check({ spec, cephVersion }) {
    for (const [i, { name, enabled }] of (spec.mgr?.modules ?? []).entries()) {
      if (name === 'rook' && enabled === true && cephVersion!.isWithin('20.2.2', '20.2.4')) {
        yield { path: `spec.mgr.modules[${i}]`, message: `the module rook does not run with Ceph ${cephVersion}` };
      }
    }
  },
};
