import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';

const stateful = (replicas: number, app: string, topologyKey = 'kubernetes.io/hostname') => yaml({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'db', namespace: 'web' },
  spec: {
    serviceName: 'db',
    replicas,
    selector: { matchLabels: { app: 'db' } },
    template: {
      metadata: { labels: { app: 'db' } },
      spec: {
        containers: [{ name: 'db', image: 'postgres:18' }],
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { labelSelector: { matchLabels: { app: 'other' } }, topologyKey },
              { labelSelector: { matchLabels: { app } }, topologyKey },
            ],
          },
        },
      },
    },
  },
});

export const CASES: RuleCases = {
  rule: 'anti-affinity-needs-more-nodes',
  fails: [
    {
      name: 'five replicas on three nodes',
      yaml: stateful(5, 'db'),
      topology: machines(3),
      finds: ['StatefulSet db: spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[1]'],
      says: ['5 replicas need as many values of kubernetes.io/hostname, the nodes have 3'],
    },
  ],
  passes: [
    { name: 'as many as nodes', yaml: stateful(3, 'db'), topology: machines(3) },
    { name: 'they keep apart from others', yaml: stateful(5, 'web'), topology: machines(3) },
    { name: 'nodes without the label hold any number', yaml: stateful(5, 'db', 'example.com/room'), topology: machines(3) },
  ],
  open: [{ name: 'no topology', yaml: stateful(5, 'db'), notEvaluated: ['topology'] }],
};
