import { created } from '../built-in/judged';

const policy = (spec: object) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name: 'a' },
  spec: { matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['*'], resources: ['pods'] }] }, validations: [{ expression: 'true' }], ...spec },
});

const mutation = (mutations: object[]) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'MutatingAdmissionPolicy',
  metadata: { name: 'a' },
  spec: { matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }] }, reinvocationPolicy: 'Never', mutations },
});

const variables = [
  { name: 'n', expression: 'object.spec.replicas' }, { name: 'text', expression: '"a"' }, { name: 'list', expression: '[1, 2]' }, { name: 'map', expression: '{"a": 1}' },
  { name: 'quantity', expression: 'quantity("1")' },
];

describe('a condition of a policy', () => {
  const errorsOf = (expression: string, spec: object = {}) => created(policy({ variables, validations: [{ expression }], ...spec }));

  test.each([
    'object.spec.replicas > 3 && oldObject == null', 'request.kind.group == "apps" && request.kind == request.requestKind', '"a" in request.userInfo.groups',
    'request.userInfo.extra.all(k, request.userInfo.extra[k].size() > 0)', 'request.options.anything == 1', 'namespaceObject.metadata.labels["a"] == "b"',
    'namespaceObject.status.conditions.all(c, c.type != "" && c.lastTransitionTime < timestamp("2026-01-01T00:00:00Z"))', 'namespaceObject.metadata.UID != ""',
    'authorizer.group("").resource("pods").namespace("a").name("b").subresource("log").fieldSelector("a=b").labelSelector("c").check("get").allowed()',
    'authorizer.path("/healthz").check("get").reason() == "" && authorizer.serviceAccount("a", "b").group("").resource("pods").check("get").errored()',
    'authorizer.requestResource.check("delete").error() == ""', 'variables.n > 1 && variables.text.startsWith("a") && variables.list[0] + 1 == variables.map["a"]',
    'variables.quantity.isGreaterThan(quantity("1"))', 'has(object.metadata) && object.?metadata.?name.orValue("") != ""', 'object.spec.containers.all(i, c, c.name != "" && i < 3)',
  ])('%s', expression => expect(errorsOf(expression)).toEqual([]));

  test.each([
    'request.kinds == "a"', 'request.kind.name == ""', 'request.userInfo.groups == "a"', 'namespaceObject.metadata.ownerReferences.size() == 0', 'object', '1', '"true"', 'null',
    'params.max == 1', 'variables.other == 1', 'variables.text == 1', 'authorizer.check("get").allowed()', 'authorizer.requestResources == null', 'self == null', 'object.frobnicate()',
    'jsonpatch.escapeKey("a") == ""', 'JSONPatch{}.op == ""', 'request.kind == request.resource', 'object.a ==', 'variables.list.exists(x, x == "a")', 'url("a").getHost() == 1',
  ])('is refused: %s', expression => expect(errorsOf(expression)).toEqual(['Invalid spec.validations[0].expression']));

  test('may use parameters where the policy has them', () => {
    expect(errorsOf('params.max == 1', { paramKind: { apiVersion: 'v1', kind: 'ConfigMap' } })).toEqual([]);
  });

  test('may use only variables before it', () => {
    expect(errorsOf('true', { variables: [{ name: 'a', expression: 'variables.b' }, { name: 'b', expression: '1' }] })).toEqual(['Invalid spec.variables[0].expression']);
  });

  test('for it to be asked at all may use no variables', () => {
    expect(errorsOf('true', { matchConditions: [{ name: 'a', expression: 'variables.n > 1' }, { name: 'b', expression: 'request.name == "a"' }] }))
      .toEqual(['Invalid spec.matchConditions[0].expression']);
  });
});

test.each([
  ['"too many: " + string(variables.n)', []], ['variables.n', ['Invalid spec.validations[0].messageExpression']], ['true', ['Invalid spec.validations[0].messageExpression']],
  ['authorizer.path("/").check("get").reason()', ['Invalid spec.validations[0].messageExpression']],
])('a message must be a text, and can ask nobody: %s', (messageExpression, errors) => {
  expect(created(policy({ variables, validations: [{ expression: 'true', messageExpression }] }))).toEqual(errors);
});

test.each([
  ['"a"', []], ['null', []], ['variables.text', []], ['true', ['Invalid spec.auditAnnotations[0].valueExpression']], ['object.name', ['Invalid spec.auditAnnotations[0].valueExpression']],
  ['true ? "a" : null', ['Invalid spec.auditAnnotations[0].valueExpression']],
])('an annotation must be a text or null: %s', (valueExpression, errors) => {
  expect(created(policy({ variables, auditAnnotations: [{ key: 'a', valueExpression }] }))).toEqual(errors);
});

test.each([
  ['Object{spec: Object.spec{replicas: 3}}', []], ['Object{metadata: Object.metadata{labels: {"a": "b"}}}', []], ['object', ['Invalid spec.mutations[0].applyConfiguration.expression']],
  ['Object.spec{}', ['Invalid spec.mutations[0].applyConfiguration.expression']], ['{}', ['Invalid spec.mutations[0].applyConfiguration.expression']],
])('what is applied must be an object: %s', (expression, errors) => {
  expect(created(mutation([{ patchType: 'ApplyConfiguration', applyConfiguration: { expression } }]))).toEqual(errors);
});

test.each([
  ['[JSONPatch{op: "add", path: "/a", value: object.b}]', []], ['object.a ? [JSONPatch{op: "remove", path: "/a"}] : []', []], ['[JSONPatch{op: 1}]', ['Invalid spec.mutations[0].jsonPatch.expression']],
  ['[JSONPatch{verb: "add"}]', ['Invalid spec.mutations[0].jsonPatch.expression']], ['[]', ['Invalid spec.mutations[0].jsonPatch.expression']],
  ['JSONPatch{op: "add"}', ['Invalid spec.mutations[0].jsonPatch.expression']], ['[JSONPatch{op: "add", ?value: optional.of(1)}]', []],
  ['[Patch{}]', ['Invalid spec.mutations[0].jsonPatch.expression']],
])('a patch must be a list of changes: %s', (expression, errors) => {
  expect(created(mutation([{ patchType: 'JSONPatch', jsonPatch: { expression } }]))).toEqual(errors);
});
