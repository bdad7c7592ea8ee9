import { podsOf } from './private/pods';
import { selects } from '../../label-selector';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const WORKLOADS = ['Deployment', 'StatefulSet'];

export const disruptionBudgetBlocksDrains: Rule = {
  id: 'disruption-budget-blocks-drains',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['PodDisruptionBudget'],
  title: 'a PodDisruptionBudget lets no pod go',
  effect: 'draining a node that runs one of the pods never ends, and upgrades of nodes stop there',
  mend: 'use maxUnavailable: 1, or run more replicas than must be available',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',

  *check({ spec, set, namespace }) {
    const { maxUnavailable, minAvailable, selector } = spec;
    if (maxUnavailable === 0 || maxUnavailable === '0%') {
      yield { path: 'spec.maxUnavailable', message: `${maxUnavailable} pods may be unavailable` };
    }
    if (minAvailable === '100%') {
      yield { path: 'spec.minAvailable', message: 'all pods must be available' };
    }
    const workloads = WORKLOADS.flatMap(kind => set.all(kind, namespace).filter(object => selects(selector, podsOf(object, kind).labels)));
    const replicas = workloads.reduce((sum, workload) => sum + (workload.spec?.replicas ?? 1), 0);
    if (workloads.length > 0 && typeof minAvailable === 'number' && minAvailable >= replicas && replicas > 0) {
      yield { path: 'spec.minAvailable', message: `${minAvailable} pods must be available, and there are ${replicas}`, others: workloads };
    }
  },
};
