import { App, Chart } from 'cdk8s';
import {
  CephBlockPool, CephCapability, CephClient, CephClientCapabilities, CephCluster as RookCluster, CephFilesystem, ICephBlockPool, ICephCluster,
  ICephFilesystem, RbdMirroringMode, RbdStorageClassOptions,
} from '../../../src/ceph';
import { CephCluster } from '../harness/ceph-cluster';

let cluster: CephCluster;

const chart = new Chart(new App(), 'clients');
const rook: ICephCluster = RookCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
const pool: ICephBlockPool = CephBlockPool.fromPoolName(chart, 'pool', { cluster: rook, poolName: 'images' });
const filesystem: ICephFilesystem = CephFilesystem.fromCephFilesystemName(chart, 'fs', { cluster: rook, name: 'myfs' });

beforeAll(async () => {
  cluster = await CephCluster.start({ mds: true });
  for (const name of ['images', 'fs-meta', 'fs-data']) await cluster.mustCeph(['osd', 'pool', 'create', name, '8']);
  await cluster.mustCeph(['osd', 'pool', 'application', 'enable', 'images', 'rbd']);
  await cluster.mustCeph(['fs', 'new', 'myfs', 'fs-meta', 'fs-data']);
  await cluster.mustCeph(['mgr', 'module', 'enable', 'snap_schedule']);
}, 240_000);

afterAll(async () => {
  await cluster?.stop();
});

let clients = 0;

/** Capabilities as they are in the manifest of a CephClient. */
function capsOf(caps: CephClientCapabilities): { [daemon: string]: string } {
  const client = new CephClient(chart, `client-${clients}`, { cluster: rook, name: `client-${clients++}`, caps });
  return (client.node.findChild('Resource') as any).toJson().spec.caps;
}

test.each<[string, CephClientCapabilities]>([
  ['a pool of images', {
    mon: [CephCapability.profile('rbd')], osd: [CephCapability.profile('rbd', { pool })], mgr: [CephCapability.profile('rbd', { pool })],
  }],
  ['a directory of a filesystem', {
    mon: [CephCapability.allow('r', { filesystem })],
    mds: [CephCapability.allow('rwps', { filesystem, path: '/volumes/a b' })],
    osd: [CephCapability.allowFiles('rw', filesystem)],
  }],
  ['a part of a pool', {
    mon: [CephCapability.allow('r')],
    osd: [
      CephCapability.allow('rwx', {
        pool, objectPrefix: 'rbd_data.', radosNamespace: new CephBlockPool(chart, 'made', { cluster: rook, name: 'images' }).addRadosNamespace('t', { name: 'tenant-a' }),
      }),
      CephCapability.allow('class-read', { objectPrefix: 'rbd_children' }),
    ],
  }],
  ['everything', { mon: [CephCapability.allow('*')], osd: [CephCapability.allow('*')], mds: [CephCapability.allow('*')], mgr: [CephCapability.allow('*')] }],
  ['what there is no method for', { mon: [CephCapability.of('allow command "osd blocklist"'), CephCapability.of('allow r network 10.0.0.0/8')] }],
])('Ceph makes a key for %s', async (_what, caps) => {
  const words = Object.entries(capsOf(caps)).flat();
  const { code, stderr } = await cluster.ceph(['auth', 'get-or-create', `client.test-${clients}`, ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test.each([
  'rbd', 'rbd-read-only', 'rbd-mirror', 'rbd-mirror-peer', 'fs-client', 'cephfs-mirror', 'simple-rados-client', 'simple-rados-client-with-blocklist', 'crash',
  'role-definer', 'mon', 'osd', 'mds', 'mgr', 'bootstrap-osd', 'bootstrap-mds', 'bootstrap-mgr', 'bootstrap-rgw', 'bootstrap-rbd', 'bootstrap-rbd-mirror', 'read-only', 'read-write',
])('Ceph reads the profile %s', async profile => {
  const { code } = await cluster.ceph(['auth', 'get-or-create', `client.profile-${profile}`, 'mon', `${CephCapability.profile(profile)}`]);
  expect(code).toBe(0);
});

/** Whether a mirrored pool with the schedule can be made, and whether rbd takes the schedule. */
async function verdicts(interval: string, startTime?: string): Promise<[boolean, boolean]> {
  const here = isMade(() => new CephBlockPool(chart, `scheduled-${clients++}`, {
    cluster: rook, mirroring: { mode: RbdMirroringMode.IMAGE, snapshotSchedules: [{ interval, startTime }] },
  }));
  const { code } = await cluster.run(['rbd', 'mirror', 'snapshot', 'schedule', 'add', '--pool', 'images', interval, ...startTime === undefined ? [] : [startTime]]);
  return [here, code === 0];
}

function isMade(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['30m', undefined], ['24h', undefined], ['1d', undefined], ['24h', '14:00:00-05:00'], ['1d', '03:00'], ['1d', '03:00:00Z'],
  ['daily', undefined], ['1w', undefined], ['1d', 'noon'], ['1d', '25:00'],
])('a schedule of snapshots of images is taken here if rbd takes it: %s %s', async (interval, startTime) => {
  const [here, there] = await verdicts(interval, startTime);
  expect(here).toBe(there);
});

test.each([
  ['1m', undefined], ['24h', undefined], ['7d', undefined], ['2w', undefined], ['3M', undefined], ['1y', undefined], ['24h', '2026-01-31T06:00:00'],
  ['24x', undefined], ['daily', undefined], ['24h', 'noon'],
])('a schedule of snapshots of directories is taken here if Ceph takes it: %s %s', async (interval, startTime) => {
  const here = isMade(() => new CephFilesystem(chart, `fs-${clients++}`, { cluster: rook, mirroring: { snapshotSchedules: [{ interval, startTime }] } }));
  const { code } = await cluster.ceph(['fs', 'snap-schedule', 'add', '/', interval, ...startTime === undefined ? [] : [startTime], '--fs', 'myfs']);
  expect(here).toBe(code === 0);
});

test.each(['h 24', '24h7d', '5n', '24', '3x', 'daily', '2M1y'])('a retention of snapshots is taken here if Ceph takes it, as one word: %s', async duration => {
  await cluster.ceph(['fs', 'snap-schedule', 'add', '/', '1h', '--fs', 'myfs']);
  const here = isMade(() => new CephFilesystem(chart, `fs-${clients++}`, { cluster: rook, mirroring: { snapshotRetention: [{ duration }] } }));
  const { code } = await cluster.run(['ceph', 'fs', 'snap-schedule', 'retention', 'add', '/', duration, 'fs=myfs']);
  expect(here).toBe(code === 0);
});

test('an interval without a unit, which rbd takes for minutes, is refused here', async () => {
  expect((await cluster.run(['rbd', 'mirror', 'snapshot', 'schedule', 'add', '--pool', 'images', '24'])).code).toBe(0);
  expect((await verdicts('24'))[0]).toBe(false);
});

/** Parameters of a class, as `rbd create` takes them. */
function flagsOf(options: RbdStorageClassOptions): string[] {
  const id = `class-${clients++}`;
  const made = new CephBlockPool(chart, `pool-${id}`, { cluster: rook, name: 'images' }).addStorageClass(id, options);
  const { objectSize, stripeUnit, stripeCount, imageFeatures } = (made.node.findChild('Resource') as any).toJson().parameters;
  return [
    ...imageFeatures.split(',').map((feature: string) => `--image-feature=${feature}`),
    ...(objectSize === undefined ? [] : [`--object-size=${objectSize}B`]),
    ...(stripeUnit === undefined ? [] : [`--stripe-unit=${stripeUnit}B`, `--stripe-count=${stripeCount}`]),
  ];
}

test.each<[RbdStorageClassOptions]>([
  [{}],
  [{ imageFeatures: ['layering', 'exclusive-lock', 'object-map', 'fast-diff', 'deep-flatten', 'journaling'], tryOtherMounters: true }],
  [{ objectSize: '4Ki' }], [{ objectSize: '32Mi' }], [{ stripeUnit: '64Ki', stripeCount: 4 }], [{ objectSize: '8Mi', stripeUnit: '1Mi', stripeCount: 2 }],
])('rbd makes an image of %j', async options => {
  const { code, stderr } = await cluster.run(['rbd', 'create', '--size=64M', ...flagsOf(options), `images/image-${clients++}`]);
  // It says that its socket is taken, by the session of this test.
  expect({ code, said: code === 0 ? '' : stderr }).toEqual({ code: 0, said: '' });
});

test('an object of more or less than the bounds, or a stripe that does not divide it, is refused by rbd', async () => {
  const create = async (...flags: string[]) => (await cluster.run(['rbd', 'create', '--size=64M', ...flags, `images/image-${clients++}`])).code;
  expect([
    await create('--object-size=2048B'), await create('--object-size=64M'), await create('--stripe-unit=3072B', '--stripe-count=4'),
  ].every(code => code !== 0)).toBe(true);
});
