import { machinesInZones, machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';

const ZONE = 'topology.kubernetes.io/zone';
const deployment = (...topologySpreadConstraints: object[]) => yaml({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'web' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.29' }], topologySpreadConstraints },
    },
  },
});
const over = (topologyKey: string, more: object = {}) =>
  ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } }, ...more });
const HOST = over('kubernetes.io/hostname');

export const CASES: RuleCases = {
  rule: 'spread-over-missing-label',
  fails: [
    {
      name: 'zones that no node has',
      yaml: deployment(HOST, over(ZONE)),
      topology: machines(3),
      finds: ['Deployment web: spec.template.spec.topologySpreadConstraints[1].topologyKey'],
      says: [`no node has the label ${ZONE}`],
    },
    {
      name: 'more zones than there are',
      yaml: deployment(over(ZONE, { minDomains: 3 })),
      topology: machinesInZones({ a: 2, b: 1 }),
      finds: ['Deployment web: spec.template.spec.topologySpreadConstraints[0].minDomains'],
      says: [`3 values of ${ZONE} are asked for, the nodes have 2`],
    },
  ],
  passes: [
    { name: 'zones that there are', yaml: deployment(over(ZONE, { minDomains: 2 })), topology: machinesInZones({ a: 2, b: 1 }) },
    { name: 'zones that need not be', yaml: deployment(over(ZONE, { whenUnsatisfiable: 'ScheduleAnyway' })), topology: machines(3) },
    { name: 'hosts', yaml: deployment(HOST), topology: machines(3) },
  ],
  open: [{ name: 'no topology', yaml: deployment(HOST), notEvaluated: ['topology'] }],
};
