import * as fs from 'fs';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { isDeepStrictEqual } from 'util';
import { CrushMap, FailureDomain, FailureOutcome, FailureStudy, GroupStates, PlacedCluster, PlacedPool } from '../../../src/placement';
import { cached } from '../harness/cache';
import { CephCluster } from '../harness/ceph-cluster';

/** Hosts with an OSD each, in three zones. */
const HOSTS = 6;
const ZONES = 3;
/** Seconds that a cluster may take until all groups are in the states they stay in. */
const PATIENCE = 120;
/** Seconds for which they have to be in them. */
const STEADY = 3;

const LOCATIONS = [...Array(HOSTS).keys()].map(i => ({ host: `host${i}`, zone: `zone${i % ZONES}`, region: 'region0' }));

const HOST: FailureDomain[] = [{ level: 'host', name: 'host0' }];
const ZONE: FailureDomain[] = [{ level: 'zone', name: 'zone0' }];
const ZONE_AND_HOST: FailureDomain[] = [...ZONE, { level: 'host', name: 'host1' }];
const THREE_HOSTS: FailureDomain[] = ['host0', 'host1', 'host5'].map(name => ({ level: 'host', name }));

let cluster: CephCluster;
let study: FailureStudy;

/** Runs `ceph`, the words of which a blank is between. */
async function ceph(command: string): Promise<any> {
  const text = await cluster.mustCeph([...command.split(' '), '--format=json']);
  return text.trim() === '' ? undefined : JSON.parse(text);
}

beforeEach(async () => {
  cluster = await CephCluster.start({ osds: HOSTS });
  await ceph('balancer off');
  for (let i = ZONES; i < HOSTS; i++) {
    await ceph(`osd crush move host${i} zone=zone${i % ZONES}`);
    await ceph(`osd crush rm zone${i}`);
  }
  for (const domain of ['host', 'zone']) {
    await ceph(`osd crush rule create-replicated by-${domain} default ${domain}`);
    for (const [size, minSize] of [[3, 2], [2, 1]]) {
      const name = `r${size}-by-${domain}`;
      await ceph(`osd pool create ${name} 32 32 replicated by-${domain} --size ${size} --autoscale-mode off`);
      await ceph(`osd pool set ${name} min_size ${minSize}`);
    }
  }
  for (const [k, m, domain] of [[2, 2, 'host'], [2, 1, 'zone']]) {
    await ceph(`osd erasure-code-profile set k${k}m${m} k=${k} m=${m} crush-failure-domain=${domain}`);
    await ceph(`osd pool create k${k}m${m}-by-${domain} 32 32 erasure k${k}m${m} --autoscale-mode off`);
  }
  await ceph('osd set noout');
  const pools: string[] = (await ceph('osd pool ls detail')).map(({ pool_name: pool }: any) => pool).filter((pool: string) => pool !== '.mgr');
  for (const pool of pools) {
    await ceph(`osd pool application enable ${pool} test`);
  }
  await Promise.all(pools.map(async pool => cluster.run(['rados', '-p', pool, 'bench', '2', 'write', '-b', '4096', '-t', '4', '--no-cleanup'])));
  study = FailureStudy.of(await placed(), { sets: [ZONE_AND_HOST, THREE_HOSTS].map(domains => ({ domains })) });
}, 240_000);

afterEach(async () => cluster?.stop());

/** Programs of Ceph, one after the other. */
async function run(...commands: string[]): Promise<void> {
  for (const command of commands) {
    expect(await cluster.run(command.split(' '))).toMatchObject({ code: 0 });
  }
}

/** @returns a file with the map, beside which it is as text with `.txt` behind its name */
async function crushMap(): Promise<string> {
  const file = path.join(fs.mkdtempSync(path.join(cached('run'), 'failures-')), 'crush');
  await run(`ceph osd getcrushmap -o ${file}`, `crushtool -d ${file} -o ${file}.txt`);
  return file;
}

/** The cluster as it is, but where the OSDs are. */
async function placed(): Promise<PlacedCluster> {
  const text = fs.readFileSync(`${await crushMap()}.txt`, 'utf8');
  const osds = LOCATIONS.map((location, id) => ({ id, host: location.host, sizeBytes: 2 ** 32, location }));
  const pools = await Promise.all((await ceph('osd pool ls detail')).map(async (pool: any): Promise<PlacedPool> => {
    const erasureCoded = pool.erasure_code_profile !== '';
    const profile = erasureCoded ? await ceph(`osd erasure-code-profile get ${pool.erasure_code_profile}`) : undefined;
    return {
      id: pool.pool_id,
      name: pool.pool_name,
      rule: pool.crush_rule,
      size: pool.size,
      minSize: pool.min_size,
      dataChunks: Number(profile?.k ?? 1),
      erasureCoded,
      pgNum: pool.pg_num,
      failureDomain: profile?.['crush-failure-domain'] ?? 'host',
    };
  }));
  return { map: CrushMap.fromText(text), osds, pools };
}

/** States of placement groups of a pool as Ceph has them. */
async function reported(pools: readonly string[]): Promise<{ [pool: string]: GroupStates }> {
  const dump = await ceph('osd pool ls detail');
  const { pg_stats: groups } = await ceph('pg dump pgs');
  return Object.fromEntries(pools.map(pool => {
    const { pool_id: id } = dump.find((one: any) => one.pool_name === pool);
    const states: string[][] = groups.filter(({ pgid }: any) => pgid.startsWith(`${id}.`)).map(({ state }: any) => state.split('+'));
    const active = states.filter(words => words.includes('active') && !words.includes('stale'));
    const lost = states.filter(words => words.some(word => ['stale', 'down', 'incomplete', 'unknown'].includes(word)));
    return [pool, {
      groups: states.length,
      active: active.length,
      undersized: active.filter(words => words.includes('undersized')).length,
      remapped: active.filter(words => words.includes('remapped')).length,
      inactive: states.length - active.length,
      lost: lost.length,
    }];
  }));
}

/** Waits until Ceph reports what is expected, and goes on to. */
async function expectStates(domains: FailureDomain[], phase: 'down' | 'out'): Promise<void> {
  const expected = Object.fromEntries(outcomeOf(domains).pools.map(({ pool, [phase]: states }) => [pool, states]));
  let agreed = 0;
  for (const end = performance.now() + 1000 * PATIENCE; agreed < STEADY && performance.now() < end; await sleep(1000)) {
    agreed = isDeepStrictEqual(await reported(Object.keys(expected)), expected) ? agreed + 1 : 0;
  }
  expect(await reported(Object.keys(expected))).toEqual(expected);
}

function outcomeOf(domains: FailureDomain[]): FailureOutcome {
  return study.outcomes.find(outcome => isDeepStrictEqual(outcome.domains, domains))!;
}

/** Stops OSDs as a power cut does; that they are down need not be found out first. */
async function stop(...osds: number[]): Promise<void> {
  await Promise.all(osds.map(async osd => cluster.kill(`osd.${osd}`)));
  await ceph(`osd down ${osds.join(' ')}`);
}

/** Lets monitors mark OSDs out, and waits until they have, or would have. @returns the OSDs that they marked out */
async function markedOut(count: number): Promise<number[]> {
  await ceph('config set mon mon_osd_down_out_interval 1');
  await ceph('osd unset noout');
  const out = async () => (await ceph('osd dump')).osds.filter((one: any) => one.in === 0).map((one: any) => one.osd);
  for (const end = performance.now() + 60_000; (await out()).length < count && performance.now() < end;) {
    await sleep(500);
  }
  // Monitors look every five seconds.
  await sleep(12_000);
  return out();
}

test('groups of a host go on, and are on others once monitors have marked the host out, unless too few others are in', async () => {
  await stop(0);
  await expectStates(HOST, 'down');
  expect(outcomeOf(HOST).keptIn).toBeUndefined();
  expect(await markedOut(1)).toEqual([0]);
  await expectStates(HOST, 'out');
  await stop(1, 5);
  expect(outcomeOf(THREE_HOSTS).keptIn).toMatch(/^1 of 3 OSDs stay in/);
  expect(await markedOut(2)).toHaveLength(2);
}, 400_000);

test('groups of a zone go on; monitors leave the zone in, and once it is out there is no other for them', async () => {
  await stop(0, 3);
  await expectStates(ZONE, 'down');
  expect(outcomeOf(ZONE).keptIn).toMatch(/^all OSDs of zone zone0 are down/);
  expect(await markedOut(0)).toEqual([]);
  await ceph('osd out 0 3');
  await expectStates(ZONE, 'out');
}, 400_000);

test('with a zone and a host of another one some groups serve nothing, and some are lost', async () => {
  await stop(0, 3, 1);
  const { down: { active, inactive, lost } } = outcomeOf(ZONE_AND_HOST);
  expect([active, inactive, lost].every(count => count > 10)).toBe(true);
  await expectStates(ZONE_AND_HOST, 'down');
  await ceph('osd out 0 1 3');
  await expectStates(ZONE_AND_HOST, 'out');
}, 400_000);

test('of a pool that needs two zones, groups that are left in one serve nothing until the other zone is out', async () => {
  const file = await crushMap();
  const rule = ['rule stretched {', 'id 9', 'type replicated', 'step take default', 'step choose firstn 0 type zone', 'step chooseleaf firstn 2 type host', 'step emit', '}'];
  fs.appendFileSync(`${file}.txt`, `${rule.join('\n')}\n`);
  await run(`crushtool -c ${file}.txt -o ${file}`, `ceph osd setcrushmap -i ${file}`);
  await ceph('osd pool create stretched 32 32 replicated stretched --size 4 --autoscale-mode off');
  await ceph('osd pool stretch set stretched 2 2 zone stretched 4 2 --yes-i-really-mean-it');
  const all = await placed();
  study = FailureStudy.of({ ...all, pools: all.pools.filter(({ name }) => name === 'stretched') }, { stretchLevel: 'zone' });
  await stop(0, 3);
  expect(outcomeOf(ZONE).down.inactive).toBeGreaterThan(10);
  await expectStates(ZONE, 'down');
  await ceph('osd out 0 3');
  await expectStates(ZONE, 'out');
}, 400_000);
