import * as fs from 'fs';
import * as path from 'path';
import { errorsOf, shelf, shelfDefinition } from './documents';
import { packFacts } from '../../scripts/pack-facts';
import { Schemas, Verdict } from '../../src/schema';
import { CrdFacts, KindFacts } from '../../src/schema/kind';
import { bundledFacts, bundledKinds, bundledLines } from '../../src/schema/private/bundled-facts';
import { distilCrd } from '../../src/schema/private/distil-crd';
import { unpackFacts } from '../../src/schema/private/packed-facts';
import { Shape } from '../../src/schema/shape';

const FOLDER = path.join(__dirname, '..', '..', 'src', 'schema', 'facts');
const FILES = fs.readdirSync(FOLDER).map(file => path.basename(file, '.json'));
const APIS = FILES.filter(file => file !== 'index' && file !== 'kubernetes-apis');

/** What an earlier release defines, which documents are not judged by. */
const EARLIER = APIS.filter(api => JSON.parse(fs.readFileSync(path.join(FOLDER, `${api}.json`), 'utf8')).base !== undefined);

const TITLE: Shape = { type: 'string', maxLength: 20 };
const SHELF = distilCrd(shelfDefinition({
  spec: {
    type: 'object',
    description: 'What is on the shelf.',
    required: ['title'],
    properties: {
      title: { ...TITLE, description: 'Title of the shelf.' },
      subtitle: { ...TITLE, title: 'Subtitle' },
      books: { 'type': 'array', 'items': { type: 'object', properties: { title: TITLE } }, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['title'] },
      notes: { type: 'object', additionalProperties: TITLE },
      any: { type: 'object', additionalProperties: true },
      load: { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'not': { enum: ['none'] } },
    },
    ['x-kubernetes-validations']: [{ rule: 'has(self.title)', message: 'a shelf has a title' }],
  },
}));

/** Packs facts, writes and reads them as a file does, and unpacks them. */
function throughFile(crds: CrdFacts[], kinds: KindFacts[] = []) {
  const packed = JSON.parse(JSON.stringify(packFacts('test 1.0', crds, kinds)));
  return { shapes: packed.shapes.length as number, ...unpackFacts(packed) };
}

describe('packing', () => {
  test('loses nothing of a definition', () => {
    const { crds, kinds, source } = throughFile([SHELF]);
    expect(crds).toEqual([SHELF]);
    expect(source).toBe('test 1.0');
    expect(kinds.map(kind => `${kind.group}/${kind.version} ${kind.kind}`)).toEqual(['example.org/v1 Shelf']);
  });

  test('writes equal shapes once', () => {
    const { crds, shapes } = throughFile([SHELF]);
    const { title, subtitle, notes } = crds[0].versions[0].schema.properties!.spec.properties!;
    expect(title).toBe(subtitle);
    expect(notes.additionalProperties).toBe(title);
    expect(throughFile([SHELF, SHELF]).shapes).toBe(shapes);
  });

  test('leaves to another file the shapes that it has', () => {
    const base = JSON.parse(JSON.stringify(packFacts('test 1.0', [SHELF], [])));
    const later = JSON.parse(JSON.stringify(SHELF));
    later.versions[0].schema.properties.spec.properties.isbn = { type: 'string', minLength: 13 };
    const packed = JSON.parse(JSON.stringify(packFacts('test 1.1', [later], [], { name: 'test', shapes: base.shapes })));
    expect(packed).toMatchObject({ source: 'test 1.1', base: 'test' });
    expect(packed.shapes).toHaveLength(3);
    expect(unpackFacts({ ...packed, shapes: [...base.shapes, ...packed.shapes] }).crds).toEqual([later]);
  });

  test('keeps a shape that holds itself', () => {
    const tree: any = { 'type': 'object', 'x-definition': 'Tree' };
    tree.properties = { children: { type: 'array', items: tree }, named: { type: 'object', additionalProperties: tree } };
    const kind: KindFacts = { group: '', version: 'v1', kind: 'Tree', namespaced: false, served: true, builtIn: true, statusSubresource: false, schema: tree };
    const unpacked = throughFile([], [kind]).kinds[0].schema;
    expect(unpacked.properties!.children.items).toBe(unpacked);
    expect(unpacked.properties!.named.additionalProperties).toBe(unpacked);
    expect({ ...unpacked, properties: {} }).toEqual({ ...tree, properties: {} });
  });
});

describe('distilling', () => {
  test('leaves prose and messages behind', () => {
    const text = JSON.stringify(SHELF);
    expect(text).not.toMatch(/What is on|Title of|Subtitle|a shelf has/);
    expect(text).toContain('"rule":"has(self.title)"');
  });

  test('keeps what judges a document', () => {
    const schemas = Schemas.bundled();
    schemas._addFacts(throughFile([SHELF]).crds[0]);
    expect(errorsOf(shelf({ spec: { title: 'a', books: [{ title: 'b' }], notes: { c: 'd' }, any: { e: 1 }, load: 5 } }), schemas)).toEqual([]);
    expect(errorsOf(shelf({ spec: { title: 'a'.repeat(21), load: 'none' } }), schemas)).toEqual([
      'FieldValueTooLong spec.title: 21 characters, at most 20 are allowed',
      'FieldValueInvalid spec.load: "none" has a form that is ruled out',
    ]);
  });
});

describe('the bundled facts', () => {
  test.each(APIS)('of %s hold no prose', api => {
    const facts = JSON.parse(fs.readFileSync(path.join(FOLDER, `${api}.json`), 'utf8'));
    const prose = facts.shapes.flatMap((shape: object) => Object.keys(shape).filter(keyword => ['description', 'title', 'message', 'example', 'externalDocs'].includes(keyword)));
    const messages = facts.shapes.flatMap((shape: any) => (shape['x-kubernetes-validations'] ?? []).filter((rule: object) => 'message' in rule));
    const columns = (facts.crds ?? []).flatMap((crd: any) => crd.versions.flatMap((version: any) => (version.additionalPrinterColumns ?? []).filter((column: object) => 'description' in column)));
    expect([...prose, ...messages, ...columns]).toEqual([]);
  });

  test.each(APIS)('of %s say where they come from', api => expect(bundledFacts(api).source).toMatch(/^[a-z]+/));

  test('hold every kind that the index names, and the index names every kind', () => {
    const named = bundledKinds().flatMap(key => {
      const [apiVersion, kind] = key.split(' ');
      return bundledLines(apiVersion, kind).map(line => `${line.facts.group ? `${line.facts.group}/` : ''}${line.facts.version} ${line.facts.kind}` === key && line.facts.schema.type);
    });
    expect(named.every(type => type === 'object')).toBe(true);
    expect(named).toHaveLength(APIS.filter(api => !EARLIER.includes(api)).reduce((count, api) => count + bundledFacts(api).kinds.length, 0));
    expect(EARLIER).toEqual(['rook-1.19']);
    expect(bundledKinds().length).toBeGreaterThan(150);
  });

  test('judge an object of every kind', () => {
    const schemas = Schemas.bundled();
    const verdicts = bundledKinds().map(key => {
      const [apiVersion, kind] = key.split(' ');
      const { verdict, errors } = schemas.judgeCreate({ apiVersion, kind, metadata: { name: 'a' }, unknownField: 1 });
      return verdict === Verdict.REJECTED && errors.some(error => error.type === 'UnknownField' || error.path === 'apiVersion') ? '' : key;
    });
    expect(verdicts.filter(key => key !== '')).toEqual([]);
  });

  test('ask first for the current release, then for the coming one', () => {
    expect(bundledLines('ceph.rook.io/v1', 'CephCluster').map(line => line.needs)).toEqual([undefined, 'rook d0c3b9ce6, before 1.21']);
    expect(bundledLines('ceph.rook.io/v1', 'Unknown')).toEqual([]);
  });

  test('are read only when a kind is asked for', () => {
    const files: string[] = [];
    jest.isolateModules(() => {
      jest.doMock('fs', () => ({
        ...fs,
        readFileSync: (file: string, encoding: 'utf8') => {
          files.push(path.basename(file));
          return fs.readFileSync(file, encoding);
        },
      }));
      const room = require('../../src/schema') as typeof import('../../src/schema'); // eslint-disable-line @typescript-eslint/no-require-imports
      const schemas = room.Schemas.bundled();
      expect(files).toEqual([]);
      expect(schemas.has('rustfs.com/v1alpha1', 'Tenant')).toBe(true);
      expect(files).toEqual(['index.json', 'rustfs.json']);
    });
    jest.dontMock('fs');
  });
});
