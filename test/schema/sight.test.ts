import { cephBlockPool, schemasWith, shelf, shelfDefinition } from './documents';
import { Schemas, Verdict } from '../../src/schema';
import { Sight } from '../../src/schema/sight';

/** Schemas that know a kind `Shelf`, whose spec has a color and one more field. */
function shelves(field: object): Schemas {
  return schemasWith(shelfDefinition({
    spec: { type: 'object', properties: { field, color: { type: 'string', default: 'oak' } } },
    status: { type: 'object', properties: { phase: { type: 'string' } } },
  }, {}, { subresources: { status: {} } }));
}

function shelfOf(field: unknown, more: object = {}): any {
  return shelf({ spec: { field }, ...more }, { namespace: 'here' });
}

function sightOf(object: any, schemas: Schemas): Sight {
  const sight = new Sight();
  schemas._judgeDecoded(object, undefined, sight);
  return sight;
}

describe('what a verdict sees of an object', () => {
  test('is what controllers see, so that nobody makes it again', () => {
    const schemas = Schemas.bundled();
    const pool = cephBlockPool();
    const view = schemas._viewerOf(pool.apiVersion, pool.kind);
    const sight = sightOf(pool, schemas);
    expect(sight.object).toEqual(view(pool));
    expect(view(pool, sight)).toBe(sight.object);
  });

  test('has the defaults of the server', () => {
    expect(sightOf(shelfOf('a'), shelves({ type: 'string' })).object.spec).toEqual({ field: 'a', color: 'oak' });
  });

  test('is nothing where the object is refused', () => {
    expect(sightOf(cephBlockPool({ failureDomain: 5 }), Schemas.bundled())).toEqual({ facts: undefined, object: undefined });
  });

  test('counts only for those who know the same definition', () => {
    const sight = sightOf(shelfOf('a'), shelves({ type: 'string' }));
    const other = shelves({ type: 'string', default: 'b' });
    expect(other._viewerOf('example.org/v1', 'Shelf')(shelfOf('a'), sight)).not.toBe(sight.object);
  });

  test.each<[string, object, any, any]>([
    ['a null in a list', { type: 'array', items: { type: 'string', nullable: true } }, shelfOf(['a', null]), ['a']],
    ['a null in a list whose items have a default', { type: 'array', items: { type: 'string', default: 'b' } }, shelfOf(['a', null]), ['a']],
    ['an integer that is held exactly', { type: 'integer' }, shelfOf(5n), 5],
    ['a number that is held exactly', { type: 'number' }, shelfOf(5n), 5],
    ['an exact integer where a text could be', { 'x-kubernetes-int-or-string': true }, shelfOf(5n), undefined],
    ['a list where a text has a format', { type: 'string', format: 'password' }, shelfOf([1]), undefined],
    ['metadata inside an object', {
      'type': 'object',
      'x-kubernetes-embedded-resource': true,
      'properties': { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } },
    }, shelfOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }), { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }],
  ])('is nothing where the server takes %s, which controllers may see otherwise', (_what, field, object, seen) => {
    const schemas = shelves(field);
    expect(schemas._judgeDecoded(object).verdict).toBe(Verdict.ACCEPTED);
    const sight = sightOf(object, schemas);
    expect(sight.object).toBeUndefined();
    expect(schemas._viewerOf('example.org/v1', 'Shelf')(object, sight).spec).toEqual({ field: seen, color: 'oak' });
  });

  test('is nothing where the server drops the status, which controllers see', () => {
    const schemas = shelves({ type: 'string' });
    const object = shelfOf('a', { status: { phase: 'Ready' } });
    expect(sightOf(object, schemas).object).toBeUndefined();
    expect(schemas._viewerOf('example.org/v1', 'Shelf')(object, sightOf(object, schemas)).status).toEqual({ phase: 'Ready' });
  });
});
