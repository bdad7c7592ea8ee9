import * as path from 'path';
import { linesOf, MapsOfCluster } from './maps-of-cluster';
import { CephCrushMap, CrushMap, Movement, MovementState, PoolPlacement } from '../../../src/placement';
import { crushDump, crushLines } from '../../placement/crush-dump';
import { CHANGES } from '../../placement/movement-changes';
import { CLUSTER, RUNNING, SCENARIOS } from '../../placement/movement-scenarios';

let real: MapsOfCluster;

beforeEach(async () => {
  real = await MapsOfCluster.start();
});

afterEach(async () => real.stop());

test('after each change the map is the one of Ceph', async () => {
  const map = CephCrushMap.of([]);
  for (const { title, osds = [], change, commands = [] } of CHANGES) {
    map.addOsds(osds);
    change?.(map);
    await real.addOsds(osds);
    for (const command of commands) {
      await real.ceph(command);
    }
    expect([title, ...crushLines(crushDump(map.map))]).toEqual([title, ...await real.crushLines()]);
  }
});

test('an OSD that starts again with another zone finds its host and stays', async () => {
  await real.addOsds(CLUSTER.osds);
  const before = await real.crushLines();
  await real.ceph('osd crush create-or-move osd.0 1.0 root=default host=a zone=elsewhere');
  expect(await real.crushLines()).toEqual(before);
});

/** All groups of a state, as osdmaptool writes them. */
function mapped({ cluster, osdStates, pgpNums = {} }: MovementState): string[] {
  return cluster.pools.flatMap(({ id, name, rule, size, pgNum, erasureCoded }) => linesOf(id, PoolPlacement.of(cluster.map, {
    pool: id, rule, size, pgNum, erasureCoded, pgpNum: pgpNums[name], osds: osdStates,
  }).groups));
}

/** New places of a pool between two mappings: of positions, or of OSDs in any position. Groups that split are followed from where they were. */
function movedCopies(before: readonly string[], after: readonly string[], pool: number, inPositions: boolean): number {
  const parsed = (lines: readonly string[]): number[][] => lines.filter(line => line.startsWith(`${pool}.`)).map(line => JSON.parse(line.split(' ')[1]));
  const old = parsed(before);
  return parsed(after).reduce((sum, up, group) => {
    const from = old[group % old.length];
    return sum + up.filter((osd, i) => osd !== CrushMap.NONE && (inPositions ? osd !== from[i] : !from.includes(osd))).length;
  }, 0);
}

async function makeCluster(groups?: number): Promise<void> {
  await real.addOsds(CLUSTER.osds);
  for (const pool of CLUSTER.pools) {
    await real.addPool(pool.name === 'data' ? { ...pool, pgNum: groups ?? pool.pgNum } : pool);
  }
}

test.each(SCENARIOS)('what moves is what two mappings of Ceph differ in: $title', async ({ to, osds, commands, pools, groups, options }) => {
  await makeCluster();
  const before = await real.mapped(await real.osdMap('before'));
  expect(mapped({ cluster: RUNNING })).toEqual(before);
  if (groups) {
    // Without a manager placement groups do not split: the cluster is made again with them.
    await real.stop();
    real = await MapsOfCluster.start();
    await makeCluster(groups);
  }
  await real.addOsds(osds ?? []);
  for (const command of commands ?? []) {
    await real.ceph(command);
  }
  for (const pool of pools ?? []) {
    await real.addPool(pool);
  }
  const after = await real.mapped(await real.osdMap('after'), ...options ?? []);
  expect(mapped(to)).toEqual(after);
  const movement = Movement.between({ cluster: RUNNING }, to);
  expect(RUNNING.pools.map(({ name }) => [name, movement.pools.find(({ pool }) => pool === name)!.movedCopies]))
    .toEqual(RUNNING.pools.map(({ id, name, erasureCoded }) => [name, movedCopies(before, after, id, erasureCoded)]));
});

test('placement groups that split stay where they are, until pgp_num follows', async () => {
  await real.addOsds(CLUSTER.osds);
  const [file, crush] = ['osdmap', 'crush'].map(name => path.join(real.folder, name));
  await real.run(['ceph', 'osd', 'getcrushmap', '-o', crush]);
  const map = CephCrushMap.of(CLUSTER.osds);
  const pool = { ...RUNNING.pools[0], rule: 0 };
  const states: MovementState[] = [];
  const mappings: string[][] = [];
  for (const [pgBits, pgpBits] of [[3, 3], [4, 3], [4, 4]]) {
    await real.run(['osdmaptool', '--createsimple', '12', file, '--clobber', '--with-default-pool', '--pg-bits', `${pgBits}`, '--pgp-bits', `${pgpBits}`]);
    await real.run(['osdmaptool', file, '--import-crush', crush]);
    mappings.push(await real.mapped(file));
    states.push({ cluster: { ...RUNNING, map: map.map, pools: [{ ...pool, pgNum: 12 * 2 ** pgBits }] }, pgpNums: { data: 12 * 2 ** pgpBits } });
    expect(mapped(states.at(-1)!)).toEqual(mappings.at(-1));
  }
  const moved = [0, 1].map(i => Movement.between(states[i], states[i + 1]).pools[0].movedCopies);
  expect(moved).toEqual([0, movedCopies(mappings[1], mappings[2], 1, false)]);
  expect(moved[1]).toBeGreaterThan(0);
});
