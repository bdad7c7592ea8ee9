import { randomUUID } from 'crypto';
import { setTimeout as sleep } from 'timers/promises';
import { Placement } from '../../../src/placement';
import { crushDump } from '../../placement/crush-dump';
import { blockPool, cephCluster, nodes, placed, rook } from '../../placement/manifests';
import { CephCluster } from '../harness/ceph-cluster';
import { CephMon } from '../harness/ceph-mon';

let ceph: (args: readonly string[]) => Promise<string>;
let stop: () => Promise<void>;

afterEach(async () => stop?.());

const json = async (...args: string[]) => JSON.parse(await ceph([...args, '--format=json']));

/** What Rook does to make a pool, once its rule is there. */
async function create(name: string, rule: string, pgNum: string, spec: any): Promise<void> {
  const { erasureCoded, replicated, deviceClass, failureDomain, parameters = {} } = spec;
  if (erasureCoded) {
    await ceph(['osd', 'erasure-code-profile', 'set', `${name}_ecprofile`, '--force', `k=${erasureCoded.dataChunks}`, `m=${erasureCoded.codingChunks}`,
      ...failureDomain ? [`crush-failure-domain=${failureDomain}`] : [], ...deviceClass ? [`crush-device-class=${deviceClass}`] : []]);
    await ceph(['osd', 'pool', 'create', name, pgNum, 'erasure', `${name}_ecprofile`]);
  } else {
    const place = [spec.crushRoot ?? 'default', failureDomain ?? 'host', ...deviceClass ? [deviceClass] : []];
    await ceph(['osd', 'crush', 'rule', 'create-replicated', rule, ...place]);
    const sure = name.startsWith('.') ? ['--yes-i-really-mean-it'] : [];
    await ceph(['osd', 'pool', 'create', name, pgNum, 'replicated', rule, '--size', String(replicated.size), ...sure]);
  }
  for (const [key, value] of Object.entries<string>(parameters)) {
    await ceph(['osd', 'pool', 'set', name, key, value]);
  }
}

/** As Ceph tells of its pools; what is scaled, by its target. */
async function pools(): Promise<any[]> {
  const detail: any[] = await json('osd', 'pool', 'ls', 'detail');
  return detail.map(pool => ({
    id: pool.pool_id, name: pool.pool_name, size: pool.size, minSize: pool.min_size, rule: pool.crush_rule, pgNum: pool.pg_num_target,
  }));
}

function told(placement: Placement): any[] {
  return placement.pools.map(({ id, name, size, minSize, rule, pgNum }) => ({ id, name, size, minSize, rule, pgNum }));
}

/** Waits until something is so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; !await isSo(); i++) {
    if (i > 400) {
      throw new Error(`${what}: not within 200 s`);
    }
    await sleep(500);
  }
}

const REPLICATED = { replicated: { size: 3 } };
const CODED = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const STORE = ['control', 'meta', 'log', 'buckets.index', 'buckets.non-ec', 'otp'].map(name => `store.rgw.${name}`);

test('pools have the numbers, sizes and rules that Ceph gives them, and the placement groups of its autoscaler', async () => {
  const cluster = await CephCluster.start({ mds: true });
  [ceph, stop] = [async args => cluster.mustCeph(args), async () => cluster.stop()];
  await until('.mgr', async () => (await pools()).length === 1);
  // Keeps the autoscaler from looking before all pools are there.
  await ceph(['osd', 'set', 'norecover']);
  const block: [string, any][] = [
    ['ratio', { ...REPLICATED, parameters: { target_size_ratio: '0.4' } }],
    ['empty', REPLICATED],
    ['pair', { replicated: { size: 2 }, parameters: { target_size_bytes: String(2 ** 30) } }],
    ['coded', { ...CODED, parameters: { bulk: 'true' } }],
    ['given', { ...REPLICATED, parameters: { pg_num: '64', pg_num_min: '4' } }],
    ['alone', { ...REPLICATED, parameters: { pg_autoscale_mode: 'off' } }],
  ];
  for (const [name, spec] of block) {
    await create(name, name, '0', spec);
  }
  await create('fs-metadata', 'fs-metadata', '0', REPLICATED);
  await create('fs-data0', 'fs-data0', '0', { ...REPLICATED, parameters: { bulk: 'true' } });
  await ceph(['fs', 'new', 'fs', 'fs-metadata', 'fs-data0']);
  for (const name of [...STORE, '.rgw.root']) {
    await create(name, name, '8', REPLICATED);
    await ceph(['osd', 'pool', 'set', name, 'pg_num_min', '8']);
  }
  await create('store.rgw.buckets.data', 'store.rgw.buckets.data', '0', CODED);
  await ceph(['osd', 'pool', 'create', '.nfs', '--yes-i-really-mean-it']);

  // Our disks are 1024 times as large: Rook takes none of 4 GiB.
  const scaled = (spec: any) => spec.parameters?.target_size_bytes ? { ...spec, parameters: { target_size_bytes: String(2 ** 40) } } : spec;
  const machines = nodes(3, [{ name: 'sdb', size: '4Ti', deviceClass: 'hdd' }]);
  const objects = [
    cephCluster({}, { cephConfig: { global: { mon_max_pg_per_osd: '5000' } } }),
    ...block.map(([name, spec]) => blockPool(name, { replicated: undefined, ...scaled(spec) })),
    rook('CephFilesystem', 'fs', { metadataPool: REPLICATED, dataPools: [{ ...REPLICATED, parameters: { bulk: 'true' } }] }),
    rook('CephObjectStore', 'store', { metadataPool: REPLICATED, dataPool: CODED }),
    rook('CephNFS', 'nfs', {}),
  ];
  const ours = placed(machines, objects);
  expect(ours.notEvaluated).toEqual([]);
  await ceph(['osd', 'unset', 'norecover']);
  const wanted = told(ours);
  await until('the autoscaler', async () => (await pools()).every(({ name, pgNum }) => pgNum === wanted.find(pool => pool.name === name).pgNum))
    .catch(() => undefined);
  expect(await pools()).toEqual(wanted);

  // A pool with a device class beside pools without one: nothing is scaled any more, and the new pool keeps its one group.
  expect((await json('osd', 'pool', 'autoscale-status')).length).toBe(wanted.length);
  await create('classy', 'classy', '0', { ...REPLICATED, deviceClass: 'hdd', parameters: { bulk: 'true' } });
  const overlapping = placed(machines, [...objects, blockPool('classy', { deviceClass: 'hdd', parameters: { bulk: 'true' } })]);
  expect(await json('osd', 'pool', 'autoscale-status')).toEqual([]);
  expect((await pools()).at(-1)).toEqual(told(overlapping).at(-1));
});

test('another root is in the map as Rook and Ceph put it there, with the weights that OSDs are given', async () => {
  const mon = await CephMon.start();
  [ceph, stop] = [async args => mon.ceph(args), async () => mon.stop()];
  await ceph(['osd', 'crush', 'add-bucket', 'mine', 'root']);
  await ceph(['osd', 'crush', 'rule', 'rm', 'replicated_rule']);
  await ceph(['osd', 'crush', 'rule', 'create-replicated', 'replicated_rule', 'mine', 'host']);
  await ceph(['osd', 'crush', 'rm', 'default']);
  const ours = placed(nodes(2, [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }, { name: 'sdc', size: '1T', deviceClass: 'ssd' }], 'a', 'b'), [
    cephCluster({ useAllDevices: false, devices: [{ name: 'sdb', config: { initialWeight: '1.23456' } }, { name: 'sdc' }], config: { crushRoot: 'mine' } }),
    blockPool('p', { failureDomain: 'zone', deviceClass: 'ssd' }),
  ]);
  for (const host of [...new Set(ours.osds.map(osd => osd.host))]) {
    const own = ours.osds.filter(osd => osd.host === host);
    for (const { id, deviceClass } of own) {
      await mon.ceph(['osd', 'new', randomUUID(), String(id)], JSON.stringify({ crush_device_class: deviceClass }));
    }
    for (const { id, location, initialWeight, sizeBytes } of own) {
      const place = Object.entries(location).map(([level, name]) => `${level}=${name}`);
      await ceph(['osd', 'crush', 'create-or-move', `osd.${id}`, (initialWeight ?? sizeBytes / 2 ** 40).toFixed(4), ...place]);
    }
  }
  await create('p', 'p', '0', { ...REPLICATED, crushRoot: 'mine', failureDomain: 'zone', deviceClass: 'ssd' });
  const { devices, types, buckets, rules } = await json('osd', 'crush', 'dump');
  expect({ devices, types, buckets: [...buckets].sort((a: any, b: any) => b.id - a.id), rules }).toEqual(crushDump(ours.map));
});
