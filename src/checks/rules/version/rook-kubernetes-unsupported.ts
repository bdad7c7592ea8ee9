import { RookVersion } from '../../../versions';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const rookKubernetesUnsupported: Rule = {
  id: 'rook-kubernetes-unsupported',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['kubernetes-version'],
  title: 'Rook is not made for this version of Kubernetes',
  effect: 'nobody tests the two together, and definitions or drivers may be refused',
  mend: 'run versions that go together',
  source: 'https://rook.io/docs/rook/latest/Getting-Started/Prerequisites/prerequisites/',

  *check({ operator, kubernetesVersion }) {
    const rook = RookVersion._of(operator.version);
    const kubernetes = `${kubernetesVersion}`.replace(/^v/, '').split('.').slice(0, 2).join('.');
    for (const { effect, mend } of rook?.problemsWithKubernetes(kubernetes) ?? []) {
      yield { path: '', message: effect, fix: mend };
    }
  },
};
