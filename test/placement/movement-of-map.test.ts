import * as fs from 'fs';
import * as path from 'path';
import { crushDump, crushLines } from './crush-dump';
import { CHANGES } from './movement-changes';
import { hosts } from './movement-clusters';
import { CrushMap } from '../../src/placement';
import { CephCrushMap } from '../../src/placement/ceph-crush-map';

/** What Ceph 20.2.4 showed after each of `CHANGES`. */
const FILE = path.join(__dirname, '..', 'fixtures', 'placement', 'map-changes.jsonl');
const RECORDED: { title: string; lines: string[] }[] = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));

test('after each change the map is the one that Ceph showed', () => {
  const map = CephCrushMap.of([]);
  const ours = CHANGES.map(({ title, osds = [], change }) => {
    map.addOsds(osds);
    change?.(map);
    return { title, lines: crushLines(crushDump(map.map)) };
  });
  expect(ours).toEqual(RECORDED);
});

test('a map that is taken up in between changes as if it had not been', () => {
  const map = CephCrushMap.of([]);
  CHANGES.forEach(({ title, osds = [], change }, i) => {
    const again = CephCrushMap.fromMap(map.map);
    [map, again].forEach(one => {
      one.addOsds(osds);
      change?.(one);
    });
    expect([title, ...crushLines(crushDump(again.map))]).toEqual([title, ...RECORDED[i].lines]);
  });
});

test('rules get the least number that is free', () => {
  const { map } = CephCrushMap.of(hosts(3, 1));
  const changed = CephCrushMap.fromMap(CrushMap.fromText(map.toText().replace('id 0\n\ttype replicated', 'id 1\n\ttype replicated')));
  expect(changed.addReplicatedRule({ name: 'first' })).toBe(0);
  expect(changed.addReplicatedRule({ name: 'next' })).toBe(2);
});

test('what is written as text keeps the rounded weights of buckets that are not touched', () => {
  const osds = hosts(3, 2).map(osd => ({ ...osd, sizeBytes: 4e12 }));
  const map = CephCrushMap.of(osds);
  map.addTwoStepRule({ name: 'pairs', failureDomain: 'rack' });
  const weights = () => map.map.buckets.filter(({ name }) => name === 'default').flatMap(({ items }) => items.map(({ weight }) => weight));
  expect(weights()).toEqual([476837, 476837, 476837]);
  map.reweightOsd(0, 1);
  expect(weights()).toEqual([303955, 476837, 476837]);
});

test.each<[string, (map: CephCrushMap) => void, string]>([
  ['an OSD joins twice', map => map.addOsds(hosts(1, 1)), 'there are two OSDs with the number 0, give each one of its own'],
  ['an OSD is purged that is not there', map => map.purgeOsd(9), 'osd.9 is not in the map'],
  ['an OSD is weighed that is not there', map => map.reweightOsd(9, 1), 'osd.9 is not in the map'],
  ['an OSD weighs too much', map => map.reweightOsd(1, 101), 'osd.1 is to weigh 101, a device weighs from 0 to 100'],
  ['an OSD gets a class that is not there', map => map.changeDeviceClass(9, 'ssd'), 'osd.9 is not in the map'],
  ['a bucket moves that is not there', map => map.moveBucket('z', { zone: 'x' }), 'there is no bucket z; there are default, a, x, b, y'],
  ['a root moves', map => map.moveBucket('default', { zone: 'x' }), 'default is a root, there is nothing above it to move it into'],
  ['a bucket moves to no level', map => map.moveBucket('a', { cage: 'x' }),
    'a has a location at cage, the levels are host, chassis, rack, row, pdu, pod, room, datacenter, zone, region, root'],
  ['a bucket moves into a name of another level', map => map.moveBucket('a', { rack: 'y' }), 'a is in rack y, but y is the name of a zone already; '
    + 'names of buckets are unique over all levels, give the node another label'],
  ['a host is removed that is not empty', map => map.removeBucket('a'), 'host a is not empty, Ceph does not remove it'],
  ['a root is removed that a rule starts at', map => map.removeBucket('default'), 'rule replicated_rule starts at default, Ceph does not remove it'],
])('a map stays as it was if %s', (_, change, message) => {
  const map = CephCrushMap.of(hosts(2, 1, ['x', 'y']));
  const before = map.map.toText();
  expect(() => change(map)).toThrow(new Error(message));
  expect(map.map.toText()).toBe(before);
  map.addOsds(hosts(3, 1, ['x', 'y']).slice(2));
  expect(map.map.toText()).toBe(CephCrushMap.of(hosts(3, 1, ['x', 'y'])).map.toText());
});

test.each<[string, (text: string) => string, string]>([
  ['of another algorithm', text => text.replace('straw2', 'straw'),
    'bucket a is of straw, only buckets of straw2 can change; ceph osd crush set-all-straw-buckets-to-straw2 converts them'],
  ['with weight sets', text => text.replace('# end', 'choose_args 1 {\n  {\n    bucket_id -3\n    weight_set [\n      [ 1.0 ]\n    ]\n  }\n}\n# end'),
    'the map has weight sets (choose_args), with which it can not change; ceph osd crush weight-set rm-compat removes them'],
])('a map %s is not taken up', (_, change, message) => {
  const text = CephCrushMap.of(hosts(1, 1)).map.toText();
  expect(change(text)).not.toBe(text);
  expect(() => CephCrushMap.fromMap(CrushMap.fromText(change(text)))).toThrow(new Error(message));
});
