import { App, Chart } from 'cdk8s';
import { CephBlockPool, CephBlockPoolProps, CephCluster, ErasureCodingOptions, PoolCompressionMode, Redundancy } from '../../../src/ceph';
import { POOL_VALUE_FORMATS, POOL_VARIABLES } from '../../../src/checks/rules/pool/private/pool-variables';
import { CrushLevel } from '../../../src/topology';
import { CephMon } from '../harness/ceph-mon';
import { createCommands, poolsOf } from '../harness/rook-pools';

let mon: CephMon;
let defaultProfile: { [key: string]: string };

beforeAll(async () => {
  mon = await CephMon.start();
  // OSDs need not run for pools to be made; rules ask for their classes.
  for (const [id, deviceClass] of ['hdd', 'ssd'].entries()) {
    await mon.ceph(['osd', 'new', `0000000${id}-0000-4000-8000-000000000000`, String(id)], JSON.stringify({ crush_device_class: deviceClass }));
    await mon.ceph(['osd', 'crush', 'create-or-move', `osd.${id}`, '1.0000', 'root=default', `host=node-${id}`]);
  }
  defaultProfile = JSON.parse(await mon.ceph(['osd', 'erasure-code-profile', 'get', 'default', '--format=json']));
});

afterAll(async () => mon?.stop());

/** What Ceph says against a command; undefined if it takes it. */
async function refusal(command: readonly string[]): Promise<string | undefined> {
  return mon.ceph(command).then(() => undefined, error => (error as Error).message);
}

/** What Rook would make of a pool of ours; the message where we refuse it. */
function rendered(name: string, props: Omit<CephBlockPoolProps, 'cluster'>): string[][] | string {
  const chart = new Chart(new App(), 'pools', { namespace: 'rook-ceph' });
  try {
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph' });
    new CephBlockPool(chart, 'pool', { cluster, name, ...props });
    return createCommands(poolsOf(chart.toJson())[0], defaultProfile);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Pools that we make and Ceph refuses. */
async function refused(pools: readonly (readonly [string, Omit<CephBlockPoolProps, 'cluster'>])[]): Promise<string[]> {
  const messages: string[] = [];
  for (const [name, props] of pools) {
    const commands = rendered(name, props);
    for (const command of typeof commands === 'string' ? [] : commands) {
      const message = await refusal(command);
      if (message !== undefined) messages.push(`${name}: ${message}`);
    }
    if (typeof commands === 'string') messages.push(`${name}: ours: ${commands}`);
    await refusal(['osd', 'pool', 'delete', name, name, '--yes-i-really-really-mean-it']);
  }
  return messages;
}

function redundancy(k: number, m: number, options: ErasureCodingOptions = {}): Redundancy | undefined {
  try {
    return Redundancy.erasureCoded(k, m, options);
  } catch {
    return undefined;
  }
}

const NUMBERS = { data: [2, 3, 8, 20, 21, 22, 31, 32], coding: [1, 2, 3, 4, 5, 6, 31, 32] };

test('an erasure code that we make Ceph takes, and one that Ceph refuses we refuse', async () => {
  const wrong: string[] = [];
  let ofCeph = 0;
  for (const algorithm of ['isa', 'jerasure']) {
    for (const dataChunks of [1, ...NUMBERS.data]) {
      for (const codingChunks of [0, ...NUMBERS.coding]) {
        const ours = redundancy(dataChunks, codingChunks, { algorithm });
        const name = `${algorithm}-${dataChunks}-${codingChunks}`;
        const [profile] = createCommands({ name, application: 'rbd', spec: { erasureCoded: { dataChunks, codingChunks, algorithm } } }, defaultProfile);
        const message = await refusal(profile);
        ofCeph += message === undefined ? 0 : 1;
        if ((message === undefined) !== (ours !== undefined) && dataChunks > 1 && codingChunks > 0) {
          wrong.push(`${name}: ${message ?? 'Ceph takes it'}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(ofCeph).toBeGreaterThan(20);
});

test('the algorithm that Ceph takes by itself is the one whose bounds we hold', () => {
  expect(defaultProfile.plugin).toBe('isa');
});

test('pools of all redundancies can be made as Rook makes them', async () => {
  expect(await refused([
    ...[3, 4, 10].map(size => [`copies-${size}`, { redundancy: Redundancy.replicated(size) }] as const),
    ['two', { redundancy: Redundancy.unsafeTwoCopies() }],
    ['single', { redundancy: Redundancy.unsafeSingleCopy() }],
    ...['4Ki', '16Ki', '64Ki', '256Ki', '1Mi'].map(stripeUnit => [`stripe-${stripeUnit.toLowerCase()}`, { redundancy: Redundancy.erasureCoded(2, 1, { stripeUnit }) }] as const),
    ['wide', { redundancy: Redundancy.erasureCoded(32, 32, { algorithm: 'jerasure' }) }],
  ])).toEqual([]);
});

test('several chunks in a failure domain can be had once clients are known to be new enough', async () => {
  const several = [['several', { redundancy: Redundancy.erasureCoded(8, 4, { osdsPerFailureDomain: 3 }) }]] as const;
  expect((await refused(several))[0]).toMatch(/requires client version squid but require_min_compat_client is luminous/);
  await mon.ceph(['osd', 'set-require-min-compat-client', 'squid', '--yes-i-really-mean-it']);
  expect(await refused(several)).toEqual([]);
});

test('copies beyond what we allow Ceph refuses as well', async () => {
  await mon.ceph(['osd', 'pool', 'create', 'eleven', '8']);
  expect(await refusal(['osd', 'pool', 'set', 'eleven', 'size', '11'])).toMatch(/must be between 1 and 10/);
  expect(() => Redundancy.replicated(11)).toThrow('from 3 to 10');
});

test('every other property of pools Ceph takes', async () => {
  expect(await refused([
    ['class', { deviceClass: 'ssd' }],
    ['root', { crushRoot: 'default', failureDomain: CrushLevel.OSD }],
    ...Object.values(PoolCompressionMode).map(compressionMode => [`compression-${compressionMode}`, { compressionMode }] as const),
    ['ratio', { targetSizeRatio: 0.2 }],
    ['bounded', { maxSize: '10Ti', maxObjects: 1_000_000 }],
    ['application', { application: 'rgw' }],
    ['chunks', { redundancy: Redundancy.erasureCoded(2, 1), deviceClass: 'hdd', failureDomain: CrushLevel.OSD }],
  ])).toEqual([]);
});

/** A value of each parameter that the checks let pass, and one that they do not. */
const VALUES: { readonly [name: string]: readonly [string, string] } = {
  bulk: ['true', 'maybe'],
  compression_algorithm: ['zstd', 'rar'],
  compression_required_ratio: ['0.875', '2'],
  deep_scrub_interval: ['604800', 'week'],
  eio: ['false', 'no way'],
  min_size: ['2', '0'],
  nodelete: ['true', 'never'],
  pg_autoscale_bias: ['4', 'much'],
  pg_autoscale_mode: ['warn', 'sometimes'],
  pg_num: ['32', '0'],
  pg_num_max: ['64', 'many'],
  pg_num_min: ['8', 'few'],
  recovery_op_priority: ['5', 'high'],
  recovery_priority: ['5', 'high'],
  scrub_max_interval: ['604800', 'week'],
  scrub_min_interval: ['86400', 'day'],
  scrub_priority: ['5', 'high'],
  size: ['3', '0'],
  target_size_ratio: ['0.5', 'half'],
};

test('parameters: what the checks let pass Ceph takes, and what they refuse Ceph refuses', async () => {
  await mon.ceph(['osd', 'pool', 'create', 'parameters', '16', 'replicated', '--size', '3', '--autoscale-mode', 'off']);
  const wrong: string[] = [];
  for (const [name, [good, bad]] of Object.entries(VALUES)) {
    expect([name, POOL_VARIABLES.includes(name)]).toEqual([name, true]);
    expect([name, POOL_VALUE_FORMATS.get(name)?.pattern.test(good), POOL_VALUE_FORMATS.get(name)?.pattern.test(bad)]).toEqual([name, true, false]);
    const [taken, refusedByCeph] = [await refusal(['osd', 'pool', 'set', 'parameters', name, good]), await refusal(['osd', 'pool', 'set', 'parameters', name, bad])];
    if (taken !== undefined) wrong.push(taken);
    if (refusedByCeph === undefined) wrong.push(`Ceph takes ${name}=${bad}`);
  }
  expect(wrong).toEqual([]);
  expect(await refusal(['osd', 'pool', 'set', 'parameters', 'compresion_mode', 'none'])).toMatch(/compresion_mode/);
});
