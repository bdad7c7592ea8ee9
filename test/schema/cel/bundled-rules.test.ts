import * as fs from 'fs';
import * as path from 'path';
import { bundledFacts } from '../../../src/schema/private/bundled-facts';
import { compileRule } from '../../../src/schema/private/cel/engine';
import { compilePattern } from '../../../src/schema/private/patterns';
import { Shape, ValidationRule } from '../../../src/schema/shape';

const FOLDER = path.join(__dirname, '..', '..', '..', 'src', 'schema', 'facts');
const APIS = fs.readdirSync(FOLDER).map(file => path.basename(file, '.json')).filter(file => file !== 'index' && file !== 'kubernetes-apis');

/** Each shape of an API once. */
function shapesOf(api: string): Shape[] {
  const seen = new Set<Shape>();
  const visit = (shape: Shape | boolean | undefined) => {
    if (typeof shape === 'object' && !seen.has(shape)) {
      seen.add(shape);
      const { allOf = [], anyOf = [], oneOf = [], properties = {} } = shape;
      [shape.items, shape.not, shape.additionalProperties, ...allOf, ...anyOf, ...oneOf, ...Object.values(properties)].forEach(visit);
    }
  };
  bundledFacts(api).kinds.forEach(kind => visit(kind.schema));
  return [...seen];
}

describe.each(APIS)('of %s', api => {
  const shapes = shapesOf(api);

  test('every rule can be evaluated', () => {
    const problems = shapes.flatMap(shape => shape['x-kubernetes-validations'] ?? []).flatMap((rule: ValidationRule) => {
      try {
        return typeof compileRule(rule) === 'function' ? [] : [rule.rule];
      } catch (error) {
        return [`${rule.rule}: ${(error as Error).message}`];
      }
    });
    expect(problems).toEqual([]);
  });

  test('every pattern can be matched', () => {
    const patterns = new Set(shapes.flatMap(shape => shape.pattern ?? []));
    expect([...patterns].filter(pattern => compilePattern(pattern) === undefined)).toEqual([]);
  });
});

test('there are rules in most of them', () => {
  const counts = APIS.map(api => shapesOf(api).flatMap(shape => shape['x-kubernetes-validations'] ?? []).length);
  expect(counts.filter(count => count > 0).length).toBeGreaterThanOrEqual(7);
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThan(150);
});
