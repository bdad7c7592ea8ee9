import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { ManifestDocument, ManifestSet } from '../../src/manifests';

const places = (set: ManifestSet) => set.documents.map(({ location }) => location);
const messages = (set: ManifestSet) => set.documents.map(({ errors }) => errors.map(({ type, path, message }) => `${type} ${path} ${message}`));

describe('a set from text', () => {
  const text = [
    '# licence', '---', '# pool', 'apiVersion: ceph.rook.io/v1', 'kind: CephBlockPool', 'metadata: {name: rbd, namespace: rook-ceph}',
    '---', '', '--- # nothing here', '# only a comment', '---',
    'apiVersion: v1', 'kind: Secret', 'metadata:', '  name: s', '}', '---',
    'apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: c', '',
  ].join('\n');
  const set = ManifestSet.fromText(text, 'deploy/all.yaml');

  test('holds the documents in their order, without the empty ones, with the lines they start in', () => {
    expect(set.documents.map(({ index, line, kind, name }) => [index, line, kind, name])).toEqual([
      [0, 4, 'CephBlockPool', 'rbd'], [1, 16, undefined, undefined], [2, 18, 'ConfigMap', 'c'],
    ]);
    expect(places(set)).toEqual(['deploy/all.yaml:4', 'deploy/all.yaml:16', 'deploy/all.yaml:18']);
  });

  test('a broken document is one with an error and does not touch the others', () => {
    expect(messages(set)).toEqual([[], ['YAML  yaml: line 16: did not find expected key'], []]);
    expect(set.objects.map(({ kind }) => kind)).toEqual(['CephBlockPool', 'ConfigMap']);
  });

  test('an object is found by its identity, whatever the version of its API', () => {
    const pool = set.find({ apiGroup: 'ceph.rook.io', kind: 'CephBlockPool', namespace: 'rook-ceph', name: 'rbd' });
    expect(pool).toBe(set.documents[0]);
    expect(pool!.identity).toEqual({ apiGroup: 'ceph.rook.io', kind: 'CephBlockPool', namespace: 'rook-ceph', name: 'rbd' });
    expect(set.find({ kind: 'ConfigMap', name: 'c' })!.apiGroup).toBe('');
    expect(set.find({ kind: 'ConfigMap', name: 'c', namespace: 'other' })).toBeUndefined();
  });

  test('the list of documents is a copy', () => {
    set.documents.pop();
    expect(set.documents).toHaveLength(3);
  });

  test('what follows --- on its line is refused as kubectl does', () => {
    expect(messages(ManifestSet.fromText('a: 1\n--- {b: 2}\nc: 3\n'))[1])
      .toEqual(['YAML  yaml: line 2: invalid document separator: {b: 2}; only a comment may follow ---']);
  });

  test('JSON is told by its look: one object, or several after each other', () => {
    expect(ManifestSet.fromText('\ufeff{"apiVersion": "v1",\n "kind": "Pod"}\n\n{"apiVersion": "v1", "kind": "Node"} x').documents.map(({ line, index, kind, errors }) => [line, index, kind, errors.length]))
      .toEqual([[1, 0, 'Pod', 0], [4, 1, 'Node', 0], [4, 2, undefined, 1]]);
    expect(ManifestSet.fromText('{apiVersion: v1, kind: Pod}').documents[0].kind).toBe('Pod');
    expect(messages(ManifestSet.fromText('{}\nnull'))[1]).toEqual(['Decode  json: cannot unmarshal null into an object; a document has to be one object']);
    expect(ManifestSet.fromText('').documents).toEqual([]);
  });
});

describe('a document that names no object has an error', () => {
  test.each([
    ['[]', 'Decode  json: cannot unmarshal array into an object; a document has to be one object'],
    ['[null]', 'Decode  json: cannot unmarshal array into an object; a document has to be one object'],
    ['text', 'Decode  json: cannot unmarshal string into an object; a document has to be one object'],
    ['12', 'Decode  json: cannot unmarshal number into an object; a document has to be one object'],
    ['{kind: A}', "BadRequest  Object 'apiVersion' is missing: name the API's version, such as apps/v1"],
    ['{apiVersion: "", kind: A}', "BadRequest  Object 'apiVersion' is missing: name the API's version, such as apps/v1"],
    ['{apiVersion: v1}', "BadRequest  Object 'Kind' is missing: name the object's kind, such as Deployment"],
    ['{apiVersion: v1, kind: null}', "BadRequest  Object 'Kind' is missing: name the object's kind, such as Deployment"],
    ['{apiVersion: null, kind: A}', 'Decode  .apiVersion accessor error: null is of the type null, expected string'],
    ['{apiVersion: 1, kind: A}', 'Decode apiVersion json: cannot unmarshal number into Go struct field .apiVersion of type string'],
    ['{apiVersion: v1, kind: yes}', 'Decode kind json: cannot unmarshal bool into Go struct field .kind of type string'],
    ['{apiVersion: v1, kind: {}}', 'Decode kind json: cannot unmarshal object into Go struct field .kind of type string'],
  ])('%s: %s', (text, message) => {
    expect(messages(ManifestSet.fromText(text))).toEqual([[message]]);
  });

  test('and no identity, nor has one without a name', () => {
    expect(ManifestSet.fromText('{kind: A, metadata: {name: a}}').documents[0].identity).toBeUndefined();
    expect(ManifestSet.fromText('{apiVersion: v1, metadata: {name: a}}').documents[0].identity).toBeUndefined();
    expect(ManifestSet.fromText('{apiVersion: v1, kind: A, metadata: {generateName: a-}}').documents[0].identity).toBeUndefined();
    expect(ManifestSet.fromText('{apiVersion: v1, kind: A, metadata: {name: 1}}').documents[0]).toMatchObject({ name: undefined, identity: undefined });
  });
});

describe('a List', () => {
  test('is taken apart, each item with its line and its place', () => {
    const set = ManifestSet.fromText('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n- apiVersion: v1\n  kind: Node\n', 'l.yaml');
    expect(set.documents.map(({ index, itemPath, kind }) => [index, itemPath, kind])).toEqual([[0, 'items[0]', 'Pod'], [0, 'items[1]', 'Node']]);
    expect(places(set)).toEqual(['l.yaml:4 items[0]', 'l.yaml:6 items[1]']);
  });

  test('of one kind lends that kind to its items', () => {
    const set = ManifestSet.fromText('{"apiVersion": "ceph.rook.io/v1", "kind": "CephClusterList", "items": [{"metadata": {"name": "a"}}, {"apiVersion": "v1", "kind": "Pod"}, 5]}');
    expect(set.documents.map(({ apiVersion, kind, errors }) => [apiVersion, kind, errors.length]))
      .toEqual([['ceph.rook.io/v1', 'CephCluster', 0], ['v1', 'Pod', 0], [undefined, undefined, 1]]);
  });

  test('of no kind lends none', () => {
    expect(messages(ManifestSet.fromText('{apiVersion: v1, kind: List, items: [{}]}'))[0]).toHaveLength(2);
  });

  test('in a List is taken apart too', () => {
    const set = ManifestSet.fromText('{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "PodList", "items": [{}]}]}', 'f');
    expect(places(set)).toEqual(['f:1 items[0].items[0]']);
    expect(set.objects).toEqual([{ apiVersion: 'v1', kind: 'Pod' }]);
  });

  test('gives each item its own errors and numbers, with paths from the item on', () => {
    const set = ManifestSet.fromText('{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "A"}, {"apiVersion": "v1", "kind": "B", "spec": {"a": 4.0, "a": 5.0}}]}');
    expect(messages(set)).toEqual([[], ['DuplicateField spec.a duplicate field']]);
    expect(set.documents.map(({ _numbers }) => _numbers && [..._numbers])).toEqual([undefined, [['spec.a', '5.0']]]);
  });

  test('that is wrong itself is a document with that error before its items', () => {
    const set = ManifestSet.fromText('apiVersion: v1\nkind: List\nkind: List\nitems: [{apiVersion: v1, kind: A}]');
    expect(messages(set)).toEqual([['DuplicateKey kind line 3: key already set in map'], []]);
  });

  test('is no List without items: a kind may end so', () => {
    expect(ManifestSet.fromText('{apiVersion: example.com/v1, kind: AllowList, spec: {}}').documents[0]).toMatchObject({ kind: 'AllowList', itemPath: undefined });
  });
});

describe('duplicates', () => {
  const object = (apiVersion: string, kind: string, name: string, namespace?: string) => ({ apiVersion, kind, metadata: { name, namespace } });

  test('are objects of one identity; another namespace, name, kind or group makes another', () => {
    const set = ManifestSet.fromObjects([
      object('apps/v1', 'Deployment', 'a', 'x'), object('apps/v1', 'Deployment', 'a', 'y'), object('apps/v1', 'Deployment', 'a'), object('apps/v1', 'Deployment', 'b', 'x'),
      object('other/v1', 'Deployment', 'a', 'x'), object('apps/v1', 'DaemonSet', 'a', 'x'), object('apps/v1beta1', 'Deployment', 'a', 'x'),
    ]);
    expect(set.duplicates().map(same => same.map(({ index }) => index))).toEqual([[0, 6]]);
    expect(set.find({ apiGroup: 'apps', kind: 'Deployment', name: 'a', namespace: 'x' })!.index).toBe(0);
  });

  test('there are none among objects without a name', () => {
    expect(ManifestSet.fromObjects([{ apiVersion: 'v1', kind: 'Pod' }, { apiVersion: 'v1', kind: 'Pod' }]).duplicates()).toEqual([]);
  });
});

describe('a set from objects', () => {
  test('holds copies as they would be in a file: without undefined, with plain zero', () => {
    const object = { apiVersion: 'v1', kind: 'A', spec: { a: undefined, b: [undefined, -0], c: Object.create(null), big: 2 ** 60 } };
    const set = ManifestSet.fromObjects([object]);
    object.spec.b.push(1);
    expect(set.objects).toEqual([{ apiVersion: 'v1', kind: 'A', spec: { b: [null, 0], c: {}, big: 2 ** 60 } }]);
    expect(Object.keys(set.objects[0].spec)).toEqual(['b', 'c', 'big']);
    expect([...set.documents[0]._numbers!]).toEqual([['spec.big', String(2 ** 60)]]);
    expect(places(set)).toEqual(['document 0']);
  });

  const cycle: any = { apiVersion: 'v1' };
  cycle.self = cycle;
  test.each<[string, any, string]>([
    ['NaN', { spec: { a: NaN } }, 'spec.a: NaN is no number in JSON; give a finite one'],
    ['infinity', { spec: [-Infinity] }, 'spec[0]: -Infinity is no number in JSON; give a finite one'],
    ['a date', { at: new Date(0) }, "at: a Date can't be written to a manifest; give plain data"],
    ['a function', { at: () => 1 }, "at: a function can't be written to a manifest; give plain data"],
    ['a bigint', { at: 1n }, "at: a bigint can't be written to a manifest; give plain data"],
    ['a map', new Map(), "the object: a Map can't be written to a manifest; give plain data"],
  ])('refuses %s and says where it is', (_, object, message) => {
    expect(messages(ManifestSet.fromObjects([object]))).toEqual([[`Decode  ${message}`]]);
  });

  test('refuses an object that holds itself', () => {
    expect(messages(ManifestSet.fromObjects([cycle]))[0][0]).toContain('nested more than 1000 levels deep, or holds itself');
  });
});

describe('a set from constructs', () => {
  const config = (scope: Construct, id: string, spec: any = {}) => new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, spec });
  const names = (set: ManifestSet) => set.documents.map(({ name }) => name);

  test('holds the objects of all charts in the order they were constructed, with their paths', () => {
    const app = new App();
    const one = new Chart(app, 'one');
    const two = new Chart(app, 'two', { namespace: 'n' });
    config(two, 'c');
    config(new Construct(one, 'group'), 'a');
    config(one, 'b');
    const set = ManifestSet.fromApp(app);
    expect(places(set)).toEqual(['one/group/a', 'one/b', 'two/c']);
    expect(set.documents.map(({ index, namespace }) => [index, namespace])).toEqual([[0, undefined], [1, undefined], [2, 'n']]);
    expect(names(ManifestSet.fromScope(one))).toEqual(['a', 'b']);
  });

  test('puts objects after what they, or constructs around them, depend on', () => {
    const app = new App();
    const late = new Chart(app, 'late');
    const early = new Chart(app, 'early');
    const group = new Construct(early, 'group');
    config(late, 'a');
    const b = config(late, 'b');
    config(group, 'c');
    const d = config(group, 'd');
    const e = config(early, 'e');
    late.addDependency(group);
    b.addDependency(d, e);
    expect(names(ManifestSet.fromApp(app))).toEqual(['c', 'd', 'a', 'e', 'b']);
    expect(names(ManifestSet.fromScope(late))).toEqual(['a', 'b']);
  });

  test('orders layers that depend on each other in full without taking exponential time', () => {
    const app = new App();
    const chart = new Chart(app, 'chart');
    let before: Construct | undefined;
    const layers: Construct[] = [];
    for (let layer = 39; layer >= 0; layer--) {
      const construct = new Construct(chart, `layer${layer}`);
      for (let i = 0; i < 20; i++) {
        config(construct, `o${layer}-${i}`);
      }
      before?.node.addDependency(construct);
      before = construct;
      layers.unshift(construct);
    }
    const ordered = names(ManifestSet.fromApp(app));
    expect(ordered).toHaveLength(800);
    expect(ordered[0]).toBe('o0-0');
    expect(ordered.map(name => Number(/o(\d+)/.exec(name!)![1]))).toEqual(Array.from({ length: 800 }, (_, i) => Math.floor(i / 20)));
  });

  test('orders a chain of 5,000 objects', () => {
    const chart = new Chart(new App(), 'chart');
    let last: ApiObject | undefined;
    for (let i = 0; i < 5000; i++) {
      const object = config(chart, `o${i}`);
      last?.addDependency(object);
      last = object;
    }
    expect(names(ManifestSet.fromScope(chart))[0]).toBe('o4999');
  });

  test('refuses constructs that depend on each other', () => {
    const chart = new Chart(new App(), 'chart');
    const a = config(chart, 'a');
    const b = config(chart, 'b');
    a.node.addDependency(b);
    b.node.addDependency(a);
    expect(() => ManifestSet.fromScope(chart)).toThrow("objects can't be put in apply order: chart/a → chart/b → chart/a is a circle of dependencies; remove one of them");
  });

  test('renders each object once, with its patches', () => {
    const chart = new Chart(new App(), 'chart');
    let rendered = 0;
    const object = config(chart, 'a', Lazy.any({ produce: () => ({ times: ++rendered }) }));
    object.addJsonPatch(JsonPatch.add('/spec/added', true));
    expect(ManifestSet.fromScope(chart).objects).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, spec: { added: true, times: 1 } }]);
    expect(rendered).toBe(1);
  });

  test('an object that can not be rendered, or not as JSON, is a document with an error', () => {
    const chart = new Chart(new App(), 'chart');
    config(chart, 'a', { when: new Map() });
    config(chart, 'b', { n: NaN });
    config(chart, 'c');
    const set = ManifestSet.fromScope(chart);
    expect(messages(set)[0][0]).toMatch(/^Decode  Failed serializing construct at path 'chart\/a' with name 'a'/);
    expect(messages(set).slice(1)).toEqual([['Decode  spec.n: NaN is no number in JSON; give a finite one'], []]);
    expect(places(set)).toEqual(['chart/a', 'chart/b', 'chart/c']);
  });
});

describe('written as YAML', () => {
  test('documents follow each other in order; those without an object are left out', () => {
    const set = ManifestSet.fromText('kind: A\napiVersion: v1\n---\n}\n---\napiVersion: v1\nkind: B\nspec: {big: 9007199254740993}\n');
    expect(set.toYaml()).toBe('kind: A\napiVersion: v1\n---\napiVersion: v1\nkind: B\nspec:\n  big: 9007199254740993\n');
    expect(ManifestSet.fromText(set.toYaml()).toYaml()).toBe(set.toYaml());
  });
});

test('a document tells where it is with what it knows', () => {
  expect(new ManifestDocument({ index: 3 }).location).toBe('document 3');
  expect(new ManifestDocument({ index: 3, file: 'a.yaml' }).location).toBe('a.yaml');
  expect(new ManifestDocument({ index: 3, line: 7 }).location).toBe('line 7');
  expect(new ManifestDocument({ index: 3, line: 7, file: 'a.yaml' }).location).toBe('a.yaml:7');
});
