import { creating } from './cases';
import { created } from './judged';

const S = 'spec.rules[0].subjects[0]';
const R = 'spec.rules[0].resourceRules[0]';

describe('a FlowSchema', () => {
  creating({
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
    metadata: { name: 'backup' },
    spec: {
      distinguisherMethod: { type: 'ByUser' },
      priorityLevelConfiguration: { name: 'workload-low' },
      rules: [{
        subjects: [{ kind: 'ServiceAccount', serviceAccount: { name: '*', namespace: 'velero' } }],
        resourceRules: [{ verbs: ['list', 'watch'], apiGroups: [''], resources: ['pods'], namespaces: ['*'] }],
        nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['/metrics', '/healthz/*'] }],
      }],
    },
  }, [
    ['with nothing but a level is accepted', { spec: { priorityLevelConfiguration: { name: 'a' } } }],
    ['has a level', { 'spec.priorityLevelConfiguration': undefined }, 'Required spec.priorityLevelConfiguration.name'],
    ['has a precedence', { 'spec.matchingPrecedence': 10001 }, 'Invalid spec.matchingPrecedence'],
    ['is not the first', { 'spec.matchingPrecedence': 1 }, 'Invalid spec.matchingPrecedence'],
    ['may be the first where it is exempt, but must be the one that there is', { 'metadata.name': 'exempt', 'spec.matchingPrecedence': 1 }, 'Invalid spec'],
    ['for the rest is the one that there is', { 'metadata.name': 'catch-all' }, 'Invalid spec'],
    ['tells flows apart in a known way', { 'spec.distinguisherMethod.type': 'ByName' }, 'NotSupported spec.distinguisherMethod.type'],
    ['has subjects', { 'spec.rules[0].subjects': [] }, 'Required spec.rules[0].subjects'],
    ['has subjects of a known kind', { [`${S}.kind`]: 'Pod' }, `NotSupported ${S}.kind`],
    ['has subjects of the kind that they say', { [`${S}.kind`]: 'User' }, `Forbidden ${S}.serviceAccount`, `Required ${S}.user`],
    ['names its groups', { [S]: { kind: 'Group', group: {} } }, `Required ${S}.group.name`],
    ['names its service accounts', { [`${S}.serviceAccount`]: { name: 'A' } }, `Invalid ${S}.serviceAccount.name`, `Required ${S}.serviceAccount.namespace`],
    ['has something in a rule', { 'spec.rules[0].resourceRules': [], 'spec.rules[0].nonResourceRules': undefined }, 'Required spec.rules[0]'],
    ['has known verbs', { [`${R}.verbs`]: ['read'] }, `NotSupported ${R}.verbs`],
    ['has some verbs', { [`${R}.verbs`]: [] }, `Required ${R}.verbs`],
    ['has everything or something', { [`${R}.resources`]: ['*', 'pods'] }, `Invalid ${R}.resources`],
    ['has namespaces', { [`${R}.namespaces`]: [] }, `Required ${R}.namespaces`],
    ['for the cluster has no namespaces', { [`${R}.namespaces`]: [], [`${R}.clusterScope`]: true }],
    ['has labels as namespaces', { [`${R}.namespaces`]: ['A'] }, `Invalid ${R}.namespaces[0]`],
    ['has paths', { 'spec.rules[0].nonResourceRules[0].nonResourceURLs': ['metrics', '/a//b', '/a*', '/a b'] },
      ...[0, 1, 2, 3].map(i => `Invalid spec.rules[0].nonResourceRules[0].nonResourceURLs[${i}]`)],
  ]);
});

test.each([
  ['exempt', { matchingPrecedence: 1 }, ['system:masters']],
  ['catch-all', { matchingPrecedence: 10000, distinguisherMethod: { type: 'ByUser' } }, ['system:unauthenticated', 'system:authenticated']],
])('the FlowSchema %s is accepted as it is', (name, part, groups) => {
  expect(created({
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
    metadata: { name },
    spec: {
      ...part,
      priorityLevelConfiguration: { name },
      rules: [{
        subjects: groups.map(group => ({ kind: 'Group', group: { name: group } })),
        resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'], namespaces: ['*'], clusterScope: true }],
        nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
      }],
    },
  })).toEqual([]);
});

describe('a PriorityLevelConfiguration', () => {
  const Q = 'spec.limited.limitResponse.queuing';
  creating({
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'PriorityLevelConfiguration',
    metadata: { name: 'backup' },
    spec: { type: 'Limited', limited: { nominalConcurrencyShares: 0, limitResponse: { type: 'Queue', queuing: {} } } },
  }, [
    ['that rejects is accepted', { 'spec.limited.limitResponse': { type: 'Reject' } }],
    ['that rejects has no queues', { 'spec.limited.limitResponse.type': 'Reject' }, `Forbidden ${Q}`],
    ['that queues has queues', { [Q]: undefined }, `Required ${Q}`],
    ['has a known response', { 'spec.limited.limitResponse.type': 'Wait' }, 'NotSupported spec.limited.limitResponse.type'],
    ['has a known type', { 'spec.type': 'Free' }, 'NotSupported spec.type'],
    ['says its limits', { 'spec.limited': undefined }, 'Required spec.limited'],
    ['is not exempt', { 'spec.type': 'Exempt' }, 'Forbidden spec.limited', 'Invalid spec.type'],
    ['with limits is none that is exempt', { 'spec.exempt': {} }, 'Forbidden spec.exempt'],
    ['has no annotation of old versions', { 'metadata.annotations': { 'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares': '' } }, 'Forbidden metadata.annotations'],
    ['that is exempt has no limits', { 'metadata.name': 'exempt', 'spec.type': 'Exempt' }, 'Forbidden spec.limited', 'Invalid spec'],
    ['that is exempt is of that type', { 'metadata.name': 'exempt' }, 'Invalid spec', 'Invalid spec.type'],
    ['for the rest is the one that there is', { 'metadata.name': 'catch-all' }, 'Invalid spec'],
    ['for the rest is accepted as it is', { 'metadata.name': 'catch-all', 'spec.limited': { nominalConcurrencyShares: 5, limitResponse: { type: 'Reject' } } }],
    ['has shares', { 'spec.limited.nominalConcurrencyShares': -1, 'spec.limited.lendablePercent': 101, 'spec.limited.borrowingLimitPercent': -1 },
      'Invalid spec.limited.borrowingLimitPercent', 'Invalid spec.limited.lendablePercent', 'Invalid spec.limited.nominalConcurrencyShares'],
    ['has queues of some length', { [Q]: { queues: -1, queueLengthLimit: -1, handSize: 2 } }, `Invalid ${Q}.handSize`, `Invalid ${Q}.queueLengthLimit`, `Invalid ${Q}.queues`],
    ['deals no more queues than there are', { [`${Q}.handSize`]: 65 }, `Invalid ${Q}.handSize`],
    ['deals no more queues than a hash has bits for', { [`${Q}.handSize`]: 11 }, `Invalid ${Q}.handSize`],
  ]);

  test('that is exempt is accepted', () => {
    const level = { apiVersion: 'flowcontrol.apiserver.k8s.io/v1', kind: 'PriorityLevelConfiguration', metadata: { name: 'exempt' }, spec: { type: 'Exempt', exempt: { lendablePercent: 50 } } };
    expect(created(level)).toEqual([]);
  });
});
