import { creating, updating } from './cases';

const GROUP = 'rbac.authorization.k8s.io';

describe('Roles', () => {
  const ROLE = { apiVersion: `${GROUP}/v1`, kind: 'Role', metadata: { name: 'reader', namespace: 'shop' }, rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] };
  creating(ROLE, [
    ['a rule has verbs', { 'rules[0].verbs': [] }, 'Required rules[0].verbs'],
    ['a rule has API groups', { 'rules[0].apiGroups': [] }, 'Required rules[0].apiGroups'],
    ['a rule has resources', { 'rules[0].resources': [] }, 'Required rules[0].resources'],
    ['a Role is not for URLs', { 'rules[0]': { nonResourceURLs: ['/healthz'], verbs: ['get'] } }, 'Invalid rules[0].nonResourceURLs'],
  ]);
  const CLUSTER = { apiVersion: `${GROUP}/v1`, kind: 'ClusterRole', metadata: { name: 'reader' }, rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }] };
  creating(CLUSTER, [
    ['a rule is for URLs or for resources', { 'rules[0].resources': ['pods'] }, 'Invalid rules[0].nonResourceURLs'],
    ['roles can be aggregated', { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: 'b' } }] } }],
    ['aggregation has selectors', { aggregationRule: {} }, 'Required aggregationRule.clusterRoleSelectors'],
    ['aggregation has valid selectors', { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: 'b c' } }] } },
      'Invalid aggregationRule.clusterRoleSelectors[0]', 'Invalid aggregationRule.clusterRoleSelectors[0].matchLabels'],
  ]);
});

describe('bindings', () => {
  const BINDING = {
    apiVersion: `${GROUP}/v1`,
    kind: 'RoleBinding',
    metadata: { name: 'readers', namespace: 'shop' },
    roleRef: { kind: 'Role', name: 'reader' },
    subjects: [{ kind: 'ServiceAccount', name: 'web' }, { kind: 'Group', name: 'system:authenticated' }],
  };
  creating(BINDING, [
    ['a role is required', { roleRef: undefined }, 'NotSupported roleRef.kind', 'Required roleRef.name'],
    ['a role is in the group of roles', { 'roleRef.apiGroup': 'apps' }, 'NotSupported roleRef.apiGroup'],
    ['a role is a Role or ClusterRole', { 'roleRef.kind': 'Group' }, 'NotSupported roleRef.kind'],
    ['a role has a name that fits into a path', { 'roleRef.name': 'a/b' }, 'Invalid roleRef.name'],
    ['a subject has a known kind', { 'subjects[0].kind': 'Robot' }, 'NotSupported subjects[0].kind'],
    ['a subject has a name', { 'subjects[1].name': '' }, 'Required subjects[1].name'],
    ['a ServiceAccount has a DNS name', { 'subjects[0].name': 'Web' }, 'Invalid subjects[0].name'],
    ['a ServiceAccount is in no group', { 'subjects[0].apiGroup': GROUP }, 'NotSupported subjects[0].apiGroup'],
    ['a Group is in the group of roles', { 'subjects[1].apiGroup': 'apps' }, 'NotSupported subjects[1].apiGroup'],
  ]);
  updating(BINDING, [
    ['subjects can change', { subjects: [] }],
    ['the role stays', { 'roleRef.name': 'writer' }, 'Invalid roleRef'],
  ]);
  const CLUSTER = { ...BINDING, kind: 'ClusterRoleBinding', metadata: { name: 'readers' }, roleRef: { kind: 'ClusterRole', name: 'reader' }, subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }] };
  creating(CLUSTER, [
    ['a role is a ClusterRole', { 'roleRef.kind': 'Role' }, 'NotSupported roleRef.kind'],
    ['a ServiceAccount is in a namespace', { 'subjects[0].namespace': undefined }, 'Required subjects[0].namespace'],
  ]);
});
