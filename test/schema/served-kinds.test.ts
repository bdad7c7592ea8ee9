import { Schemas } from '../../src/schema';
import { ServedKinds } from '../../src/schema/served-kinds';

const POOL = { apiVersion: 'ceph.rook.io/v1', kind: 'CephBlockPool', metadata: { name: 'a', namespace: 'rook-ceph' }, spec: { replicated: { size: 3 } } };
const FILESYSTEM_GROUP = { apiVersion: 'ceph.rook.io/v1', kind: 'CephFilesystemSubVolumeGroup', metadata: { name: 'a' }, spec: { filesystemName: 'fs' } };

function definition(over: object = {}, version = 'v1', served = true): any {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'cephblockpools.ceph.rook.io' },
    spec: {
      group: 'ceph.rook.io',
      names: { kind: 'CephBlockPool', plural: 'cephblockpools', singular: 'cephblockpool', listKind: 'CephBlockPoolList' },
      scope: 'Namespaced',
      versions: [{
        name: version,
        served,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: { copies: { type: 'integer' } } } } } },
      }],
      ...over,
    },
  };
}

function after(...definitions: any[]): ServedKinds {
  const kinds = new ServedKinds(Schemas.bundled());
  definitions.forEach(object => kinds.define({ object }));
  return kinds;
}

const said = (kinds: ServedKinds, object: any) => {
  const { verdict, errors } = kinds.judge(object);
  return [verdict, ...errors.map(({ path, message }) => `${path}: ${message}`)];
};

test('a definition takes the place of what was known of its kind', () => {
  const kinds = after(definition());
  expect(said(kinds, POOL)).toEqual(['rejected', 'spec.replicated: unknown field']);
  expect(said(kinds, { ...POOL, spec: { copies: 3 } })).toEqual(['accepted']);
});

test('other kinds are as before', () => {
  expect(said(after(definition()), FILESYSTEM_GROUP)).toEqual(['accepted']);
});

test('a version that the definition no longer serves is refused, though an older definition served it', () => {
  expect(said(after(definition({}, 'v2')), POOL)).toEqual([
    'rejected', 'apiVersion: "ceph.rook.io/v1" "CephBlockPool" is not served, ceph.rook.io/v2 would be',
  ]);
  expect(said(after(definition({}, 'v1', false)), POOL)).toEqual([
    'rejected', 'apiVersion: "ceph.rook.io/v1" "CephBlockPool" is not served, nor is any other version',
  ]);
});

test('the last of two definitions counts', () => {
  expect(said(after(definition({}, 'v2'), definition()), { ...POOL, spec: { copies: 3 } })).toEqual(['accepted']);
});

test('of a kind whose definition is refused nothing is said, whatever was known before', () => {
  const kinds = after(definition({ scope: 'Galaxy' }), definition());
  expect(said(kinds, POOL)).toEqual([
    'not-evaluated', '<nil>: its definition cephblockpools.ceph.rook.io is refused, so nobody can say what the server would serve; mend that first',
  ]);
  expect(kinds.has('ceph.rook.io/v7', 'CephBlockPool')).toBe(true);
  expect(said(kinds, FILESYSTEM_GROUP)).toEqual(['accepted']);
});

test('an old version of the API of definitions is refused by the server, and so nothing is said of the kind', () => {
  expect(said(after({ ...definition(), apiVersion: 'apiextensions.k8s.io/v1beta1' }), POOL)[0]).toBe('not-evaluated');
});

test('a definition that was broken when it was decoded counts as refused', () => {
  const kinds = after();
  kinds.define({ object: definition(), errors: [{ type: 'DuplicateKey', path: 'spec', message: 'twice' }] });
  expect(said(kinds, POOL)[0]).toBe('not-evaluated');
});

test('a refused definition without a kind silences its group, but for kinds with a definition of their own', () => {
  const nameless = definition({ names: undefined });
  expect(said(after(nameless), FILESYSTEM_GROUP)[0]).toBe('not-evaluated');
  expect(said(after(nameless, definition()), { ...POOL, spec: { copies: 3 } })).toEqual(['accepted']);
  const groupless = { ...definition(), spec: { names: { kind: 'CephBlockPool' } } };
  expect(said(after(groupless), POOL)[0]).toBe('not-evaluated');
});

test('a refused definition that names neither group nor kind is no reason to say nothing', () => {
  expect(said(after({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 7 } }), POOL)).toEqual(['accepted']);
  const unnamed = { ...definition({ versions: [] }), metadata: {} };
  expect(said(after(unnamed), POOL)[1]).toContain('its definition of CephBlockPool in ceph.rook.io is refused');
  expect(said(after({ ...unnamed, spec: { group: 'ceph.rook.io' } }), POOL)[1]).toContain('its definition of a kind in ceph.rook.io is refused');
});

test('a definition that is an update is judged as one', () => {
  const kinds = after();
  kinds.define({ object: definition({ scope: 'Cluster' }), old: definition() });
  expect(said(kinds, POOL)[0]).toBe('not-evaluated');
});

test('an object of another group is no definition, whatever its kind', () => {
  expect(ServedKinds.isDefinition({ apiVersion: 'example.com/v1', kind: 'CustomResourceDefinition' })).toBe(false);
  expect(ServedKinds.isDefinition({ kind: 'CustomResourceDefinition' })).toBe(false);
  expect(ServedKinds.isDefinition(undefined)).toBe(false);
  expect(ServedKinds.isDefinition(definition())).toBe(true);
});

test('what is no object of an API is judged as ever', () => {
  expect(said(after(definition()), { kind: 7 })[0]).toBe('rejected');
});
