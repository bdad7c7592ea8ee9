import * as path from 'path';
import { run } from '../../src/cli/run';

const MAP = path.join(__dirname, '..', 'fixtures', 'placement', 'small.txt');
const ASKED = ['--rule', '1', '--num-rep', '3', '--min-x', '0', '--max-x', '3'];

function outcome(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(['crush', ...args], { out: text => out += text, err: text => err += text });
  return { status, out, err };
}

test('each input gets a line with the OSDs that crushtool gives', () => {
  expect(outcome(MAP, ...ASKED, '--weight', '3=0', '--weight=6=0.5'))
    .toEqual({ status: 0, out: '0 6,2,5\n1 6,2,4\n2 1,6,2\n3 1,5,7\n', err: '' });
});

test('a weight may be written as crushtool takes it', () => {
  expect(outcome(MAP, ...ASKED, '--weight', '3=0.', '--weight=6=5e-1').out).toBe('0 6,2,5\n1 6,2,4\n2 1,6,2\n3 1,5,7\n');
});

test('a hole is printed as NONE', () => {
  const { out } = outcome(MAP, '--rule', '3', '--num-rep', '5', '--min-x', '7', '--max-x', '7');
  expect(out).toMatch(/^7 (?:\d+,|NONE,){4}(?:\d+|NONE)\n$/);
  expect(out.match(/NONE/g)).toHaveLength(1);
});

test('many inputs are written in the order of the inputs', () => {
  const { out } = outcome(MAP, '--rule', '1', '--num-rep', '3', '--min-x', '0', '--max-x', '9999');
  expect(out.trimEnd().split('\n').map(line => Number(line.split(' ')[0]))).toEqual([...Array(10000).keys()]);
});

test.each([
  [[], 'no MAP given'],
  [[MAP, MAP, ...ASKED], '2 files given'],
  [[MAP], '--rule is missing'],
  [[MAP, ...ASKED, '--num-rep', '0'], '--num-rep 0: give a whole number from 1'],
  [[MAP, ...ASKED, '--max-x', 'b'], '--max-x b'],
  [[MAP, ...ASKED, '--min-x', '5'], '--max-x 3 is below --min-x 5'],
  [[MAP, ...ASKED, '--weight', '3'], '--weight 3: give OSD=W'],
  [[MAP, ...ASKED, '--weight', '3=1.5'], '--weight 3=1.5: give OSD=W'],
  [[MAP, ...ASKED, '--rule', '8'], '--rule 8: the rules of the map are 0, 1, 2, 3, 4, 5, 7'],
  [[MAP, ...ASKED, '--fast'], "unknown option '--fast'"],
  [['none.txt', ...ASKED], "can't read none.txt: ENOENT"],
])('%j is refused with status 2', (args, message) => {
  const { status, out, err } = outcome(...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});

test('a map that Ceph refuses ends with status 1 and one line', () => {
  const { status, out, err } = outcome(__filename, ...ASKED);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^cdk8s-storage: .*crush\.test\.ts:1: there is .*\n$/);
});

test('help tells of its options', () => {
  expect(outcome('--help').out).toContain('--num-rep N');
});
