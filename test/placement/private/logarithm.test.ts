import { createHash } from 'crypto';
import { logarithms } from '../../../src/placement/private/logarithm';

test('all 65,536 logarithms are those of the tables in libceph-common 20.2.4', () => {
  const digest = createHash('sha256').update(Buffer.from(logarithms().buffer)).digest('hex');
  expect(digest).toBe('5d2495931967b1783697238e7c4cee7602175983665904097189880dc5e10526');
});
