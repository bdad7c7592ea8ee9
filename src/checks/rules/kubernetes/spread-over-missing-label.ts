import { POD_KINDS, podsOf } from './private/pods';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const spreadOverMissingLabel: Rule = {
  id: 'spread-over-missing-label',
  refs: [],
  severity: Severity.ERROR,
  kinds: POD_KINDS,
  needs: ['topology'],
  title: 'pods must spread over domains that the nodes do not have',
  effect: 'no node fits, and the pods stay Pending',
  mend: 'spread over a label that the nodes carry, over as many values as there are, or use ScheduleAnyway',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',

  *check({ object, kind, topology }) {
    const { path, spec } = podsOf(object, kind);
    for (const [i, constraint] of (spec.topologySpreadConstraints ?? []).entries()) {
      const { topologyKey, whenUnsatisfiable, minDomains } = constraint ?? {};
      const domains = new Set(topology!.nodes.map(({ labels }) => labels[topologyKey]).filter(value => value !== undefined)).size;
      if (topologyKey === undefined || whenUnsatisfiable === 'ScheduleAnyway') {
        continue;
      }
      if (domains === 0) {
        yield { path: `${path}.topologySpreadConstraints[${i}].topologyKey`, message: `no node has the label ${topologyKey}` };
      } else if (minDomains > domains) {
        yield { path: `${path}.topologySpreadConstraints[${i}].minDomains`, message: `${minDomains} values of ${topologyKey} are asked for, the nodes have ${domains}` };
      }
    }
  },
};
