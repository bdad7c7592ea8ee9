import * as fs from 'fs';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { isDeepStrictEqual } from 'util';
import { CrushMap, FailureDomain, FailureOutcome, FailureStudy, PlacedDaemon, PlacedPool } from '../../../src/placement';
import { cached } from '../harness/cache';
import { CephCluster } from '../harness/ceph-cluster';

/** Two hosts with an OSD each in each of two zones, and an arbiter in a third one. */
const OSDS = [0, 1, 2, 3].map(id => ({ id, host: `host${id}`, sizeBytes: 2 ** 32, location: { host: `host${id}`, zone: `zone${id % 2}`, region: 'region0' } }));
const ZONE_OF_MON: { readonly [name: string]: string } = { a: 'zone0', b: 'zone0', c: 'zone1', d: 'zone1', e: 'zone2' };
/** Monitors fail with their zone, and not with a host. */
const MONS: PlacedDaemon[] = Object.values(ZONE_OF_MON).map(zone => ({ type: 'mon', location: { zone } }));

const ZONE: FailureDomain[] = [{ level: 'zone', name: 'zone0' }];
const HOSTS_OF_ZONE: FailureDomain[] = ['host0', 'host2'].map(name => ({ level: 'host', name }));

/** As Rook has it. */
const RULE = ['rule stretched {', 'id 9', 'type replicated', 'step take default', 'step choose firstn 0 type zone', 'step chooseleaf firstn 2 type host', 'step emit', '}'];

let cluster: CephCluster;

afterEach(async () => cluster?.stop());

/** Runs `ceph`, the words of which a blank is between. */
async function ceph(command: string): Promise<any> {
  const text = await cluster.mustCeph([...command.split(' '), '--format=json']);
  return text.trim() === '' ? undefined : JSON.parse(text);
}

/** Asks until the answer is the one that is expected, for two minutes. */
async function expectSoon<T>(answer: T, ask: () => Promise<T>): Promise<void> {
  for (const end = performance.now() + 120_000; performance.now() < end && !isDeepStrictEqual(await ask(), answer);) {
    await sleep(500);
  }
  expect(await ask()).toEqual(answer);
}

/** Makes the cluster a stretch cluster. @returns its map */
async function stretch(): Promise<CrushMap> {
  const file = path.join(fs.mkdtempSync(path.join(cached('run'), 'stretch-')), 'crush');
  const run = async (command: string) => expect(await cluster.run(command.split(' '))).toMatchObject({ code: 0 });
  for (const { host, location: { zone } } of OSDS) {
    await ceph(`osd crush move ${host} zone=${zone}`);
  }
  await ceph('osd crush rm zone2');
  await ceph('osd crush rm zone3');
  await run(`ceph osd getcrushmap -o ${file}`);
  await run(`crushtool -d ${file} -o ${file}.txt`);
  fs.appendFileSync(`${file}.txt`, `${RULE.join('\n')}\n`);
  await run(`crushtool -c ${file}.txt -o ${file}`);
  await run(`ceph osd setcrushmap -i ${file}`);
  await ceph('mon set election_strategy connectivity');
  for (const [name, zone] of Object.entries(ZONE_OF_MON)) {
    await ceph(`mon set_location ${name} zone=${zone}`);
  }
  await ceph('osd pool create data 32 32 replicated stretched --size 4 --autoscale-mode off');
  await ceph('mon enable_stretch_mode e stretched zone');
  return CrushMap.fromText(fs.readFileSync(`${file}.txt`, 'utf8'));
}

/** The study of the cluster as it is. */
async function studied(map: CrushMap): Promise<FailureStudy> {
  const pools: PlacedPool[] = (await ceph('osd pool ls detail')).map((pool: any) => ({
    id: pool.pool_id,
    name: pool.pool_name,
    rule: pool.crush_rule,
    size: pool.size,
    minSize: pool.min_size,
    dataChunks: 1,
    erasureCoded: false,
    pgNum: pool.pg_num,
    failureDomain: 'zone',
  }));
  expect(pools.map(({ name, size, minSize, rule }) => [name, size, minSize, rule])).toEqual([['.mgr', 4, 2, 9], ['data', 4, 2, 9]]);
  return FailureStudy.of({ map, osds: OSDS, pools, daemons: MONS, stretchLevel: 'zone' }, { sets: [{ domains: HOSTS_OF_ZONE }] });
}

/** How many groups are active, undersized and inactive, and what the cluster says of its zones. */
async function reported(): Promise<any> {
  const { pg_stats: groups } = await ceph('pg dump pgs');
  const states: string[][] = groups.map(({ state }: any) => state.split('+'));
  const active = states.filter(words => words.includes('active') && !words.includes('stale'));
  const { stretch_mode: mode, pools } = await ceph('osd dump');
  return {
    active: active.length,
    undersized: active.filter(words => words.includes('undersized')).length,
    inactive: states.length - active.length,
    degraded: mode.degraded_stretch_mode > 0,
    leastSizes: pools.map((pool: any) => pool.min_size),
    monsLeft: (await ceph('quorum_status')).quorum_names.length,
  };
}

function expected(outcome: FailureOutcome, phase: 'down' | 'out'): any {
  const { [phase]: { active, undersized, inactive }, degradedStretch: degraded, daemons } = outcome;
  const leastSize = degraded ? 1 : 2;
  return { active, undersized, inactive, degraded, leastSizes: [leastSize, leastSize], monsLeft: daemons[0].left };
}

test('a zone whose OSDs are down stops all groups, until its monitors are down too and the other zone goes on alone', async () => {
  cluster = await CephCluster.start({ mons: 5, osds: OSDS.length });
  const study = await studied(await stretch());
  await expectSoon({ active: 33, undersized: 0, inactive: 0, degraded: false, leastSizes: [2, 2], monsLeft: 5 }, reported);
  const outcomeOf = (domains: FailureDomain[]) => study.outcomes.find(outcome => isDeepStrictEqual(outcome.domains, domains))!;
  const [hosts, zone] = [HOSTS_OF_ZONE, ZONE].map(outcomeOf);
  expect([hosts, zone].map(({ available, quorum, degradedStretch }) => [available, quorum, degradedStretch]))
    .toEqual([[false, true, false], [true, true, true]]);
  await Promise.all([cluster.kill('osd.0'), cluster.kill('osd.2')]);
  await ceph('osd down 0 2');
  await expectSoon(expected(hosts, 'down'), reported);
  await Promise.all([cluster.kill('mon.a'), cluster.kill('mon.b')]);
  await expectSoon(expected(zone, 'down'), reported);
  await ceph('osd out 0 2');
  await expectSoon(expected(zone, 'out'), reported);
}, 400_000);
