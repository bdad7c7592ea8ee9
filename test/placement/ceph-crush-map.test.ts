import * as fs from 'fs';
import * as path from 'path';
import { CLUSTERS, mapOf } from './clusters';
import { crushDump } from './crush-dump';
import { CrushMap } from '../../src/placement';
import { CephCrushMap } from '../../src/placement/ceph-crush-map';
import { CrushOsd } from '../../src/placement/crush-osd';
import { PoolPlacement } from '../../src/placement/pool-placement';

/** What Ceph 20.2.4 showed for each of `CLUSTERS`. */
interface Recorded {
  /** `ceph osd crush dump`: number, type, name, and items as `number:weight`. */
  readonly buckets: string[];
  readonly rules: any[];
  /** `osdmaptool --test-map-pgs-dump` of each pool: OSDs of each placement group, `-` is a hole. */
  readonly groups: string[];
}

const FILE = path.join(__dirname, '..', 'fixtures', 'placement', 'clusters.json');
const RECORDED: Recorded[] = JSON.parse(fs.readFileSync(FILE, 'utf8'));

function osd(id: number, location: CrushOsd['location'], deviceClass = 'hdd', sizeBytes = 2 ** 40): CrushOsd {
  return { id, location, deviceClass, sizeBytes };
}

test.each(CLUSTERS.map((cluster, i) => ({ ...cluster, recorded: RECORDED[i] })))('the map is the one of Ceph: $title', ({ recorded, ...cluster }) => {
  const { buckets, rules } = crushDump(mapOf(cluster).map);
  expect(buckets.map(({ id, type_name, name, items }: any) => [id, type_name, name, ...items.map((item: any) => `${item.id}:${item.weight}`)].join(' ')))
    .toEqual(recorded.buckets);
  expect(rules).toEqual(recorded.rules);
});

test.each(CLUSTERS.map((cluster, i) => ({ ...cluster, recorded: RECORDED[i] })))('placement groups are where Ceph has them: $title', ({ recorded, ...cluster }) => {
  const { map } = mapOf(cluster);
  const groups = cluster.pools.map(({ name, size, pgNum, erasure }, i) => {
    const rule = map.rules.find(one => one.name === name)!.id;
    const placement = PoolPlacement.of(map, { pool: i + 1, rule, size, pgNum, erasureCoded: erasure !== undefined });
    return placement.groups.map(({ up }) => up.map(one => one === CrushMap.NONE ? '-' : one).join(',')).join(' ');
  });
  expect(groups).toEqual(recorded.groups);
});

test.each([
  [2 ** 40, 65536],
  [4e12, 238419],
  // 0.03125 TiB is printed as 0.0312.
  [2 ** 35, 2044],
  [3 * 2 ** 35, 6147],
  [36 * 2 ** 30, 2306],
  [1e6, 0],
])('an OSD of %d bytes weighs %d', (sizeBytes, weight) => {
  const { map } = CephCrushMap.of([osd(0, { host: 'a' }, 'hdd', sizeBytes)]);
  expect(map.buckets.find(({ name }) => name === 'a')!.weight).toBe(weight);
});

test('numbers depend on which OSD joins first', () => {
  const ids = (...osds: CrushOsd[]) => CephCrushMap.of(osds).map.buckets.map(({ id, name }) => `${id} ${name}`);
  const [a, b] = [osd(0, { host: 'a' }, 'hdd'), osd(1, { host: 'b' }, 'ssd')];
  expect(ids(a, b)).toEqual(['-1 default', '-2 default~hdd', '-3 a', '-4 a~hdd', '-5 a~ssd', '-6 default~ssd', '-7 b', '-8 b~hdd', '-9 b~ssd']);
  expect(ids(b, a)).toEqual(['-1 default', '-2 default~ssd', '-3 b', '-4 b~ssd', '-5 b~hdd', '-6 default~hdd', '-7 a', '-8 a~ssd', '-9 a~hdd']);
});

test('classes of one host are known before its first OSD starts', () => {
  const { map } = CephCrushMap.of([osd(0, { host: 'a' }, 'hdd'), osd(1, { host: 'a' }, 'ssd')]);
  expect(map.buckets.map(({ id, name }) => `${id} ${name}`)).toEqual(['-1 default', '-2 default~hdd', '-3 default~ssd', '-4 a', '-5 a~hdd', '-6 a~ssd']);
});

test('a host stays where its first OSD put it', () => {
  const { map } = CephCrushMap.of([osd(0, { host: 'a', zone: 'z1' }), osd(1, { host: 'a', zone: 'z2' })]);
  expect(map.buckets.filter(({ shadowOf }) => shadowOf === undefined).map(({ name }) => name)).toEqual(['default', 'a', 'z1']);
});

test.each<[string, CrushOsd[], string]>([
  ['a zone is called as the root', [osd(3, { host: 'a', zone: 'default' })], 'osd.3 is in zone default, but default is the name of a root already; '
    + 'names of buckets are unique over all levels, give the node another label'],
  ['a level is unknown', [osd(3, { host: 'a', cage: 'c' })],
    'osd.3 has a location at cage, the levels are host, chassis, rack, row, pdu, pod, room, datacenter, zone, region, root'],
  ['a name has a blank', [osd(3, { host: 'a b' })], 'osd.3 is in host "a b", a name is made of letters, digits, ".", "-" and "_"'],
  ['the host is missing', [osd(3, { zone: 'a' })], 'osd.3 has no host in its location, Rook gives every OSD one; add it'],
  ['a number is there twice', [osd(3, { host: 'a' }), osd(3, { host: 'b' })], 'there are two OSDs with the number 3, give each one of its own'],
  ['a number is negative', [osd(-1, { host: 'a' })], 'an OSD has the number -1, numbers are integers from 0'],
  ['bytes are no integer', [osd(3, { host: 'a' }, 'hdd', 1.5)], 'osd.3 has 1.5 bytes, give a whole number of bytes from 0'],
])('OSDs are refused if %s', (_, osds, message) => {
  expect(() => CephCrushMap.of(osds)).toThrow(new Error(message));
});

test('a rule that is refused leaves the map as it was', () => {
  const map = CephCrushMap.of([osd(0, { host: 'a' })]);
  expect(() => map.addReplicatedRule({ name: 'ssd', deviceClass: 'ssd' })).toThrow('takes class ssd of default, there are hdd');
  expect(() => map.addTwoStepRule({ name: 'two' })).toThrow(
    'rule two has the failure domain and the sub failure domain host, Rook refuses that; choose a lower one below it');
  expect(() => map.addErasureRule({ name: 'ec', osdsPerFailureDomain: 2 })).toThrow(
    'rule ec puts 2 OSDs into each failure domain, say also into how many domains');
  expect(map.map.rules.map(({ name }) => name)).toEqual(['replicated_rule']);
  expect(map.addReplicatedRule({ name: 'hdd', deviceClass: 'hdd' })).toBe(1);
});
