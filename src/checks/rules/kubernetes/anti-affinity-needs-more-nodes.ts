import { podsOf } from './private/pods';
import { selects } from '../../label-selector';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const antiAffinityNeedsMoreNodes: Rule = {
  id: 'anti-affinity-needs-more-nodes',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['Deployment', 'ReplicaSet', 'StatefulSet'],
  needs: ['topology'],
  title: 'replicas must keep apart, and there are fewer domains than replicas',
  effect: 'replicas beyond the domains stay Pending',
  mend: 'ask for fewer replicas, or prefer instead of require that they keep apart',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',

  *check({ object, kind, spec, topology }) {
    const pods = podsOf(object, kind);
    const terms: any[] = pods.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    for (const [i, { labelSelector, topologyKey }] of terms.entries()) {
      const domains = new Set(topology!.nodes.map(({ labels }) => labels[topologyKey]).filter(value => value !== undefined)).size;
      if (selects(labelSelector, pods.labels) && domains > 0 && spec.replicas > domains) {
        yield {
          path: `${pods.path}.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[${i}]`,
          message: `${spec.replicas} replicas need as many values of ${topologyKey}, the nodes have ${domains}`,
        };
      }
    }
  },
};
