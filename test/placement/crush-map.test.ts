import * as fs from 'fs';
import * as path from 'path';
import { CrushMap, CrushStep, CrushTunables } from '../../src/placement';

function fixture(name: string): string {
  return fs.readFileSync(path.join(__dirname, '..', 'fixtures', 'placement', name), 'utf8');
}

const SMALL = fixture('small.txt');
const HOLE = CrushMap.NONE;

function placements(map: CrushMap, rule: number, replicas: number): number[][] {
  return [0, 1, 2, 3, 4, 5].map(x => map.place(x, { rule, replicas }));
}

test('a text that crushtool wrote is written back byte for byte', () => {
  expect(CrushMap.fromText(SMALL).toText()).toBe(SMALL);
});

test('an MSR rule puts each pair of replicas into one zone', () => {
  const map = CrushMap.fromText(SMALL);
  expect([0, 1, 2, 3].map(x => map.place(x, { rule: 7, replicas: 4 }))).toEqual([[3, 1, 5, 7], [1, 3, 7, 5], [3, 1, 5, 7], [3, 1, 7, 5]]);
});

test('OSDs that are out are not chosen', () => {
  const map = CrushMap.fromText(SMALL);
  const reweights = [{ osd: 3, weight: 0 }, { osd: 6, weight: 0.5 }, { osd: 99, weight: 0 }];
  expect([0, 1, 2, 3].map(x => map.place(x, { rule: 1, replicas: 3, reweights }))).toEqual([[6, 2, 5], [6, 2, 4], [1, 6, 2], [1, 5, 7]]);
});

test('items of 32,768 and more are drawn as crushtool draws them, as if they weighed less than nothing', () => {
  expect(placements(CrushMap.fromText(fixture('odd.txt')), 0, 3)).toEqual([[0, 2, 4], [0, 4, 2], [0, 4, 2], [0, 4, 2], [0, 4, 3], [0, 4, 2]]);
});

test('with a hash function that there is not, every bucket gives what crushtool gives', () => {
  const map = CrushMap.fromText(fixture('odd.txt'));
  const first = [0, HOLE, HOLE];
  expect(placements(map, 1, 3)).toEqual(Array(6).fill(first));
  expect(placements(map, 2, 3)).toEqual(Array(6).fill(first));
  expect(placements(map, 3, 3)).toEqual(Array(6).fill([5, HOLE, HOLE]));
  expect(placements(map, 4, 3)).toEqual(Array(6).fill([0, 1, 2]));
  expect(placements(map, 5, 3)).toEqual(Array(6).fill(first));
});

test('a map tells what is in it', () => {
  const map = CrushMap.fromText(SMALL);
  expect(map.tunables).toEqual(CrushTunables.JEWEL.with({ msrDescents: 5, msrCollisionTries: 6 }));
  expect(map.devices.slice(0, 2)).toEqual([{ id: 0, name: 'osd.0', deviceClass: 'hdd' }, { id: 1, name: 'osd.1', deviceClass: 'ssd' }]);
  expect(map.types[9]).toEqual({ id: 9, name: 'zone' });
  expect(map.buckets[0]).toMatchObject({ id: -1, name: 'z0h0', type: 'host', typeId: 1, algorithm: 'straw2', hash: 0, weight: 2 * 65536 });
  expect(map.buckets[7]).toMatchObject({ id: -8, name: 'z0h0~hdd', deviceClass: 'hdd', shadowOf: -1, items: [{ id: 0, name: 'osd.0', weight: 65536 }] });
  expect(map.rules.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 7]);
  expect(map.rules[6].steps.at(-2)).toEqual(CrushStep.choose('choosemsr', 2, 'osd'));
});

test('a map made of its parts is the map that its text makes', () => {
  const made = CrushMap.of({
    devices: [0, 1].map(id => ({ id, name: `osd.${id}`, deviceClass: id === 0 ? 'hdd' : 'ssd' })),
    types: [{ id: 0, name: 'osd' }, { id: 1, name: 'host' }, { id: 11, name: 'root' }],
    buckets: [
      { name: 'a', type: 'host', id: -3, items: [{ name: 'osd.0', weight: 1.3 }] },
      { name: 'b', type: 'host', id: -5, shadowIds: [{ deviceClass: 'hdd', id: -9 }], items: [{ name: 'osd.1' }] },
      { name: 'default', type: 'root', id: -1, items: [{ name: 'a' }, { name: 'b' }] },
    ],
    rules: [{ id: 0, name: 'r', type: 'replicated', steps: [CrushStep.take('default', 'hdd'), CrushStep.choose('chooseleaf firstn', 0, 'host'), CrushStep.emit()] }],
    weightSets: [{ index: -1, args: [{ bucketId: -1, weights: [{ weights: [2, 0.5] }] }] }],
  });
  expect(made.toText()).toContain('choose_args 18446744073709551615 {\n  {\n    bucket_id -1\n    weight_set [\n      [ 2.00000 0.50000 ]\n');
  expect(made.toText()).toContain('\titem a weight 1.29999\n\titem b weight 1.00000\n');
  expect(CrushMap.fromText(made.toText()).toText()).toBe(made.toText());
  expect(made.buckets.filter(({ deviceClass }) => deviceClass === 'hdd').map(({ id, name }) => `${id} ${name}`))
    .toEqual(['-2 a~hdd', '-4 default~hdd', '-9 b~hdd']);
});

/** A map with some lines that crushtool takes, and the line that it writes for them. */
const TAKEN: [string, string | RegExp, string, string][] = [
  ['a device in no bucket', '# types', 'device 9 spare class tape\n# types', 'device 9 spare class tape\n'],
  ['a tunable that is yes or no', 'chooseleaf_descend_once 1', 'chooseleaf_descend_once 256', 'tunable chooseleaf_descend_once 1\n'],
  ['a hash function of a negative number', 'hash 0', 'hash -1', '\thash 255\t# unknown\n'],
  ['0 for a number that is not given yet', 'id -1\t', 'id -0\t', '\tid -1\t'],
  ['a weight that is too large for a number', 'osd.0 weight 1.00000', 'osd.0 weight 1e400', '\titem osd.0 weight 0.00000\n'],
  ['a position that overflows', 'osd.0 weight 1.00000', 'osd.0 weight 1.00000 pos 4294967295', '\titem osd.0 weight 1.00000\n'],
];

test.each(TAKEN)('%s is read as crushtool reads it', (_, from, to, line) => {
  const changed = SMALL.replace(from, to);
  expect(changed).not.toBe(SMALL);
  expect(CrushMap.fromText(changed).toText()).toContain(line);
});

test('weights and numbers of a bucket in a weight set add up where the bucket is named twice', () => {
  const args = '{ bucket_id -1 weight_set [ [ 3 1 ] ] } { bucket_id -1 ids [ -5 -6 ] }';
  const text = CrushMap.fromText(`${SMALL.replace(/# choose_args[^]*/, '')}choose_args 4 { ${args} }`).toText();
  expect(text).toContain('      [ 3.00000 1.00000 ]\n    ]\n    ids [ -5 -6 ]\n');
});

test('a rule takes a device that is in no bucket', () => {
  const text = 'device 0 osd.0\ndevice 30 osd.30\ntype 0 osd\nrule r { id 255 type replicated step take osd.30 step emit }';
  expect(CrushMap.fromText(text).place(1, { rule: 255, replicas: 2 })).toEqual([30]);
});

test('of two numbers of a bucket the last one counts, and the first one is given to no other', () => {
  const text = 'type 1 host\ntype 2 root\nhost a { id -1 id -2 alg straw2 }\nhost b { alg straw2 }\nroot c { alg straw2 item a item b }';
  expect(CrushMap.fromText(text).buckets.map(({ id, name }) => `${id} ${name}`)).toEqual(['-2 a', '-3 b', '-4 c']);
});
