import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { run } from '../../src/cli/run';
import { StorageValidation } from '../../src/validation';
import { errorTypeOf } from '../../src/validation/error-types';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-storage-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

const POOL = `apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: rook-ceph
spec:
  replicated:
    size: 3
`;
const BAD_POOL = POOL.replace('size', 'sise');
const THING = '{"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"thing"},"spec":{"size":0}}';
const definition = (scope: string) => JSON.stringify({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'things.example.com' },
  spec: {
    group: 'example.com',
    names: { kind: 'Thing', plural: 'things' },
    scope,
    versions: [{
      name: 'v1',
      served: true,
      storage: true,
      schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: { size: { type: 'integer', minimum: 1 } } } } } },
    }],
  },
});

/** What cdk8s-cli hands to a plugin, and what it was told. */
class Context {
  public readonly violations: any[] = [];
  public readonly submitted: any[] = [];
  public readonly report = {
    addViolation: (violation: any) => { this.violations.push(violation); },
    submit: (...args: any[]) => { this.submitted.push(args); },
  };

  public constructor(public readonly manifests: readonly string[]) {}
}

async function validated(manifests: string[], properties?: unknown): Promise<Context> {
  const context = new Context(manifests);
  await new StorageValidation(properties).validate(context);
  return context;
}

/** What the API server says, without the checks. */
const ofServer = (violations: any[]) => violations.filter(({ ruleName }) => /^[A-Z]/.test(ruleName));

const metadata = (counts: Partial<Record<'documents' | 'accepted' | 'rejected' | 'not evaluated', string>>) =>
  ({ 'documents': '1', 'accepted': '0', 'rejected': '0', 'not evaluated': '0', 'not covered': 'admission plugins and webhooks', ...counts });

test('good manifests are a success without a violation', async () => {
  const { violations, submitted } = await validated([file('a.k8s.yaml', POOL)]);
  expect([violations, submitted]).toEqual([[], [['success', metadata({ accepted: '1' })]]]);
});

test('what the API server would refuse is a failure, with the resource, its manifest, the field and the remedy', async () => {
  const manifest = file('a.k8s.yaml', BAD_POOL);
  const { violations, submitted } = await validated([manifest]);
  const at = (location: string) => [{ resourceName: 'replicapool', locations: [location], manifestPath: manifest }];
  expect(ofServer(violations)).toEqual([
    { ruleName: 'UnknownField', recommendation: 'unknown field, did you mean size', fix: 'correct its name, or remove it', violatingResources: at('spec.replicated.sise') },
    { ruleName: 'FieldValueRequired', recommendation: 'this field is required', fix: 'add the field', violatingResources: at('spec.replicated.size') },
  ]);
  expect(submitted).toEqual([['failure', metadata({ rejected: '1' })]]);
});

test('the same mistake in several places is one violation', async () => {
  const second = POOL.replace('replicapool', 'second').replace('spec:', 'spec:\n  failureDomian: host\n  failureDomains: host');
  const [a, b] = [file('a.yaml', `${BAD_POOL}---\n${BAD_POOL.replace('replicapool', 'other')}`), file('b.yaml', second)];
  const { violations } = await validated([a, b]);
  const told = ofServer(violations).map(({ ruleName, recommendation, violatingResources }: any) => [ruleName, recommendation, violatingResources]);
  expect(told).toEqual([
    ['UnknownField', 'unknown field, did you mean size', [
      { resourceName: 'replicapool', locations: ['spec.replicated.sise'], manifestPath: a },
      { resourceName: 'other', locations: ['spec.replicated.sise'], manifestPath: a },
    ]],
    ['FieldValueRequired', 'this field is required', [
      { resourceName: 'replicapool', locations: ['spec.replicated.size'], manifestPath: a },
      { resourceName: 'other', locations: ['spec.replicated.size'], manifestPath: a },
    ]],
    ['UnknownField', 'unknown field, did you mean failureDomain', [
      { resourceName: 'second', locations: ['spec.failureDomian', 'spec.failureDomains'], manifestPath: b },
    ]],
  ]);
});

test('a document that can not be decoded is a failure at its line', async () => {
  const { violations, submitted } = await validated([file('a.yaml', `${POOL}---\nkind: [\n`)]);
  expect(violations[0]).toMatchObject({ ruleName: 'YAML', violatingResources: [{ resourceName: 'document 1', locations: [expect.stringMatching(/^line 1\d$/)] }] });
  expect(submitted[0][0]).toBe('failure');
});

test('an object that could not be judged is named, and is no failure', async () => {
  const { violations, submitted } = await validated([file('a.yaml', THING)]);
  expect(violations.map(({ ruleName, violatingResources }: any) => [ruleName, violatingResources[0].resourceName, violatingResources[0].locations]))
    .toEqual([['NotEvaluated', 'thing', ['line 1']]]);
  expect(submitted).toEqual([['success', metadata({ 'not evaluated': '1' })]]);
});

test('a warning is named, and is no failure', async () => {
  const user = { apiVersion: 'ceph.rook.io/v1', kind: 'CephObjectStoreUser', metadata: { name: 'auditor' }, spec: { store: 'archive', capabilities: { accounts: 'read' } } };
  const { violations, submitted } = await validated([file('a.yaml', JSON.stringify(user))]);
  expect(violations).toMatchObject([{ ruleName: 'needs-newer-api', fix: 'run that release, or leave out what it added' }]);
  expect(submitted[0][0]).toBe('success');
});

test('definitions among the manifests count for all of them', async () => {
  const thing = file('a.yaml', THING);
  const { violations } = await validated([thing, file('b.yaml', definition('Namespaced'))]);
  expect(violations.map(({ ruleName, recommendation }: any) => [ruleName, recommendation])).toEqual([['FieldValueInvalid', '0 is too small, must be at least 1']]);
  const broken = await validated([thing, file('b.yaml', definition('Galaxy'))]);
  expect(broken.violations.map(({ ruleName }: any) => ruleName)).toEqual(['NotEvaluated', 'FieldValueNotSupported']);
});

test('says what the command line says of the same manifests', async () => {
  const manifests = [file('a.yaml', `${BAD_POOL}---\n${POOL}`), file('b.yaml', `${THING}\n---\n${definition('Namespaced')}`), file('c.yaml', 'a: [')];
  let out = '';
  run(['validate', '--format', 'json', ...manifests], { out: text => out += text, err: () => {} });
  const { violations } = await validated(manifests);
  const ofPlugin = violations.flatMap(({ recommendation, violatingResources }: any) => violatingResources.flatMap((resource: any) =>
    resource.locations.map((location: string) => `${resource.manifestPath} ${location} ${recommendation}`)));
  const ofCommand = JSON.parse(out).results.flatMap((result: any) => [...result.errors, ...result.findings].map(({ path: field, message }: any) => `${result.file} ${field} ${message}`));
  expect(ofPlugin.map(line => line.replace(/ line \d+ /, '  ')).sort()).toEqual(ofCommand.map((line: string) => line.replace(' <nil> ', '  ')).sort());
  expect(ofCommand.length).toBe(5);
});

describe('properties', () => {
  test('give definitions, machines, the manifests before and the version of Kubernetes', async () => {
    const machines = path.join(__dirname, '..', '..', 'examples', 'general-purpose');
    const old = file('old.yaml', POOL.replace('replicapool', 'other'));
    const properties = { crds: file('crd.json', definition('Namespaced')), topology: path.join(machines, 'nodes.json'), previous: old, kubeVersion: '1.31' };
    const { violations } = await validated([file('a.yaml', THING)], properties);
    expect(violations.map(({ ruleName }: any) => ruleName)).toEqual(['FieldValueInvalid']);
  });

  test('previous makes of a manifest an update', async () => {
    const cluster = (dataDirHostPath: string) => JSON.stringify({ apiVersion: 'ceph.rook.io/v1', kind: 'CephCluster', metadata: { name: 'a' }, spec: { dataDirHostPath } });
    const { violations } = await validated([file('new.yaml', cluster('/data'))], { previous: file('old.yaml', cluster('/var/lib/rook')) });
    expect(ofServer(violations).map(({ violatingResources }: any) => violatingResources[0].locations)).toEqual([['spec.dataDirHostPath']]);
  });

  test.each([
    [[], 'StorageValidation: properties: [] must be a map of topology, devices, previous, crds, kubeVersion'],
    [null, 'StorageValidation: properties: null must be a map of topology, devices, previous, crds, kubeVersion'],
    [{ topolgy: 'x' }, 'StorageValidation: topolgy: there is no such property, did you mean topology; allowed are topology, devices, previous, crds, kubeVersion'],
    [{ crds: ['a'] }, 'StorageValidation: crds: ["a"] must be a path'],
    [{ crds: '' }, 'StorageValidation: crds: "" must be a path'],
    [{ kubeVersion: 1.31 }, 'StorageValidation: kubeVersion: 1.31 must be a version in quotes, such as "1.35"'],
  ])('%j is refused by name', (properties, message) => {
    expect(() => new StorageValidation(properties)).toThrow(message);
  });

  test.each([
    [{ kubeVersion: '1.30' }, 'kubeVersion: "1.30" is no version of Kubernetes whose API is known, give one from 1.31 to 1.36'],
    [{ devices: 'devices.json' }, 'devices: needs topology, the node list that the devices belong to'],
    [{ topology: '/missing.json' }, 'topology: '],
    [{ previous: '/missing.json' }, 'previous: can\'t read /missing.json: no such file or folder'],
    [{ crds: '/missing.json' }, 'crds: can\'t read /missing.json: no such file or folder'],
  ])('%j is refused by name when it is used', async (properties, message) => {
    const context = new Context([file('a.yaml', POOL)]);
    await expect(new StorageValidation(properties).validate(context)).rejects.toThrow(message);
    expect(context.submitted).toEqual([]);
  });
});

test('a type of error that nobody has described refers to the message', () => {
  expect(errorTypeOf('SomethingNew')).toEqual({
    id: 'SomethingNew', title: 'SomethingNew', effect: 'the API server refuses the object', mend: 'see what the message says',
  });
});
