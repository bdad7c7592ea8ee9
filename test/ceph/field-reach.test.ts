import * as path from 'path';
import { ApiObject, App, Chart } from 'cdk8s';
import * as ts from 'typescript';
import { FIELD_SCENES } from './field-scenes';
import { apiVersionOf, bundledFacts } from '../../src/schema/private/bundled-facts';
import { Shape } from '../../src/schema/shape';

const CEPH = path.join(__dirname, '..', '..', 'src', 'ceph');

const program = ts.createProgram([path.join(CEPH, 'index.ts')], {
  module: ts.ModuleKind.Node16,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
});
const checker = program.getTypeChecker();

/** The kinds of Rook and of ceph-csi-operator. */
const KINDS = bundledFacts('rook').kinds;

/** Fields that constructs leave alone, and why; `JsonPatch` and the kind's own class in `rook` or `csi` have them. */
const LEFT_ALONE: { readonly [kind: string]: { readonly [field: string]: string } } = {
  ObjectBucket: { '': 'objects of this kind are made by the provisioner of buckets, and by nobody else' },
  CephFilesystem: { preservePoolsOnDelete: 'preserveFilesystemOnDelete supersedes it (rule R126)' },
  CephNFS: { rados: 'Rook overwrites it (rule R173)' },
  ClientProfile: { nfs: 'it has no fields' },
};

/** Where in `spec` of the kind the escape of its construct is laid over; at the top for all others. */
const ESCAPES_INTO: { readonly [kind: string]: string } = { OperatorConfig: 'driverSpecDefaults' };

/** Props of the construct that makes each kind. */
const PROPS = propsByKind();

/** Looks for `new rook.CephCluster(this, 'Resource', …)` in the classes that `src/ceph` exports. */
function propsByKind(): Map<string, ts.Type> {
  const found = new Map<string, ts.Type>();
  const index = checker.getSymbolAtLocation(program.getSourceFile(path.join(CEPH, 'index.ts'))!)!;
  for (const symbol of checker.getExportsOfModule(index)) {
    const declaration = symbol.declarations!.find(ts.isClassDeclaration);
    const kind = declaration && kindMadeBy(declaration);
    const props = declaration?.members.find(ts.isConstructorDeclaration)?.parameters.find(({ name }) => name.getText() === 'props');
    if (kind !== undefined && props !== undefined && !found.has(kind)) found.set(kind, checker.getTypeAtLocation(props));
  }
  return found;
}

function kindMadeBy(declaration: ts.ClassDeclaration): string | undefined {
  let kind: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.arguments?.[1]?.getText() === "'Resource'") {
      kind ??= node.expression.name.text;
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return kind;
}

/** A field that is no object of named fields itself. */
interface Leaf {
  /** Such as `mon.zones[].name`. */
  readonly path: string;
  readonly shape: Shape;
}

/** All leaves below a shape; lists and maps count by what is in them. */
function leavesOf(shape: Shape, at: string = ''): Leaf[] {
  const named = Object.entries(shape.properties ?? {});
  if (named.length > 0) return named.flatMap(([name, field]) => leavesOf(field, at === '' ? name : `${at}.${name}`));
  if (shape.items) return leavesOf(shape.items, `${at}[]`);
  if (typeof shape.additionalProperties === 'object') return leavesOf(shape.additionalProperties, `${at}{}`);
  return [{ path: at, shape }];
}

/** Whether a type has the field, or its `spec` has. */
function reaches(type: ts.Type | undefined, [part, ...rest]: readonly string[], shape: Shape): boolean {
  if (type === undefined) return false;
  if (part === undefined) return fits(type, shape);
  if (part === '[]') return reaches(checker.getIndexTypeOfType(type, ts.IndexKind.Number), rest, shape);
  if (part === '{}') return reaches(checker.getIndexTypeOfType(type, ts.IndexKind.String), rest, shape);
  const holders = [type, typeOf(type, 'spec')].filter(holder => holder !== undefined);
  return holders.some(holder => [part, camelCase(part)].some(name => reaches(typeOf(holder, name), rest, shape)));
}

/** Whether what TypeScript takes is what the schema takes. */
function fits(type: ts.Type, shape: Shape): boolean {
  const flags: { readonly [type: string]: ts.TypeFlags } = {
    string: ts.TypeFlags.StringLike, integer: ts.TypeFlags.NumberLike, number: ts.TypeFlags.NumberLike, boolean: ts.TypeFlags.BooleanLike,
  };
  if (shape['x-kubernetes-int-or-string']) return checker.typeToString(type) === 'string | number';
  const wanted = flags[shape.type ?? ''];
  const parts = type.isUnion() ? type.types : [type];
  // eslint-disable-next-line no-bitwise
  return wanted === undefined || parts.every(one => (one.flags & wanted) !== 0);
}

function typeOf(type: ts.Type, member: string): ts.Type | undefined {
  const symbol = type.getProperty(member);
  return symbol && checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
}

function camelCase(name: string): string {
  return name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

const partsOf = (field: string) => field.match(/\[\]|\{\}|[^.[{]+/g) ?? [];

/** Whether constructs wrote the field somewhere. */
function isWritten(value: any, [part, ...rest]: readonly string[]): boolean {
  if (value === undefined) return false;
  if (part === undefined) return true;
  if (part === '[]' || part === '{}') return Object.values(value).some(one => isWritten(one, rest));
  return isWritten(value[part], rest);
}

const WRITTEN: any[] = FIELD_SCENES.flatMap(build => {
  const chart = new Chart(new App(), 'storage', { namespace: 'rook-ceph' });
  build(chart);
  return chart.node.findAll().filter(ApiObject.isApiObject).map(object => object.toJson());
});

/** Props of every construct that are about the object, not about its `spec`. */
const OF_OBJECTS = ['name', 'labels', 'annotations'];

const howOf = (kind: string, { path: field, shape }: Leaf) => {
  const left = LEFT_ALONE[kind] ?? {};
  if (Object.keys(left).some(name => name === '' || field === name || field.startsWith(`${name}.`))) return 'left alone';
  const props = PROPS.get(kind);
  const into = ESCAPES_INTO[kind];
  const inEscape = into === undefined ? field : field.startsWith(`${into}.`) ? field.slice(into.length + 1) : undefined;
  if (inEscape !== undefined && reaches(props && typeOf(props, 'spec'), partsOf(inEscape), shape)) return 'escape';
  const isOfObject = OF_OBJECTS.includes(partsOf(field)[0]!);
  if (inEscape !== undefined && !isOfObject && reaches(props, partsOf(inEscape), shape)) return 'prop';
  if (WRITTEN.some(object => object.kind === kind && isWritten(object.spec, partsOf(field)))) return 'written';
  return 'not at all';
};

test('there are 21 kinds of Rook and 5 of ceph-csi-operator, and each has a construct, but for what a provisioner makes', () => {
  const group = (suffix: string) => KINDS.filter(facts => apiVersionOf(facts).split('/')[0].endsWith(suffix)).length;
  expect([group('ceph.rook.io') + group('objectbucket.io'), group('csi.ceph.io'), KINDS.length]).toEqual([21, 5, 26]);
  expect(KINDS.map(({ kind }) => kind).filter(kind => !PROPS.has(kind))).toEqual(['ObjectBucket']);
});

test.each(KINDS.map(facts => [facts.kind, facts] as const))('every field of %s can be set with types', (kind, facts) => {
  const fields = leavesOf(facts.schema.properties!.spec);
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(field => howOf(kind, field) === 'not at all').map(field => field.path)).toEqual([]);
});

test('what is left alone is a field, and nothing else reaches it', () => {
  for (const [kind, fields] of Object.entries(LEFT_ALONE)) {
    const spec = KINDS.find(facts => facts.kind === kind)!.schema.properties!.spec;
    for (const field of Object.keys(fields).filter(name => name !== '')) {
      expect([kind, field, Object.keys(spec.properties!).includes(field)]).toEqual([kind, field, true]);
      expect([kind, field, reaches(PROPS.get(kind), [field], {})]).toEqual([kind, field, false]);
    }
  }
});

test('a field that nobody can set is found, and one of another type', () => {
  const how = (kind: string, field: string, type: string) => howOf(kind, { path: field, shape: { type } as Shape });
  expect(how('CephCluster', 'mon.count', 'integer')).toBe('escape');
  expect(how('CephCluster', 'mon.count', 'string')).toBe('not at all');
  expect(how('CephCluster', 'mon.colour', 'string')).toBe('not at all');
  expect(how('CephBucketTopic', 'endpoint.smoke.uri', 'string')).toBe('not at all');
  expect(how('CephBucketTopic', 'persistent', 'boolean')).toBe('prop');
  expect(how('CephBlockPoolRadosNamespace', 'name', 'string')).toBe('written');
});
