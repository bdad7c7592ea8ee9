import { blockPool, cephCluster, HDD, nodes, placed, rook } from '../manifests';

const SSD = { name: 'sdc', size: '1T', deviceClass: 'ssd' };
const DISKS = nodes(3, [HDD]);
const TB = 1e12;

/** `pg_num` of the pools but `.mgr`, on three OSDs of 4 TB; 300 placement groups can be shared out. */
function pgNums(pools: any[], { storedBytes = {}, topology = DISKS, cluster = cephCluster() }: any = {}): number[] {
  return placed(topology, [cluster, ...pools], { storedBytes }).pools.slice(1).map(({ pgNum }) => pgNum);
}

function pool(name: string, parameters: any = {}, spec: any = {}): any {
  return blockPool(name, { parameters, ...spec });
}

test('empty pools get the least that they may have', () => {
  expect(pgNums([pool('a'), pool('b', { pg_num_min: '8' }), pool('c', { pg_num_min: '64' }), pool('d', { pg_num_max: '16' })])).toEqual([32, 8, 64, 16]);
});

test('bulk pools share what the others leave', () => {
  // 300 / 3 replicas, rounded to a power of two.
  expect(pgNums([pool('a', { bulk: 'true' })])).toEqual([128]);
  expect(pgNums([pool('a', { bulk: 'true' }), pool('b', { bulk: '1' })])).toEqual([64, 64]);
  expect(pgNums([pool('a', { bulk: 'true' }), pool('b', { bulk: 'false' })])).toEqual([128, 32]);
});

test('a bulk pool that holds more than an equal part gets its own', () => {
  // 3 TB of 12 are stored thrice: 0.75 of 300, and then what is left of it.
  expect(pgNums([pool('a', { bulk: 'true' }), pool('b', { bulk: 'true' })], { storedBytes: { a: 3 * TB } })).toEqual([64, 32]);
});

test('target sizes count like what is stored, ratios are shares of the rest', () => {
  expect(pgNums([pool('a', { target_size_ratio: '1' })])).toEqual([128]);
  // 0.5 of 300, then 0.5 of the 150 that are left.
  expect(pgNums([pool('a', { target_size_ratio: '1' }), pool('b', { target_size_ratio: '1' })])).toEqual([64, 32]);
  // 2 TB stored thrice are half of 12 TB: 150, then half of 150.
  expect(pgNums([pool('a', { target_size_bytes: String(2 * TB) }), pool('b', { target_size_ratio: '7' })])).toEqual([64, 32]);
  expect(pgNums([blockPool('a', { replicated: { size: 3, targetSizeRatio: 0.3 } })])).toEqual([128]);
});

test('chunks count as replicas', () => {
  const erasureCoded = { dataChunks: 2, codingChunks: 1 };
  // 6 TB in 2 + 1 chunks are 9 of 12 TB: 225 of 300 placement groups of three.
  expect(pgNums([pool('a', {}, { replicated: undefined, erasureCoded })], { storedBytes: { a: 6 * TB } })).toEqual([64]);
});

test('a number that is near enough stays', () => {
  expect(pgNums([pool('a', { pg_num: '96' })])).toEqual([96]);
  expect(pgNums([pool('a', { pg_num: '97' })])).toEqual([32]);
  expect(pgNums([pool('a', { pg_num: '43', bulk: 'true' })])).toEqual([43]);
  expect(pgNums([pool('a', { pg_num: '42', bulk: 'true' })])).toEqual([128]);
});

test('large numbers are reached from nearer', () => {
  const scaled = (osds: number, pgNum: number) => pgNums([pool('a', { pg_num: String(pgNum), bulk: 'true' })], { topology: nodes(osds, [HDD]) })[0];
  // 15 × 100 / 3 is nearest to 512, 60 × 100 / 3 to 2048.
  expect([scaled(15, 511), scaled(15, 512)]).toEqual([512, 512]);
  expect([scaled(60, 1023), scaled(60, 1024)]).toEqual([2048, 1024]);
});

test('a pool that is not scaled keeps the one that Ceph makes, or what it is given', () => {
  expect(pgNums([pool('a', { pg_autoscale_mode: 'off' }), pool('b', { pg_autoscale_mode: 'warn', pg_num: '256' })])).toEqual([1, 256]);
  const cluster = cephCluster({}, { cephConfig: { global: { osd_pool_default_pg_autoscale_mode: 'off', osd_pool_default_pg_num: '16' } } });
  expect(pgNums([pool('a'), pool('b', { pg_autoscale_mode: 'on' })], { cluster })).toEqual([16, 16]);
});

test('the target of an OSD can be set', () => {
  const cluster = cephCluster({}, { cephConfig: { mgr: { mon_target_pg_per_osd: '200' }, global: { mon_target_pg_per_osd: '50' } } });
  expect(pgNums([pool('a', { bulk: 'true' })], { cluster })).toEqual([256]);
});

test('pools that hold more than there is are not scaled', () => {
  expect(pgNums([pool('a', { target_size_bytes: String(5 * TB) })])).toEqual([1]);
});

test('metadata of a filesystem counts fourfold, and starts with 16', () => {
  const pools = [rook('CephFilesystem', 'fs', { metadataPool: { replicated: { size: 3 } }, dataPools: [{ replicated: { size: 3 }, parameters: { bulk: 'true' } }] })];
  expect(pgNums(pools)).toEqual([16, 128]);
  // 0.4 TB stored thrice are a tenth of 12 TB: 30 of 300, thirds of it fourfold.
  expect(pgNums(pools, { storedBytes: { 'fs-metadata': 0.4 * TB } })).toEqual([32, 64]);
});

test('pools whose roots overlap are not scaled, and that is told', () => {
  const placement = placed(nodes(3, [HDD, SSD]), [cephCluster(), pool('a', { bulk: 'true' }, { deviceClass: 'ssd' }), pool('b', { pg_num: '64' })]);
  expect(placement.pools.map(({ pgNum }) => pgNum)).toEqual([1, 1, 64]);
  expect(placement.assumptions.at(-1)).toBe(
    'Ceph does not scale the placement groups of .mgr, a, b: their CRUSH roots overlap; give all pools a device class, or none',
  );
});

test('more placement groups than Ceph takes are told', () => {
  const told = (count: number, cluster = cephCluster()) => placed(DISKS, [cluster, ...[...Array(count).keys()].map(i => pool(`p${i}`))]).notEvaluated;
  // One of .mgr, and 32 of each of the others, thrice on three OSDs.
  expect(told(7)).toEqual([]);
  expect(told(8)).toEqual([
    'the pools ask for 257 placement groups for each OSD, and Ceph takes 250 (mon_max_pg_per_osd): '
      + 'it refuses to make some, or to give them as many as are told here; have fewer pools or more OSDs, or raise it',
  ]);
  expect(told(8, cephCluster({}, { cephConfig: { global: { mon_max_pg_per_osd: '257' } } }))).toEqual([]);
});

test('a pool that fills the cluster grows by and by, and stays where the next number is near', () => {
  const full = (osds: number, spec: any = {}, storedBytes = {}) => placed(nodes(osds, [HDD]), [cephCluster(), pool('a', {}, spec), pool('b')], { storedBytes }).pools[1];
  // 95 % of 100 × 100 / 3 is nearest to 4096; on the way are 128 (above 3 × 32), 512 and 1024 (from anywhere below), and 4096.
  expect(full(100)).toMatchObject({ pgNum: 32, fullPgNum: 4096 });
  // 256 is near to 128.
  expect(full(8)).toMatchObject({ pgNum: 32, fullPgNum: 128 });
  expect(full(3, { parameters: { pg_autoscale_mode: 'off', pg_num: '16' } })).not.toHaveProperty('fullPgNum');
  // Two of five parts are taken.
  expect(full(3, {}, { b: 1.6 * TB })).not.toHaveProperty('fullPgNum');
});

test('roots that do not overlap share nothing', () => {
  const mgr = blockPool('builtin-mgr', { name: '.mgr', failureDomain: 'host', deviceClass: 'hdd', enableCrushUpdates: true });
  const pools = placed(nodes(3, [HDD, SSD]), [cephCluster(), mgr, pool('a', { bulk: 'true' }, { deviceClass: 'ssd' }), pool('b', { bulk: 'true' }, { deviceClass: 'hdd' })]).pools;
  expect(pools.map(({ pgNum }) => pgNum)).toEqual([1, 128, 128]);
});

test('as recorded of Ceph 20.2.4 with three OSDs of 4 GiB', () => {
  const fs = rook('CephFilesystem', 'fs', { metadataPool: { replicated: { size: 3 } }, dataPools: [{ replicated: { size: 3 }, parameters: { bulk: 'true' } }] });
  expect(pgNums([
    pool('a', { target_size_ratio: '0.5' }), pool('b'), pool('rgw', { pg_num: '8', pg_num_min: '8' }),
    pool('ec', {}, { replicated: undefined, erasureCoded: { dataChunks: 2, codingChunks: 1 } }), fs,
  ])).toEqual([128, 32, 8, 32, 16, 32]);
});
