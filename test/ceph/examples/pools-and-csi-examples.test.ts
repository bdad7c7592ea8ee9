import { objectsOf } from './compare';
import { POOL_EXAMPLES } from './pools-and-csi-examples';

test.each(POOL_EXAMPLES.map(example => [example.file, example] as const))('%s goes through synthesis, with all its proofs', (_, example) => {
  expect(objectsOf(example).length).toBeGreaterThan(0);
});

test('each example is there once', () => {
  const files = POOL_EXAMPLES.map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
  expect(files).toHaveLength(59);
});
