import * as fs from 'fs';
import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as rook from '../../src/api/rook';
import { SynthGate } from '../../src/gate';

function pool(chart: Chart, id: string, spec: any, metadata: any = { namespace: 'rook-ceph' }): ApiObject {
  return new ApiObject(chart, id, { apiVersion: 'ceph.rook.io/v1', kind: 'CephBlockPool', metadata, spec });
}

function gated(): { app: App; chart: Chart } {
  const app = Testing.app();
  const chart = new Chart(app, 'storage');
  SynthGate.attach(chart);
  return { app, chart };
}

/** What a rule of the checks says ends with its id; that has tests of its own. */
const OF_A_RULE = / \([a-z-]+(?:, R\d+)*\)$/;

function problemsOf(synthesis: () => unknown): string[] {
  try {
    synthesis();
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map(line => line.replace('  [] ', '')).filter(line => !OF_A_RULE.test(line));
  }
  return [];
}

test('lets good objects through', () => {
  const { app, chart } = gated();
  pool(chart, 'good', { replicated: { size: 3 } });
  expect(app.synthYaml()).toContain('kind: CephBlockPool');
});

test('stops synthesis with the problems of all objects in all charts, in their order', () => {
  const { app, chart } = gated();
  pool(chart, 'a', { replicated: { size: 'three' } }, { name: 'a', namespace: 'rook-ceph' });
  const other = new Chart(app, 'other');
  pool(other, 'b', { replicated: { sise: 3 } }, { name: 'b', namespace: 'rook-ceph' });
  expect(problemsOf(() => app.synthYaml())).toEqual([
    'storage/a: CephBlockPool rook-ceph/a: spec.replicated.size: "three" is of type string, must be of type integer',
    'other/b: CephBlockPool rook-ceph/b: spec.replicated.sise: unknown field, did you mean size',
    'other/b: CephBlockPool rook-ceph/b: spec.replicated.size: this field is required',
  ]);
});

test('writes no file where an object would be refused', () => {
  const { app, chart } = gated();
  pool(chart, 'bad', { replicated: { size: -1 } });
  expect(() => app.synth()).toThrow('spec.replicated.size: -1 is too small, must be at least 0');
  expect(fs.readdirSync(app.outdir)).toEqual([]);
});

test('judges what is synthesized, patches and late values included', () => {
  const { app, chart } = gated();
  pool(chart, 'late', { replicated: { size: Lazy.any({ produce: () => 'late' }) } }, { name: 'late', namespace: 'rook-ceph' });
  const patched = pool(chart, 'patched', { replicated: { size: 3 } }, { name: 'patched', namespace: 'rook-ceph' });
  patched.addJsonPatch(JsonPatch.add('/spec/newField', 1));
  expect(problemsOf(() => app.synthYaml())).toEqual([
    'storage/late: CephBlockPool rook-ceph/late: spec.replicated.size: "late" is of type string, must be of type integer',
    'storage/patched: CephBlockPool rook-ceph/patched: spec.newField: unknown field',
  ]);
});

test('judges each object once in a synthesis of many charts, and anew in the next one', () => {
  const { app, chart } = gated();
  let rendered = 0;
  let size = 3;
  pool(chart, 'counted', { replicated: { size: Lazy.any({ produce: () => { rendered++; return size; } }) } });
  for (let i = 0; i < 20; i++) {
    pool(new Chart(app, `chart-${i}`), 'pool', { replicated: { size: 3 } });
  }
  app.synthYaml();
  expect(rendered).toBe(1);
  size = -1;
  expect(() => app.synthYaml()).toThrow('-1 is too small');
  expect(rendered).toBe(2);
});

test('judges a single chart that is rendered for a test', () => {
  const { chart } = gated();
  pool(chart, 'bad', { replicated: { size: -1 } });
  expect(() => Testing.synth(chart)).toThrow('-1 is too small');
});

test('an app has one gate, whoever asks for it', () => {
  const { app, chart } = gated();
  SynthGate.attach(app);
  SynthGate.attach(pool(chart, 'bad', { replicated: { size: -1 } }, { name: 'bad', namespace: 'rook-ceph' }));
  expect(problemsOf(() => app.synthYaml())).toEqual([
    'storage/bad: CephBlockPool rook-ceph/bad: spec.replicated.size: -1 is too small, must be at least 0',
  ]);
});

test('names two objects that would overwrite each other', () => {
  const { app, chart } = gated();
  pool(chart, 'first', { replicated: { size: 3 } }, { name: 'same', namespace: 'rook-ceph' });
  pool(chart, 'second', { replicated: { size: 2 } }, { name: 'same', namespace: 'rook-ceph' });
  pool(chart, 'third', { replicated: { size: 2 } }, { name: 'same', namespace: 'elsewhere' });
  expect(problemsOf(() => app.synthYaml())).toEqual([
    'storage/first: CephBlockPool rook-ceph/same: the same object is made at storage/second too, '
    + 'only the last one applied would remain; give each a name or namespace of its own',
  ]);
});

test('refuses numbers that JSON cannot write', () => {
  const { app, chart } = gated();
  pool(chart, 'nan', { replicated: { size: 3, targetSizeRatio: NaN } });
  expect(problemsOf(() => app.synthYaml())).toEqual([
    'storage/nan: spec.replicated.targetSizeRatio: NaN is no number in JSON; give a finite one',
  ]);
});

test('refuses names and labels that the API server would refuse', () => {
  const { app, chart } = gated();
  pool(chart, 'Pool.A_b', { replicated: { size: 3 } }, { name: 'Pool_A', labels: { 'a b': 'c' } });
  const problems = problemsOf(() => app.synthYaml());
  expect(problems.length).toBe(2);
  expect(problems[0]).toContain('CephBlockPool Pool_A: metadata.name: "Pool_A" is no DNS name');
  expect(problems[1]).toContain('metadata.labels: "a b" is no valid key');
});

test('objects of a kind that nobody knows pass, and definitions in the app make them known', () => {
  const { app, chart } = gated();
  new ApiObject(chart, 'thing', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'thing' }, spec: { size: 0 } });
  expect(problemsOf(() => app.synthYaml())).toEqual([]);
  new ApiObject(chart, 'crd', {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.com' },
    spec: {
      group: 'example.com',
      names: { kind: 'Thing', plural: 'things' },
      scope: 'Namespaced',
      versions: [{
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: { size: { type: 'integer', minimum: 1 } } } } } },
      }],
    },
  });
  expect(problemsOf(() => app.synthYaml())).toEqual(['storage/thing: Thing thing: spec.size: 0 is too small, must be at least 1']);
});

describe('a definition that the server would refuse', () => {
  function definition(chart: Chart, spec: any, name = 'things.example.com'): void {
    new ApiObject(chart, 'crd', { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name }, spec });
  }
  const spec = (schema: any) => ({
    group: 'example.com',
    names: { kind: 'Thing', plural: 'things' },
    scope: 'Namespaced',
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }],
  });

  test('is a problem, and so is every object of its kind', () => {
    const { app, chart } = gated();
    definition(chart, spec({ type: 'object', properties: { spec: { type: 'string', pattern: '(?P<broken' } } }));
    new ApiObject(chart, 'thing', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'thing' }, spec: 'x' });
    expect(problemsOf(() => app.synthYaml())).toEqual([
      expect.stringMatching(/^storage\/crd: CustomResourceDefinition things.example.com: .*pattern/),
      'storage/thing: Thing thing: its definition things.example.com is refused, so nobody can say what the server would serve; mend that first',
    ]);
  });

  test('is a problem also where it can not be read at all', () => {
    const { app, chart } = gated();
    definition(chart, { group: 'ceph.rook.io', names: { kind: 'CephBlockPool', plural: 'cephblockpools' }, versions: 'v1' }, 'cephblockpools.ceph.rook.io');
    pool(chart, 'pool', { replicated: { size: 3 } }, { name: 'pool', namespace: 'rook-ceph' });
    const problems = problemsOf(() => app.synthYaml());
    expect(problems[0]).toMatch(/^storage\/crd: CustomResourceDefinition cephblockpools.ceph.rook.io: .*versions/);
    expect(problems.at(-1)).toMatch(/^storage\/pool: CephBlockPool rook-ceph\/pool: its definition cephblockpools.ceph.rook.io is refused/);
  });
});

test('an opened gate judges nothing', () => {
  const { app, chart } = gated();
  pool(chart, 'bad', { replicated: { size: -1 } });
  SynthGate._open(app);
  expect(problemsOf(() => app.synthYaml())).toEqual([]);
});

test('a chart without an app is judged as well', () => {
  const chart = new Chart(undefined as any, 'alone');
  SynthGate.attach(chart);
  pool(chart, 'bad', { replicated: { size: -1 } });
  expect(chart.node.validate().length).toBe(1);
});

test('an object of the typed L1 puts the gate before its app', () => {
  const app = Testing.app();
  new rook.CephBlockPool(new Chart(app, 'storage'), 'bad', { metadata: { name: 'bad' }, spec: { replicated: { size: -1 } } });
  expect(problemsOf(() => app.synthYaml())).toEqual([
    'storage/bad: CephBlockPool bad: spec.replicated.size: -1 is too small, must be at least 0',
  ]);
});
