import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';

const budget = (spec: object, selector: object | undefined = { matchLabels: { app: 'db' } }) => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: 'db', namespace: 'web' },
  spec: { ...spec, selector },
});
const stateful = (replicas: number | undefined, labels: object = {}, namespace = 'web') => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'db', namespace },
  spec: {
    serviceName: 'db',
    replicas,
    selector: { matchLabels: { app: 'db' } },
    template: { metadata: { labels: { app: 'db', ...labels } }, spec: { containers: [{ name: 'db', image: 'postgres:18' }] } },
  },
});
const by = (...matchExpressions: object[]) => ({ matchExpressions });
const FOUND = ['PodDisruptionBudget db: spec.minAvailable'];

export const CASES: RuleCases = {
  rule: 'disruption-budget-blocks-drains',
  fails: [
    { name: 'as many as there are', yaml: yaml(stateful(3), budget({ minAvailable: 3 })), finds: FOUND, says: ['3 pods must be available, and there are 3'] },
    { name: 'the one that there is by default', yaml: yaml(stateful(undefined), budget({ minAvailable: 1 })), finds: FOUND },
    { name: 'all', yaml: yaml(budget({ minAvailable: '100%' })), finds: FOUND, says: ['all pods must be available'] },
    { name: 'none may go', yaml: yaml(budget({ maxUnavailable: 0 })), finds: ['PodDisruptionBudget db: spec.maxUnavailable'], says: ['0 pods may be unavailable'] },
    { name: 'no share may go', yaml: yaml(budget({ maxUnavailable: '0%' })), finds: ['PodDisruptionBudget db: spec.maxUnavailable'] },
    {
      name: 'chosen by expressions',
      yaml: yaml(stateful(2, { tier: 'back' }), budget({ minAvailable: 2 }, by(
        { key: 'tier', operator: 'In', values: ['back', 'front'] }, { key: 'app', operator: 'NotIn', values: ['web'] },
        { key: 'app', operator: 'Exists' }, { key: 'old', operator: 'DoesNotExist' }, { key: 'old', operator: 'NotIn', values: ['since-1999'] }))),
      finds: FOUND,
    },
  ],
  passes: [
    { name: 'one may go', yaml: yaml(stateful(3), budget({ minAvailable: 2 })) },
    { name: 'one may go, told the other way', yaml: yaml(stateful(3), budget({ maxUnavailable: 1 })) },
    { name: 'a share', yaml: yaml(stateful(3), budget({ minAvailable: '50%' })) },
    { name: 'no replicas', yaml: yaml(stateful(0), budget({ minAvailable: 1 })) },
    { name: 'pods of another namespace', yaml: yaml(stateful(1, {}, 'other'), budget({ minAvailable: 1 })) },
    { name: 'other labels', yaml: yaml(stateful(1), budget({ minAvailable: 1 }, { matchLabels: { app: 'web' } })) },
    { name: 'no selector takes nothing', yaml: yaml(stateful(1), { ...budget({ minAvailable: 1 }), spec: { minAvailable: 1 } }) },
    ...([
      { key: 'tier', operator: 'In', values: ['back'] }, { key: 'app', operator: 'In', values: ['web'] }, { key: 'app', operator: 'NotIn', values: ['db'] },
      { key: 'tier', operator: 'Exists' }, { key: 'app', operator: 'DoesNotExist' },
    ].map(expression => ({
      name: `an expression that takes nothing: ${expression.key} ${expression.operator}`,
      yaml: yaml(stateful(1), budget({ minAvailable: 1 }, by(expression))),
    }))),
  ],
};
