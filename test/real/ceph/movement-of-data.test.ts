import { setTimeout as sleep } from 'timers/promises';
import { CrushMap, Movement, MovementState, PlacedCluster, PlacedPool } from '../../../src/placement';
import { CephCluster } from '../harness/ceph-cluster';

const GROUPS = 32;
/** So short that OSDs are filled, not brought up to date by the log of a group: as it is next to much data. */
const SHORT_LOGS = { osd_min_pg_log_entries: 1, osd_max_pg_log_entries: 2, osd_pg_log_trim_min: 1, osd_target_pg_log_entries_per_osd: 1 };

let cluster: CephCluster;

beforeAll(async () => {
  cluster = await CephCluster.start({ osds: 5 });
  for (const [option, value] of Object.entries(SHORT_LOGS)) {
    await ceph(`config set osd ${option} ${value}`);
  }
  await ceph('balancer off');
  await ceph('osd erasure-code-profile set ec k=2 m=1 crush-failure-domain=host');
  await ceph(`osd pool create data ${GROUPS} ${GROUPS} replicated --size 3 --autoscale-mode off`);
  await ceph(`osd pool create ec ${GROUPS} ${GROUPS} erasure ec --autoscale-mode off`);
  for (const pool of ['data', 'ec']) {
    const { code } = await cluster.run(['rados', '-p', pool, 'bench', '5', 'write', '-b', '4096', '-t', '8', '--no-cleanup']);
    expect([pool, code]).toEqual([pool, 0]);
  }
  await settled(isClean);
  // What is to move waits.
  for (const flag of ['norebalance', 'nobackfill', 'norecover']) {
    await ceph(`osd set ${flag}`);
  }
});

afterAll(async () => cluster?.stop());

async function ceph(command: string): Promise<string> {
  return cluster.mustCeph(command.split(' '));
}

function isClean(groups: readonly any[]): boolean {
  return groups.every(({ state }) => state === 'active+clean');
}

/** The placement groups as the manager knows them, as soon as they are as expected, or after a while. */
async function settled(isSettled: (groups: readonly any[]) => boolean): Promise<any[]> {
  for (let i = 0; ; i++) {
    const { pg_stats: groups } = JSON.parse(await ceph('pg dump pgs --format=json'));
    if (i === 120 || (groups.length > 2 * GROUPS && isSettled(groups))) {
      return groups;
    }
    await sleep(500);
  }
}

/** The cluster as its own maps have it. */
async function running(): Promise<PlacedCluster> {
  const { stdout } = await cluster.run(['sh', '-c', 'ceph osd getcrushmap 2>/dev/null | crushtool -d -']);
  const { osds, pools } = JSON.parse(await ceph('osd dump --format=json'));
  return {
    map: CrushMap.fromText(stdout),
    osds: osds.map(({ osd }: any) => ({ id: osd, host: `host${osd}`, sizeBytes: 2 ** 40, location: { host: `host${osd}` } })),
    pools: pools.filter(({ pool_name }: any) => pool_name !== '.mgr').map((pool: any): PlacedPool => ({
      id: pool.pool,
      name: pool.pool_name,
      rule: pool.crush_rule,
      size: pool.size,
      minSize: pool.min_size,
      dataChunks: pool.pool_name === 'ec' ? 2 : 1,
      erasureCoded: pool.pool_name === 'ec',
      pgNum: pool.pg_num,
      failureDomain: 'host',
    })),
  };
}

/** Copies of groups that Ceph calls misplaced, and that it calls degraded, by pool. */
function copiesOf(groups: readonly any[], { pools }: PlacedCluster): [string, number, number][] {
  return pools.map(({ id, name }) => {
    const mine = groups.filter(({ pgid }) => pgid.startsWith(`${id}.`)).map(({ stat_sum }) => stat_sum);
    const copies = (part: string) => mine.reduce((sum, stat) => sum + stat[part] / stat.num_objects, 0);
    return [name, copies('num_objects_misplaced'), copies('num_objects_degraded')];
  });
}

/** The same as it is predicted. */
function predicted(from: MovementState, to: MovementState): [string, number, number][] {
  const copies = (share: number) => Math.round(share * GROUPS * 3);
  return Movement.between(from, to).pools.map(({ pool, misplacedShare, degradedShare, unplacedShare }) =>
    [pool, copies(misplacedShare), copies(degradedShare + unplacedShare)]);
}

test('a running Ceph calls misplaced and degraded what is said to be', async () => {
  const before = await running();
  const become = async (expected: [string, number, number][]) => {
    const groups = await settled(now => JSON.stringify(copiesOf(now, before)) === JSON.stringify(expected));
    expect(copiesOf(groups, before)).toEqual(expected);
  };

  await ceph('osd crush reweight osd.4 0');
  const drained = predicted({ cluster: before }, { cluster: await running() });
  expect(drained.map(([pool, misplaced, degraded]) => [pool, misplaced > 0, degraded])).toEqual([['data', true, 0], ['ec', true, 0]]);
  await become(drained);

  await ceph('osd crush reweight osd.4 1');
  expect(isClean(await settled(isClean))).toBe(true);
  await cluster.kill('osd.4');
  await ceph('osd down 4');
  await ceph('osd out 4');
  const gone = predicted({ cluster: before }, { cluster: before, osdStates: [{ osd: 4, up: false, reweight: 0 }] });
  expect(gone.every(([, , degraded]) => degraded > 0)).toBe(true);
  await become(gone);
});
