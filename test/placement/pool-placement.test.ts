import { CLUSTERS, mapOf } from './clusters';
import { CrushMap } from '../../src/placement';
import { CephCrushMap } from '../../src/placement/ceph-crush-map';
import { PoolPlacement, PoolPlacementProps } from '../../src/placement/pool-placement';

const { map } = mapOf(CLUSTERS[0]);
const REPLICATED: PoolPlacementProps = { pool: 1, rule: 0, size: 3, pgNum: 8 };
const ERASURE: PoolPlacementProps = { pool: 3, rule: 3, size: 3, pgNum: 8, erasureCoded: true };

function ups(props: PoolPlacementProps): number[][] {
  return PoolPlacement.of(map, props).groups.map(({ up }) => up);
}

test('an OSD that is down is left out of replicated pools, and leaves a hole in erasure-coded ones', () => {
  const osds = [{ osd: 1, up: false }];
  expect(ups({ ...REPLICATED, osds })).toEqual(ups(REPLICATED).map(up => up.filter(osd => osd !== 1)));
  expect(ups({ ...ERASURE, osds })).toEqual(ups(ERASURE).map(up => up.map(osd => osd === 1 ? CrushMap.NONE : osd)));
  expect(ups(ERASURE).flat()).toContain(1);
});

test('an OSD that is out holds nothing, and others take its place', () => {
  const placement = PoolPlacement.of(map, { ...REPLICATED, osds: [{ osd: 1, reweight: 0 }] });
  expect(placement.groups.every(({ up }) => up.length === 3)).toBe(true);
  expect(placement.shares.find(({ osd }) => osd === 1)).toEqual({ osd: 1, groups: 0, primaries: 0 });
});

test('shares add up to all replicas and one primary for each group', () => {
  const { shares } = PoolPlacement.of(map, REPLICATED);
  expect(shares.map(({ osd }) => osd)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(shares.reduce((sum, { groups }) => sum + groups, 0)).toBe(24);
  expect(shares.reduce((sum, { primaries }) => sum + primaries, 0)).toBe(8);
});

test('an OSD without primary affinity stands back, in erasure-coded pools without moving', () => {
  const [first] = PoolPlacement.of(map, REPLICATED).groups;
  const [a, b, c] = first.up;
  const none = [{ osd: a, primaryAffinity: 0 }];
  expect(PoolPlacement.of(map, { ...REPLICATED, osds: none }).groups[0]).toEqual({ group: 0, up: [b, a, c], primary: b });
  const all = first.up.map(osd => ({ osd, primaryAffinity: 0 }));
  expect(PoolPlacement.of(map, { ...REPLICATED, osds: all }).groups[0]).toEqual(first);
  const [{ up }] = PoolPlacement.of(map, ERASURE).groups;
  expect(PoolPlacement.of(map, { ...ERASURE, osds: [{ osd: up[0], primaryAffinity: 0 }] }).groups[0]).toEqual({ group: 0, up, primary: up[1] });
});

test('an exception replaces an OSD, unless the other holds the group already or is out', () => {
  const [[a, b, c]] = ups(REPLICATED);
  const free = [0, 1, 2, 3, 4, 5, 6].find(osd => ![a, b, c].includes(osd))!;
  expect(ups({ ...REPLICATED, upmapItems: [{ group: 0, from: b, to: free }] })[0]).toEqual([a, free, c]);
  expect(ups({ ...REPLICATED, upmapItems: [{ group: 0, from: b, to: a }] })[0]).toEqual([a, b, c]);
  const out = ups({ ...REPLICATED, osds: [{ osd: free, reweight: 0 }] })[0];
  expect(ups({ ...REPLICATED, osds: [{ osd: free, reweight: 0 }], upmapItems: [{ group: 0, from: out[1], to: free }] })[0]).toEqual(out);
});

test('a group from pgpNum up is where the one is that it comes from', () => {
  const up = ups({ ...REPLICATED, pgNum: 8, pgpNum: 3 });
  expect(up.slice(4)).toEqual([up[0], up[1], up[2], up[1]]);
  expect(up[3]).toEqual(up[1]);
  expect(new Set(ups({ ...REPLICATED, pgNum: 4, pgpNum: 1 }).map(String)).size).toBe(1);
});

test('without OSDs groups are nowhere', () => {
  expect(PoolPlacement.of(CephCrushMap.of([]).map, { ...REPLICATED, pgNum: 1 }).groups).toEqual([{ group: 0, up: [], primary: undefined }]);
});

test.each<[Partial<PoolPlacementProps>, string]>([
  [{ pgNum: 0 }, 'pool 1 has pgNum 0, give an integer from 1'],
  [{ size: 1.5 }, 'pool 1 has size 1.5, give an integer from 1'],
  [{ pgpNum: 9 }, 'pool 1 has pgpNum 9, above its pgNum 8; lower it'],
  [{ rule: 9 }, 'there is no rule 9; there are 0, 1, 2, 3, 4'],
  [{ osds: [{ osd: 2, reweight: 1.1 }] }, 'osd.2 has reweight 1.1, it goes from 0 to 1'],
  [{ osds: [{ osd: 2, primaryAffinity: NaN }] }, 'osd.2 has primaryAffinity NaN, it goes from 0 to 1'],
  [{ upmapItems: [{ group: 8, from: 1, to: 2 }] }, 'an upmap item is for placement group 8 of pool 1, which has groups from 0 to 7'],
])('a pool is refused with %j', (props, message) => {
  expect(() => PoolPlacement.of(map, { ...REPLICATED, ...props })).toThrow(new Error(message));
});
