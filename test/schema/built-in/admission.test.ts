import { creating } from './cases';

const GROUP = 'admissionregistration.k8s.io/v1';
const rule = { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] };

describe('webhooks', () => {
  const HOOKS = {
    apiVersion: GROUP,
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'hooks' },
    webhooks: [{
      name: 'deployments.example.org',
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
      rules: [rule],
      clientConfig: { service: { namespace: 'hooks', name: 'web', path: '/validate/deployments' } },
      matchConditions: [{ name: 'not-system', expression: '!request.userInfo.username.startsWith("system:")' }],
    }],
  };
  const H = 'webhooks[0]';
  creating(HOOKS, [
    ['a name has three labels', { [`${H}.name`]: 'example.org' }, `Invalid ${H}.name`],
    ['names differ', { 'webhooks[1]': { ...HOOKS.webhooks[0] } }, 'Duplicate webhooks[1].name'],
    ['policies must be known', { [`${H}.failurePolicy`]: 'Wait', [`${H}.matchPolicy`]: 'Any' }, `NotSupported ${H}.failurePolicy`, `NotSupported ${H}.matchPolicy`],
    ['side effects are required', { [`${H}.sideEffects`]: undefined }, `Required ${H}.sideEffects`],
    ['side effects are none', { [`${H}.sideEffects`]: 'Some' }, `NotSupported ${H}.sideEffects`],
    ['a webhook answers in 30 seconds', { [`${H}.timeoutSeconds`]: 31 }, `Invalid ${H}.timeoutSeconds`],
    ['versions of the review are required', { [`${H}.admissionReviewVersions`]: [] }, `Required ${H}.admissionReviewVersions`],
    ['one version is known', { [`${H}.admissionReviewVersions`]: ['v2'] }, `Invalid ${H}.admissionReviewVersions`],
    ['versions differ and are labels', { [`${H}.admissionReviewVersions`]: ['v1', 'v1', '2'] }, `Invalid ${H}.admissionReviewVersions[1]`, `Invalid ${H}.admissionReviewVersions[2]`],
    ['a client is a URL or a Service', { [`${H}.clientConfig.url`]: 'https://example.org' }, `Required ${H}.clientConfig`],
    ['a URL is accepted', { [`${H}.clientConfig`]: { url: 'https://hooks.example.org:8443/validate' } }],
    ['a URL is one of a host', { [`${H}.clientConfig`]: { url: '/validate' } }, `Invalid ${H}.clientConfig.url`],
    ['a URL is secure and plain', { [`${H}.clientConfig`]: { url: 'http://user@example.org/?a' } }, `Invalid ${H}.clientConfig.url`],
    ['a Service has a name, which the server calls its namespace', { [`${H}.clientConfig.service.name`]: '' }, `Required ${H}.clientConfig.service.namespace`],
    ['a port is in range', { [`${H}.clientConfig.service.port`]: 0 }, `Invalid ${H}.clientConfig.service.port`],
    ['a path is absolute', { [`${H}.clientConfig.service.path`]: 'validate' }, `Invalid ${H}.clientConfig.service.path`],
    ['a path has segments', { [`${H}.clientConfig.service.path`]: '/a//b' }, `Invalid ${H}.clientConfig.service.path`],
    ['a path may be nothing or the root', { [`${H}.clientConfig.service.path`]: '/' }],
    ['a path may end with a slash', { [`${H}.clientConfig.service.path`]: '/validate/' }],
    ['a condition has a name', { [`${H}.matchConditions[0].name`]: '' }, `Required ${H}.matchConditions[0].name`],
    ['a condition has an expression', { [`${H}.matchConditions[0].expression`]: ' ' }, `Required ${H}.matchConditions[0].expression`],
    ['a condition is named once', { [`${H}.matchConditions[1]`]: { name: 'not-system', expression: 'true' } }, `Duplicate ${H}.matchConditions[1].name`],
    ['65 conditions are too many', { [`${H}.matchConditions`]: Array.from({ length: 65 }, (_, i) => ({ name: `c${i}`, expression: 'true' })) }, `TooMany ${H}.matchConditions`],
  ]);
  creating({ ...HOOKS, kind: 'MutatingWebhookConfiguration' }, [
    ['a reinvocation policy must be known', { [`${H}.reinvocationPolicy`]: 'Always' }, `NotSupported ${H}.reinvocationPolicy`],
  ]);
  const R = `${H}.rules[0]`;
  creating(HOOKS, [
    ['operations are required', { [`${R}.operations`]: [] }, `Required ${R}.operations`],
    ['operations must be known', { [`${R}.operations`]: ['PATCH'] }, `NotSupported ${R}.operations[0]`],
    ['all operations stand alone', { [`${R}.operations`]: ['*', 'CREATE'] }, `Invalid ${R}.operations`],
    ['a version is not empty', { [`${R}.apiVersions`]: [''] }, `Required ${R}.apiVersions[0]`],
    ['a scope must be known', { [`${R}.scope`]: 'Node' }, `NotSupported ${R}.scope`],
    ['resources are required', { [`${R}.resources`]: [] }, `Required ${R}.resources`],
    ['a resource is not empty', { [`${R}.resources`]: [''] }, `Required ${R}.resources[0]`],
    ['all resources stand alone', { [`${R}.resources`]: ['*', 'pods'] }, `Invalid ${R}.resources`],
    ['all resources and subresources stand alone', { [`${R}.resources`]: ['*/*', 'pods'] }, `Invalid ${R}.resources`],
    ['a subresource is named once', { [`${R}.resources`]: ['pods/*', 'pods/log'] }, `Invalid ${R}.resources[1]`],
    ['a subresource of all is named once', { [`${R}.resources`]: ['*/scale', 'deployments/scale'] }, `Invalid ${R}.resources[1]`],
    ['all resources and some subresources are accepted', { [`${R}.resources`]: ['*', 'pods/log'] }],
  ]);
});

describe('ValidatingAdmissionPolicies', () => {
  const POLICY = {
    apiVersion: GROUP,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'replicas' },
    spec: {
      paramKind: { apiVersion: 'example.org/v1', kind: 'Limit' },
      matchConstraints: { resourceRules: [{ ...rule, resourceNames: ['web'] }] },
      variables: [{ name: 'most', expression: 'params.most' }],
      validations: [{ expression: 'object.spec.replicas <= variables.most', message: 'too many', messageExpression: '"more than " + string(variables.most)', reason: 'Invalid' }],
      auditAnnotations: [{ key: 'replicas', valueExpression: 'string(object.spec.replicas)' }],
    },
  };
  const V = 'spec.validations[0]';
  creating(POLICY, [
    ['something is validated', { 'spec.validations': [], 'spec.auditAnnotations': [] }, 'Required spec.auditAnnotations', 'Required spec.validations'],
    ['a policy for failures must be known', { 'spec.failurePolicy': 'Wait' }, 'NotSupported spec.failurePolicy'],
    ['a kind of parameters has a version', { 'spec.paramKind.apiVersion': 'a/b/c' }, 'Invalid spec.paramKind.apiVersion'],
    ['a group is a domain', { 'spec.paramKind.apiVersion': 'A/v1' }, 'Invalid spec.paramKind.apiVersion'],
    ['a kind is required', { 'spec.paramKind.kind': '' }, 'Required spec.paramKind.kind'],
    ['constraints are required', { 'spec.matchConstraints': undefined }, 'Required spec.matchConstraints'],
    ['constraints have rules', { 'spec.matchConstraints.resourceRules': [] }, 'Required spec.matchConstraints.resourceRules'],
    ['a name is given once', { 'spec.matchConstraints.resourceRules[0].resourceNames': ['web', 'web'] }, 'Duplicate spec.matchConstraints.resourceRules[0].resourceNames[1]'],
    ['a name fits into a path', { 'spec.matchConstraints.resourceRules[0].resourceNames': ['a/b'] }, 'Invalid spec.matchConstraints.resourceRules[0].resourceNames[0]'],
    ['a variable has a name', { 'spec.variables[1]': { name: '', expression: '1' } }, 'Required spec.variables[1].name'],
    ['a variable has an identifier', { 'spec.variables[1]': { name: 'in', expression: '1' } }, 'Invalid spec.variables[1].name'],
    ['a variable is declared before it is used', { 'spec.variables[0].expression': 'variables.later' }, 'Invalid spec.variables[0].expression'],
    ['what only looks like a variable is not one', { 'spec.variables[0].expression': '"variables.later" == object.variables.now // variables.never' }],
    ['an expression is required', { [`${V}.expression`]: '' }, `Required ${V}.expression`],
    ['a message is not blank', { [`${V}.message`]: ' ' }, `Invalid ${V}.message`],
    ['a message is a line', { [`${V}.message`]: 'a\nb' }, `Invalid ${V}.message`],
    ['an expression for a message is not blank', { [`${V}.messageExpression`]: ' ' }, `Invalid ${V}.messageExpression`],
    ['a reason must be known', { [`${V}.reason`]: 'NotFound' }, `NotSupported ${V}.reason`],
    ['an annotation has a key', { 'spec.auditAnnotations[0].key': 'a b' }, 'Invalid spec.auditAnnotations[0].key'],
    ['a key of an annotation needs the name of the policy', { 'metadata.name': undefined }, 'Invalid spec.auditAnnotations[0].key'],
    ['a key is given once', { 'spec.auditAnnotations[1]': { key: 'replicas', valueExpression: '"a"' } }, 'Duplicate spec.auditAnnotations[1].key'],
    ['a value is not too long', { 'spec.auditAnnotations[0].valueExpression': `"${'a'.repeat(5 * 1024)}"` }, 'Required spec.auditAnnotations[0].valueExpression'],
    ['21 annotations are too many', { 'spec.auditAnnotations': Array.from({ length: 21 }, (_, i) => ({ key: `k${i}`, valueExpression: '"a"' })) }, 'Invalid spec.auditAnnotations'],
  ]);
});

describe('MutatingAdmissionPolicies', () => {
  const POLICY = {
    apiVersion: GROUP,
    kind: 'MutatingAdmissionPolicy',
    metadata: { name: 'labels' },
    spec: {
      reinvocationPolicy: 'Never',
      matchConstraints: { resourceRules: [rule] },
      mutations: [{ patchType: 'ApplyConfiguration', applyConfiguration: { expression: 'Object{}' } }],
    },
  };
  creating(POLICY, [
    ['something is mutated', { 'spec.mutations': [] }, 'Required spec.mutations'],
    ['a type of patch must be known', { 'spec.mutations[0].patchType': 'Merge' }, 'NotSupported spec.mutations[0].patchType'],
    ['nothing is mutated that is deleted', { 'spec.matchConstraints.resourceRules[0].operations': ['CREATE', 'DELETE'] }, 'NotSupported spec.matchConstraints.resourceRules.operations'],
    ['a patch is that of its type', { 'spec.mutations[0]': { patchType: 'JSONPatch', applyConfiguration: { expression: 'Object{}' } } },
      'Invalid spec.mutations[0].applyConfiguration', 'Required spec.mutations[0].jsonPatch'],
    ['a JSON patch is accepted', { 'spec.mutations[0]': { patchType: 'JSONPatch', jsonPatch: { expression: '[JSONPatch{op: "remove", path: "/spec/" + jsonpatch.escapeKey("a/b")}]' } } }],
    ['a reinvocation policy is required', { 'spec.reinvocationPolicy': '' }, 'Required spec.reinvocationPolicy'],
  ]);
});

describe('bindings of policies', () => {
  const BINDING = {
    apiVersion: GROUP,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'replicas' },
    spec: { policyName: 'replicas', validationActions: ['Deny', 'Audit'], paramRef: { name: 'limit', parameterNotFoundAction: 'Deny' }, matchResources: { namespaceSelector: { matchLabels: { a: 'b' } } } },
  };
  creating(BINDING, [
    ['a policy is required', { 'spec.policyName': '' }, 'Required spec.policyName'],
    ['actions are required', { 'spec.validationActions': [] }, 'Required spec.validationActions'],
    ['actions must be known', { 'spec.validationActions': ['Log'] }, 'NotSupported spec.validationActions[0]'],
    ['actions differ', { 'spec.validationActions': ['Warn', 'Warn'] }, 'Duplicate spec.validationActions[1]'],
    ['Deny and Warn exclude each other', { 'spec.validationActions': ['Deny', 'Warn'] }, 'Invalid spec.validationActions'],
    ['parameters are named or selected', { 'spec.paramRef.selector': {} }, 'Forbidden spec.paramRef.name', 'Forbidden spec.paramRef.selector'],
    ['parameters can be selected', { 'spec.paramRef': { selector: { matchLabels: { a: 'b' } }, parameterNotFoundAction: 'Allow' } }],
    ['parameters are named', { 'spec.paramRef': { parameterNotFoundAction: 'Allow' } }, 'Required spec.paramRef'],
    ['what happens without parameters is required', { 'spec.paramRef.parameterNotFoundAction': undefined }, 'Required spec.paramRef.parameterNotFoundAction'],
    ['a match policy must be known', { 'spec.matchResources.matchPolicy': 'Any' }, 'NotSupported spec.matchResources.matchPolicy'],
    ['a selector beside a name is checked too', { 'spec.paramRef.selector': { matchLabels: { a: 'b c' } } },
      'Forbidden spec.paramRef.name', 'Forbidden spec.paramRef.selector', 'Invalid spec.paramRef.selector.matchLabels'],
    ['what is deleted can be validated', { 'spec.matchResources.resourceRules': [{ ...rule, operations: ['DELETE'] }] }],
  ]);
  creating({ apiVersion: GROUP, kind: 'MutatingAdmissionPolicyBinding', metadata: { name: 'labels' }, spec: { policyName: 'labels' } }, [
    ['what is deleted can not be mutated', { 'spec.matchResources.resourceRules': [{ ...rule, operations: ['DELETE'] }] }, 'NotSupported spec.matchResources.resourceRules.operations'],
  ]);
});
