import { CLUSTER_EXAMPLES } from './cluster-examples';
import { objectsOf } from './compare';

test.each(CLUSTER_EXAMPLES.map(example => [example.file, example] as const))('%s goes through synthesis, with all its proofs', (_, example) => {
  expect(objectsOf(example).length).toBeGreaterThan(0);
});
