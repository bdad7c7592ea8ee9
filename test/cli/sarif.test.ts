import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Output } from '../../src/cli/private/output';
import { ruleOfFindings, SARIF_RULES } from '../../src/cli/private/sarif-rules';
import { SarifWriter } from '../../src/cli/private/sarif-writer';
import { run } from '../../src/cli/run';
import { Verdict } from '../../src/schema';
import { Finding } from '../../src/validation/finding';
import { Result } from '../../src/validation/result';
import { Counter } from '../../src/validation/summary';

const VERSION = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8')).version;

let folder: string;
let start: string;

beforeEach(() => {
  start = process.cwd();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-storage-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(start);
  fs.rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
  return name;
}

function sarif(...args: string[]): { status: number; log: any } {
  let out = '';
  const status = run(['validate', '--no-checks', '--format', 'sarif', ...args], { out: text => out += text, err: text => { throw new Error(text); } });
  return { status, log: JSON.parse(out) };
}

const SUMMARY = new Counter().summary;

function written(use: (writer: SarifWriter) => void): any {
  let out = '';
  const output: Output = { out: text => out += text, err: () => {} };
  use(new SarifWriter(output));
  return JSON.parse(out).runs[0];
}

const POOL = `apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: rook-ceph
spec:
  replicated:
    size: three
`;

test('a log tells of each error where it is, by which rule, and of which object', () => {
  const { status, log } = sarif(file('my deploy/pool.yaml', POOL));
  expect(status).toBe(1);
  const { rules, ...driver } = log.runs[0].tool.driver;
  const object = 'ceph.rook.io/v1/CephBlockPool/rook-ceph/replicapool';
  expect({ ...log, runs: [{ ...log.runs[0], tool: { driver } }] }).toEqual({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'cdk8s-storage', version: VERSION, semanticVersion: VERSION } },
      results: [{
        ruleId: 'FieldValueTypeInvalid',
        ruleIndex: 1,
        level: 'error',
        message: { text: 'CephBlockPool rook-ceph/replicapool: spec.replicated.size: "three" is of type string, must be of type integer' },
        locations: [{
          physicalLocation: { artifactLocation: { uri: 'my%20deploy/pool.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } },
          logicalLocations: [
            { name: 'replicapool', fullyQualifiedName: object, kind: 'resource' },
            { name: 'spec.replicated.size', fullyQualifiedName: `${object}/spec.replicated.size`, kind: 'property' },
          ],
        }],
        partialFingerprints: { 'objectField/v1': 'a94401b3fd6f9be8803f3313c0692f9f:1' },
      }],
      invocations: [{ executionSuccessful: true }],
      properties: {
        documents: 1,
        accepted: 0,
        rejected: 1,
        notEvaluated: 0,
        findings: { error: 0, warning: 0, advice: 0 },
        notEvaluatedRules: [],
        notCovered: ['admission plugins and webhooks', 'checks'],
      },
    }],
  });
  expect(rules[1]).toEqual({
    id: 'FieldValueTypeInvalid',
    shortDescription: { text: 'A value of the wrong type.' },
    fullDescription: { text: 'A value of the wrong type: the API server refuses the object.' },
    help: { text: 'Give a value of the type that the message names.' },
    defaultConfiguration: { level: 'error' },
  });
});

test('a set without a fault is a log without a result', () => {
  const { status, log } = sarif(file('pool.yaml', POOL.replace('three', '3')));
  expect([status, log.runs[0].results]).toEqual([0, []]);
});

test('an object that could not be judged is a warning, though it is no error', () => {
  const { status, log } = sarif(file('x.json', '{"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"x"}}'));
  expect(status).toBe(0);
  expect(log.runs[0].results.map(({ ruleId, level, message }: any) => [ruleId, level, message.text])).toEqual([
    ['NotEvaluated', 'warning', expect.stringMatching(/^Thing x: no definition of "example.com\/v1" "Thing" is known/)],
  ]);
});

test('what is said of an accepted object is in the log', () => {
  const user = { apiVersion: 'ceph.rook.io/v1', kind: 'CephObjectStoreUser', metadata: { name: 'auditor' }, spec: { store: 'archive', capabilities: { accounts: 'read' } } };
  const { log } = sarif(file('user.json', JSON.stringify(user)));
  expect(log.runs[0].results.map(({ ruleId, level, message }: any) => [ruleId, level, message.text])).toEqual([
    ['needs-newer-api', 'warning', 'CephObjectStoreUser auditor: accepted by the definitions of rook d0c3b9ce6, before 1.21 only, '
      + 'an older release refuses it; run that release, or leave out what it added'],
  ]);
});

test('a file outside of the working directory is named by its whole path', () => {
  file('work/.keep', '');
  file('pool.yaml', POOL);
  process.chdir('work');
  const { log } = sarif('../pool.yaml');
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: `file://${fs.realpathSync(folder)}/pool.yaml` });
});

test('a document without a name is known by its place', () => {
  const { log } = sarif(file('a.yaml', `${POOL.replace('three', '3')}---\nkind: [\n`));
  expect(log.runs[0].results[0].locations[0].logicalLocations).toEqual([{ name: 'document 1', fullyQualifiedName: 'a.yaml#1', kind: 'resource' }]);
});

test('a fingerprint stays where an object moves in its file, and no two are the same', () => {
  const prints = (text: string) => sarif(file('pool.yaml', text)).log.runs[0].results.map(({ partialFingerprints }: any) => partialFingerprints['objectField/v1']);
  const [first] = prints(POOL);
  expect(prints(`# moved\n\n${POOL}`)).toEqual([first]);
  expect(prints(`${POOL}---\n${POOL}`)).toEqual([first, first.replace(/:1$/, ':2')]);
  expect(prints(POOL.replace('replicapool', 'other'))).not.toEqual([first]);
});

describe('findings', () => {
  const finding: Finding = { rule: 'acme-pool-size-one', refs: ['R94'], severity: 'advice', path: 'spec.size', message: 'one copy: a disk lost is data lost', fix: 'keep three' };
  const result: Result = { file: 'a.yaml', index: 0, kind: 'Pool', name: 'a', verdict: Verdict.ACCEPTED, errors: [], findings: [] };

  test('of a document stand at it, advice as a note, also where a rule is not described', () => {
    const { results } = written(writer => {
      writer.result({ ...result, findings: [finding] });
      writer.end([], SUMMARY);
    });
    expect(results.map(({ ruleId, ruleIndex, level, message }: any) => [ruleId, ruleIndex, level, message.text])).toEqual([
      ['acme-pool-size-one', undefined, 'note', 'Pool a: spec.size: one copy: a disk lost is data lost; keep three'],
    ]);
  });

  test('of the whole set stand at its first document, as code hosts refuse a result without a place', () => {
    const { results } = written(writer => {
      writer.result(result);
      writer.result({ ...result, file: 'b.yaml' });
      writer.end([{ ...finding, path: '', severity: 'error' }], SUMMARY);
    });
    expect(results.map(({ level, message, locations }: any) => [level, message.text, locations])).toEqual([
      ['error', 'one copy: a disk lost is data lost; keep three',
        [{ physicalLocation: { artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } } }]],
    ]);
  });
});

test('every rule has what a code host asks for, once', () => {
  expect(new Set(SARIF_RULES.map(({ id }) => id)).size).toBe(SARIF_RULES.length);
  for (const { id, shortDescription, fullDescription, help, defaultConfiguration } of SARIF_RULES) {
    expect([id, defaultConfiguration.level]).toEqual([expect.stringMatching(/^\S+$/), expect.stringMatching(/^(error|warning|note)$/)]);
    for (const { text } of [shortDescription, fullDescription, help]) {
      expect(text).toMatch(/^[A-Z].{5,1000}[^.]\.$/);
    }
  }
});

test('a rule of a check brings its page and what else it is known by', () => {
  const rule = { id: 'acme-pool-size-one', refs: ['R94'], severity: 'advice', title: 'one copy', effect: 'a disk lost is data lost', mend: 'keep three', source: 'https://example.com/pools' };
  expect(ruleOfFindings(rule)).toEqual({
    id: 'acme-pool-size-one',
    shortDescription: { text: 'One copy.' },
    fullDescription: { text: 'One copy: a disk lost is data lost.' },
    help: { text: 'Keep three. Source: https://example.com/pools.' },
    helpUri: 'https://example.com/pools',
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['R94'] },
  });
});

test('every type of error that the sources name has a rule', () => {
  const src = path.join(__dirname, '..', '..', 'src');
  const sources = ['manifests', 'schema'].flatMap(room => fs.readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts')).map(name => fs.readFileSync(path.join(src, room, name), 'utf8'))).join('\n');
  const named = [...sources.matchAll(/(?:\badd|refused|documentError)\('([A-Z]\w+)'|'(FieldValue\w+|Duplicate(?:Key|Field)|UnknownField)'/g)]
    .map(match => match[1] ?? match[2]);
  expect(named.length).toBeGreaterThan(30);
  expect([...new Set(named)].filter(type => !SARIF_RULES.some(({ id }) => id === type))).toEqual([]);
});

/** Fields that the specification of SARIF 2.1.0 requires or allows in the objects that a log is made of. */
const OBJECTS: { [object: string]: { required: string[]; parts: { [field: string]: string } } } = {
  sarifLog: { required: ['version', 'runs'], parts: { $schema: 'string', version: 'string', runs: 'run[]' } },
  run: { required: ['tool'], parts: { tool: 'tool', results: 'result[]', invocations: 'invocation[]', properties: 'any' } },
  tool: { required: ['driver'], parts: { driver: 'toolComponent' } },
  toolComponent: { required: ['name'], parts: { name: 'string', version: 'string', semanticVersion: 'string', rules: 'reportingDescriptor[]' } },
  reportingDescriptor: {
    required: ['id'],
    parts: {
      id: 'string', shortDescription: 'message', fullDescription: 'message', help: 'message', helpUri: 'string', defaultConfiguration: 'configuration', properties: 'any',
    },
  },
  configuration: { required: [], parts: { level: 'string' } },
  invocation: { required: ['executionSuccessful'], parts: { executionSuccessful: 'boolean' } },
  result: {
    required: ['message'],
    parts: { ruleId: 'string', ruleIndex: 'number', level: 'string', message: 'message', locations: 'location[]', partialFingerprints: 'any' },
  },
  message: { required: ['text'], parts: { text: 'string' } },
  location: { required: [], parts: { physicalLocation: 'physicalLocation', logicalLocations: 'logicalLocation[]' } },
  physicalLocation: { required: ['artifactLocation'], parts: { artifactLocation: 'artifactLocation', region: 'region' } },
  artifactLocation: { required: ['uri'], parts: { uri: 'string', uriBaseId: 'string' } },
  region: { required: ['startLine'], parts: { startLine: 'number' } },
  logicalLocation: { required: [], parts: { name: 'string', fullyQualifiedName: 'string', kind: 'string' } },
};

function faultsIn(value: any, type: string, at: string): string[] {
  if (type.endsWith('[]')) {
    return Array.isArray(value) ? value.flatMap((item, i) => faultsIn(item, type.slice(0, -2), `${at}[${i}]`)) : [`${at} is no list`];
  }
  const object = OBJECTS[type];
  if (!object) {
    return type === 'any' || typeof value === type ? [] : [`${at} is no ${type}`];
  }
  return [
    ...object.required.filter(field => value[field] === undefined).map(field => `${at}.${field} is missing`),
    ...Object.entries(value).flatMap(([field, part]) =>
      object.parts[field] === undefined ? [`${at}.${field} is not known`] : faultsIn(part, object.parts[field], `${at}.${field}`)),
  ];
}

test('a log is made of what SARIF 2.1.0 knows', () => {
  file('a.yaml', `${POOL}---\nkind: [\n---\n${POOL}    size: 3\n`);
  file('b.json', '{"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"x"}}');
  const { log } = sarif('.');
  expect(log.runs[0].results.length).toBeGreaterThan(3);
  expect(faultsIn(log, 'sarifLog', 'log')).toEqual([]);
  expect(faultsIn({ ...log, runs: [{ tool: { driver: {} }, extra: 1 }] }, 'sarifLog', 'log')).toEqual(['log.runs[0].tool.driver.name is missing', 'log.runs[0].extra is not known']);
});
