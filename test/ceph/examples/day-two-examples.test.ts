import { objectsOf } from './compare';
import { DAY_TWO_EXAMPLES } from './day-two-examples';

test.each(DAY_TWO_EXAMPLES.map(example => [example.file, example] as const))('%s goes through synthesis, with all its proofs', (_, example) => {
  expect(objectsOf(example).length).toBeGreaterThan(0);
});
