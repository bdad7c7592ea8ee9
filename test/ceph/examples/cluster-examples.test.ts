import { CLUSTER_EXAMPLES, NOT_WRITTEN } from './cluster-examples';
import { objectsOf } from './compare';

test.each(CLUSTER_EXAMPLES.map(example => [example.file, example] as const))('%s goes through synthesis, with all its proofs', (_, example) => {
  expect(objectsOf(example).length).toBeGreaterThan(0);
});

test('each example is there once, or there is a reason why not', () => {
  const files = [...CLUSTER_EXAMPLES.map(({ file }) => file), ...Object.keys(NOT_WRITTEN)];
  expect(new Set(files).size).toBe(files.length);
  expect([CLUSTER_EXAMPLES.length, Object.keys(NOT_WRITTEN).length]).toEqual([22, 15]);
});
