import { creating, withChange } from './cases';
import { created } from './judged';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
  spec: {
    containers: [{ name: 'nginx', image: 'nginx:1.27' }],
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }],
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', minDomains: 3, labelSelector: { matchLabels: { app: 'web' } } }],
    affinity: {
      nodeAffinity: {
        [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }] },
        [PREFERRED]: [{ weight: 1, preference: { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] } }],
      },
      podAntiAffinity: {
        [REQUIRED]: [{ topologyKey: 'kubernetes.io/hostname', namespaces: ['shop'], labelSelector: { matchLabels: { app: 'web' } }, matchLabelKeys: ['version'] }],
        [PREFERRED]: [{ weight: 100, podAffinityTerm: { topologyKey: 'zone', labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } } }],
      },
    },
  },
};
const NODES = `spec.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms`;
const FIELDS = `spec.affinity.nodeAffinity.${PREFERRED}[0].preference.matchFields[0]`;
const TERM = `spec.affinity.podAntiAffinity.${REQUIRED}[0]`;
const SPREAD = 'spec.topologySpreadConstraints[0]';
const T = 'spec.tolerations[0]';

describe('affinity to nodes', () => {
  const expression = (change: object) => ({ [`${NODES}[0].matchExpressions[0]`]: { key: 'disk', operator: 'In', values: ['ssd'], ...change } });
  const E = `${NODES}[0].matchExpressions[0]`;
  creating(POD, [
    ['at least one term is needed', { [NODES]: [] }, `Required ${NODES}`],
    ['In needs values', expression({ values: [] }), `Required ${E}.values`],
    ['Exists takes no values', expression({ operator: 'Exists' }), `Forbidden ${E}.values`],
    ['Gt takes one value', expression({ operator: 'Gt', values: ['1', '2'] }), `Required ${E}.values`],
    ['Gt with one value is accepted', expression({ operator: 'Gt', values: ['1'] })],
    ['an operator must be known', expression({ operator: 'Is' }), `Invalid ${E}.operator`],
    ['a key is qualified', expression({ key: 'a b' }), `Invalid ${E}.key`],
    ['values are those of labels', expression({ values: ['a b'] }), `Invalid ${E}.values[0]`],
    ['a weight is 1 to 100', { [`spec.affinity.nodeAffinity.${PREFERRED}[0].weight`]: 101 }, `Invalid spec.affinity.nodeAffinity.${PREFERRED}[0].weight`],
    ['a field is the name of the node', { [`${FIELDS}.key`]: 'spec.name' }, `Invalid ${FIELDS}.key`],
    ['a field has one value', { [`${FIELDS}.values`]: [] }, `Required ${FIELDS}.values`],
    ['a field is In or NotIn', { [`${FIELDS}.operator`]: 'Exists' }, `Invalid ${FIELDS}.operator`],
    ['a field is the name of a node', { [`${FIELDS}.values`]: ['Node'] }, `Invalid ${FIELDS}.values[0]`],
    ['labels of nodes have label values', { 'spec.nodeSelector.disk': 'a b' }, 'Invalid spec.nodeSelector'],
  ]);
});

describe('affinity to Pods', () => {
  creating(POD, [
    ['a topologyKey is required', { [`${TERM}.topologyKey`]: '' }, `Invalid ${TERM}.topologyKey`, `Required ${TERM}.topologyKey`],
    ['a namespace is a label', { [`${TERM}.namespaces`]: ['Shop'] }, `Invalid ${TERM}.namespace`],
    ['a weight is 1 to 100', { [`spec.affinity.podAntiAffinity.${PREFERRED}[0].weight`]: 0 }, `Invalid spec.affinity.podAntiAffinity.${PREFERRED}[0].weight`],
    ['a selector is checked', { [`${TERM}.labelSelector`]: { matchExpressions: [{ key: 'app', operator: 'Gt' }] }, [`${TERM}.matchLabelKeys`]: [] },
      `Invalid ${TERM}.labelSelector.matchExpressions[0].operator`],
    ['In needs values', { [`${TERM}.labelSelector`]: { matchExpressions: [{ key: 'app', operator: 'In' }] } }, `Required ${TERM}.labelSelector.matchExpressions[0].values`],
    ['Exists takes no values', { [`${TERM}.labelSelector`]: { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['a'] }] } },
      `Forbidden ${TERM}.labelSelector.matchExpressions[0].values`],
    ['label keys need a selector', { [`${TERM}.labelSelector`]: undefined }, `Forbidden ${TERM}.matchLabelKeys`],
    ['label keys are qualified', { [`${TERM}.mismatchLabelKeys`]: ['a b'] }, `Invalid ${TERM}.mismatchLabelKeys[0]`],
    ['a key matches or it does not', { [`${TERM}.mismatchLabelKeys`]: ['version'] }, `Invalid ${TERM}.matchLabelKeys[0]`],
    ['a key is not in the selector twice', { [`${TERM}.labelSelector.matchLabels.version`]: '1', [`${TERM}.labelSelector.matchExpressions`]: [{ key: 'version', operator: 'Exists' }] },
      `Invalid ${TERM}[0]`],
  ]);
});

describe('tolerations', () => {
  creating(POD, [
    ['without a key everything is tolerated', { [`${T}`]: { operator: 'Exists' } }],
    ['without a key the operator is Exists', { [`${T}`]: { operator: 'Equal', value: 'a' } }, `Invalid ${T}.operator`],
    ['a key is qualified', { [`${T}.key`]: 'a b' }, `Invalid ${T}.key`],
    ['Exists takes no value', { [`${T}.value`]: 'a' }, `Invalid ${T}.operator`],
    ['Equal takes the value of a label', { [`${T}.operator`]: 'Equal', [`${T}.value`]: 'a b' }, `Invalid ${T}.operator`],
    ['an operator must be known', { [`${T}.operator`]: 'Is' }, `NotSupported ${T}.operator`],
    ['an effect must be known', { [`${T}.effect`]: 'NoRun', [`${T}.tolerationSeconds`]: undefined }, `NotSupported ${T}.effect`],
    ['only NoExecute is tolerated for a time', { [`${T}.effect`]: 'NoSchedule' }, `Invalid ${T}.effect`],
  ]);
});

describe('spread over the topology', () => {
  creating(POD, [
    ['maxSkew is greater than 0', { [`${SPREAD}.maxSkew`]: 0 }, `Invalid ${SPREAD}.maxSkew`],
    ['a topologyKey is required', { [`${SPREAD}.topologyKey`]: '' }, `Required ${SPREAD}.topologyKey`],
    ['whenUnsatisfiable must be known', { [`${SPREAD}.whenUnsatisfiable`]: 'Wait' }, `Invalid ${SPREAD}.minDomains`, `NotSupported ${SPREAD}.whenUnsatisfiable`],
    ['whenUnsatisfiable is required', { [`${SPREAD}.whenUnsatisfiable`]: '', [`${SPREAD}.minDomains`]: undefined }, `NotSupported ${SPREAD}.whenUnsatisfiable`],
    ['minDomains needs DoNotSchedule', { [`${SPREAD}.whenUnsatisfiable`]: 'ScheduleAnyway' }, `Invalid ${SPREAD}.minDomains`],
    ['minDomains is greater than 0', { [`${SPREAD}.minDomains`]: 0 }, `Invalid ${SPREAD}.minDomains`],
    ['a key is spread over once', { 'spec.topologySpreadConstraints[1]': { maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' } },
      `Duplicate ${SPREAD}.{topologyKey, whenUnsatisfiable}`],
    ['a policy must be known', { [`${SPREAD}.nodeAffinityPolicy`]: 'Use', [`${SPREAD}.nodeTaintsPolicy`]: 'Use' },
      `NotSupported ${SPREAD}.nodeAffinityPolicy`, `NotSupported ${SPREAD}.nodeTaintsPolicy`],
    ['label keys are accepted', { [`${SPREAD}.matchLabelKeys`]: ['pod-template-hash'] }],
    ['label keys are not in the selector', { [`${SPREAD}.matchLabelKeys`]: ['app'] }, `Invalid ${SPREAD}[0]`],
    ['label keys are given once', { [`${SPREAD}.matchLabelKeys`]: ['app', 'app'] }, `Invalid ${SPREAD}[1]`],
    ['label keys that the Pod has not may be in the selector', { [`${SPREAD}.matchLabelKeys`]: ['app'], 'metadata.labels': {} }],
    ['label keys are qualified names', { [`${SPREAD}.matchLabelKeys`]: ['a b'] }, `Invalid ${SPREAD}.matchLabelKeys[0]`],
    ['label keys need a selector', { [`${SPREAD}.matchLabelKeys`]: ['version'], [`${SPREAD}.labelSelector`]: undefined }, `Forbidden ${SPREAD}.matchLabelKeys`],
  ]);
});

test('before Kubernetes 1.34 label keys of spread constraints are not in the selector, whatever labels the Pod has', () => {
  const keys = (matchLabelKeys: string[], labelSelector?: object) => withChange(POD, { 'metadata.labels': {}, [`${SPREAD}.matchLabelKeys`]: matchLabelKeys, [`${SPREAD}.labelSelector`]: labelSelector });
  const selector = { matchLabels: { app: 'web' } };
  expect(created(keys(['version'], selector), 33)).toEqual([]);
  expect(created(keys(['app'], selector), 33)).toEqual([`Invalid ${SPREAD}.matchLabelKeys[0]`]);
  expect(created(keys(['version']), 33)).toEqual([`Forbidden ${SPREAD}.matchLabelKeys`]);
});

describe('label keys of terms', () => {
  creating(POD, [
    ['a label that the Pod has is not in the selector too', { [`${TERM}.matchLabelKeys`]: ['app'] }, `Invalid ${TERM}[0]`],
    ['a label that the Pod has not may be', { [`${TERM}.matchLabelKeys`]: ['app'], 'metadata.labels': {} }],
    ['labels to keep away from may be', { [`${TERM}.mismatchLabelKeys`]: ['app'] }],
    ['a label is not asked for twice', { [`${TERM}.labelSelector.matchExpressions`]: [{ key: 'version', operator: 'Exists' }, { key: 'version', operator: 'Exists' }] }, `Invalid ${TERM}[0]`],
    ['keys are qualified names', { [`${TERM}.matchLabelKeys`]: ['a b'] }, `Invalid ${TERM}.matchLabelKeys[0]`],
    ['preferred terms have keys too', { [`spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm.matchLabelKeys`]: ['app'] },
      `Invalid spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm[0]`],
    ['a preferred term may be missing', { [`spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm`]: undefined },
      `Invalid spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm.topologyKey`, `Required spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm.topologyKey`],
  ]);
});
