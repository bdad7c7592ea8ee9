import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as YAML from 'yaml';
import { objectsOfCharts } from './charts';
import { countEstates, ESTATES, written } from '../../scripts/count-estates';
import { run } from '../../src/cli/run';
import { objectsIn } from '../ceph/examples/compare';

jest.mock('cdk8s-storage', () => jest.requireActual('../../src'), { virtual: true });

const PAGE = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'explanation', 'why.md'), 'utf8');
const NAMES = fs.readdirSync(ESTATES);

/** Kinds that Rook has files of, which are applied as they are: `toolbox.yaml`, `common-external.yaml` and `cluster-external.yaml`. */
const FILES_OF_ROOK: { readonly [estate: string]: readonly string[] } = {
  hosts: ['Deployment'],
  external: ['CephCluster', 'Namespace', 'ServiceAccount', 'Role', 'RoleBinding', 'ClusterRoleBinding'],
};

/** Fields that the library sets and no manifest of the estates does, by why. */
const BEYOND: { readonly [reason: string]: readonly string[] } = {
  'what the API server, Rook or ceph-csi would take anyway': [
    'spec.crashCollector', 'spec.monitoring', 'spec.network', 'spec.mon.allowMultiplePerNode', 'spec.mgr.allowMultiplePerNode', 'spec.mgr.modules',
    'spec.storage.useAllNodes', 'spec.storage.useAllDevices', 'spec.pinning', 'spec.failureDomain', 'spec.metadataPool.failureDomain',
    'spec.dataPool.failureDomain', 'spec.dataPools.0.failureDomain', 'parameters.imageFormat', 'parameters.csi.storage.k8s.io/fstype', 'volumeBindingMode',
  ],
  'Rook refuses a later change to one copy': [
    'spec.replicated.requireSafeReplicaSize', 'spec.metadataPool.replicated.requireSafeReplicaSize', 'spec.dataPool.replicated.requireSafeReplicaSize',
    'spec.dataPools.0.replicated.requireSafeReplicaSize',
  ],
  'memory and CPU, priorities and rotated logs, which the chart of a cluster has too': [
    'spec.resources', 'spec.metadataServer.resources', 'spec.gateway.resources', 'spec.priorityClassNames', 'spec.metadataServer.priorityClassName',
    'spec.gateway.priorityClassName', 'spec.logCollector',
  ],
  'settings of the operator, all in one ConfigMap': ['data'],
  'metadata servers and gateways are kept apart': ['spec.metadataServer.placement', 'spec.gateway.placement'],
};

/** What the checks have to say of the synthesized manifests, by estate. */
const FINDINGS: { readonly [estate: string]: readonly string[] } = {
  cloud: [],
  hosts: [],
  stretch: [],
  // The certificate is not for a manifest.
  objects: ['object-store-tls-secret-unusable'],
  external: [],
};

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'estates-'));
beforeAll(() => NAMES.forEach(synthesize));
afterAll(() => fs.rmSync(outdir, { recursive: true }));

/** Runs the program of an estate, as `cdk8s synth` does. */
function synthesize(estate: string): void {
  process.env.CDK8S_OUTDIR = path.join(outdir, estate);
  try {
    jest.requireActual(path.join(ESTATES, estate, 'main'));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}

/** What the program of an estate makes; of the installation of Rook, which has tests of its own, only the settings. */
function synthesizedBy(estate: string): any[] {
  const folder = path.join(outdir, estate);
  return fs.readdirSync(folder).flatMap(file => fs.readFileSync(path.join(folder, file), 'utf8').split(/^---$/m)
    .filter(text => file !== 'rook.k8s.yaml' || text.includes('\n  name: rook-ceph-operator-config\n'))
    .flatMap(objectsIn));
}

/** What the program of an estate makes, but for what Rook has files of. */
function objectsOf(estate: string): any[] {
  return synthesizedBy(estate).filter(({ kind }) => !FILES_OF_ROOK[estate]?.includes(kind));
}

function fileOf(estate: string, file: string): string {
  const found = path.join(ESTATES, estate, file);
  return fs.existsSync(found) ? fs.readFileSync(found, 'utf8') : '';
}

type Fields = ReadonlyMap<string, unknown>;

/** Every value of objects, by kind, name and path. */
function fieldsOf(objects: readonly any[]): Fields {
  return new Map(objects.flatMap(object => leavesOf(object, []).map(([field, value]) => [`${object.kind} ${object.metadata.name}: ${field}`, value])));
}

function leavesOf(value: any, keys: readonly string[]): [string, unknown][] {
  if (typeof value !== 'object') return [[keys.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
}

/** Fields that are not the same in another place, or not there. */
function missingIn(found: Fields, wanted: Fields): string[] {
  return [...wanted].filter(([field, value]) => found.get(field) !== value).map(([field, value]) => `${field}: ${value}, not ${found.get(field)}`);
}

function isUnder(field: string, prefix: string): boolean {
  const [, name] = /: (.*)$/.exec(field)!;
  return name === prefix || name.startsWith(`${prefix}.`);
}

function whatChartsMake(estate: string): any[] {
  const [cluster, operator] = ['values.yaml', 'values-operator.yaml'].map(file => YAML.parse(fileOf(estate, file)));
  return [...(cluster === null ? [] : objectsOfCharts({ cluster, operator: operator ?? {} })), ...objectsIn(fileOf(estate, 'extra.yaml'))];
}

test('the page has what is counted', () => {
  const rows = [...PAGE.matchAll(/^\| \[`(\w+)`\]\(\S+\) \|[^|]*\| (.*) \|$/gm)].map(([, estate, cells]) => [estate, ...cells.split(' | ')]);
  expect(rows.map(([estate, ...cells]) => [estate, ...cells.map(cell => Number(cell.replace(',', '')))]).sort()).toEqual(
    countEstates().map(({ estate, program, charts, manifests }) =>
      [estate, program.lines, charts.lines, manifests.lines, program.characters, charts.characters, manifests.characters]));
});

test('empty lines, comments and separators are not counted', () => {
  expect(written(['# why\n---\na: 1 # one\n\n  # more\n  b: 2\n', "// why\nconst a = 'b';\n"])).toEqual({ lines: 3, characters: 21 });
});

describe.each(NAMES)('estate %s', estate => {
  const manifests = objectsIn(fileOf(estate, 'manifests.yaml'));

  test('every field of the manifests is the same in what the program makes', () => {
    expect(manifests.length).toBeGreaterThan(1);
    expect(missingIn(fieldsOf(objectsOf(estate)), fieldsOf(manifests))).toEqual([]);
  });

  test('what the program makes beyond the manifests is known', () => {
    const [ours, theirs] = [objectsOf(estate), manifests].map(fieldsOf);
    const known = Object.values(BEYOND).flat();
    expect([...ours.keys()].filter(field => !theirs.has(field) && !known.some(prefix => isUnder(field, prefix)))).toEqual([]);
  });

  test('values and extra manifests make the same of the charts as the manifests', () => {
    expect(missingIn(fieldsOf(whatChartsMake(estate)), fieldsOf(manifests))).toEqual([]);
    expect(whatChartsMake(estate).map(titleOf).sort()).toEqual(manifests.map(titleOf).sort());
  });

  test('the API server accepts both, and the checks have nothing to say of the program but what is known', () => {
    expect(validate('errors', manifests)).toEqual([]);
    expect(validate('all', synthesizedBy(estate))).toEqual(FINDINGS[estate]);
  });
});

test('no field that is beyond manifests is listed in vain', () => {
  const fields = NAMES.flatMap(estate => [...fieldsOf(objectsOf(estate)).keys()]);
  expect(Object.values(BEYOND).flat().filter(prefix => !fields.some(field => isUnder(field, prefix)))).toEqual([]);
});

/** Mistakes: in the program, in the manifests, and how the program ends. */
const MISTAKES: readonly { readonly estate: string; readonly program: Change; readonly manifests: Change; readonly error: RegExp }[] = [
  {
    estate: 'hosts',
    program: ["deviceClass: 'nvme', objectDeviceClass", "deviceClass: 'ssd', objectDeviceClass"],
    manifests: ['deviceClass: nvme', 'deviceClass: ssd'],
    error: /3 hosts with OSDs of the class "ssd" are needed, and there are none; the classes are: hdd, nvme/,
  },
  {
    estate: 'cloud',
    program: ["{ size: '1Ti' }", "{ size: '1Ti', count: 5 }"],
    manifests: ['count: 6', 'count: 5'],
    error: /5 OSDs cannot be shared evenly by the 3 zones \(eu-central-1a, eu-central-1b, eu-central-1c\): make it a multiple of 3/,
  },
  {
    estate: 'stretch',
    program: ['Redundancy.replicated(4)', 'Redundancy.replicated(3)'],
    manifests: ['size: 4', 'size: 3'],
    error: /3 copies can not be two in each of several failure domains/,
  },
  {
    estate: 'objects',
    program: ['count: 7', 'count: 5'],
    manifests: [/ {6}- { name: host-[67], .*\n/g, ''],
    error: /for 4\+2 chunks, 6 hosts with OSDs are needed, and there are 5/,
  },
  {
    estate: 'objects',
    program: [", 'bucketLifecycle'", ''],
    manifests: [',bucketLifecycle', ''],
    error: /bucketLifecycle is not allowed by the operator, only "maxObjects,maxSize" is: the operator refuses the claim, which stays Pending/,
  },
];

type Change = readonly [from: string | RegExp, to: string];

test.each(MISTAKES)('a mistake in $estate ends the program: $error', ({ estate, program, manifests, error }) => {
  expect(() => runChanged(changed(fileOf(estate, 'main.ts'), program))).toThrow(error);
  expect(refusedOf(objectsIn(changed(fileOf(estate, 'manifests.yaml'), manifests)))).toEqual([]);
});

test('the page has every mistake', () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \| [^|]+ \|$/gm)].map(([, estate, error]) => [estate, error]);
  expect(rows.map(([estate]) => estate)).toEqual(MISTAKES.map(({ estate }) => estate));
  rows.forEach(([, error], i) => expect(error).toMatch(MISTAKES[i].error));
});

function changed(text: string, [from, to]: Change): string {
  const result = text.replaceAll(from, to);
  if (result === text) throw new Error(`${from} is not there to be changed`);
  return result;
}

/** Runs a program whose only types are those that are inferred, so that but for imports it is JavaScript. */
function runChanged(program: string): void {
  const script = program.replace(/import ({[^}]*}) from ('[^']+');/g, 'const $1 = require($2);');
  process.env.CDK8S_OUTDIR = path.join(outdir, 'changed');
  try {
    new Function('require', script)((name: string) => name === 'cdk8s-storage' ? jest.requireActual('../../src') : jest.requireActual(name));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}

function titleOf({ kind, metadata }: any): string {
  return `${kind} ${metadata.name}`;
}

/** Rules that have something to say of objects, and objects that would be refused. */
function validate(pack: string, objects: readonly any[]): string[] {
  const { results, findings } = verdictsOn(objects, '--pack', pack);
  return [...refusedIn(results), ...[...findings, ...results.flatMap((result: any) => result.findings)].map(({ rule }) => rule)];
}

/** Objects that the API server would refuse. */
function refusedOf(objects: readonly any[]): string[] {
  return refusedIn(verdictsOn(objects, '--no-checks').results);
}

function refusedIn(results: readonly any[]): string[] {
  return results.filter(({ verdict }) => verdict !== 'accepted').map(({ kind, name }) => `${kind} ${name} is refused`);
}

function verdictsOn(objects: readonly any[], ...options: string[]): any {
  const file = path.join(outdir, 'objects.jsonl');
  fs.writeFileSync(file, objects.map(object => `${JSON.stringify(object)}\n`).join(''));
  let out = '';
  run(['validate', ...options, '--format', 'json', file], { out: text => out += text, err: text => out += text });
  return JSON.parse(out);
}
