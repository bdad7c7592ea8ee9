import { CephCluster } from '../harness/ceph-cluster';

let cluster: CephCluster;

beforeAll(async () => {
  cluster = await CephCluster.start({ rgw: true, mds: true, modules: ['dashboard'] });
});

afterAll(async () => {
  await cluster?.stop();
});

test('it is Ceph 20.2, with three OSDs in three zones', async () => {
  expect(await cluster.mustCeph(['version'])).toMatch(/^ceph version 20\.2\./);
  const { nodes } = JSON.parse(await cluster.mustCeph(['osd', 'tree', '--format=json']));
  const names = (type: string) => nodes.filter((node: any) => node.type === type).map((node: any) => node.name).sort();
  expect(names('zone')).toEqual(['zone0', 'zone1', 'zone2']);
  expect(nodes.filter((node: any) => node.status === 'up').map((node: any) => node.name).sort()).toEqual(['osd.0', 'osd.1', 'osd.2']);
});

test('the object gateway knows a user that radosgw-admin makes, and refuses a stranger', async () => {
  const { code, stdout } = await cluster.run(['radosgw-admin', 'user', 'create', '--uid=alice', '--display-name=Alice']);
  expect({ code, user: JSON.parse(stdout).user_id }).toEqual({ code: 0, user: 'alice' });
  expect((await fetch(`${cluster.rgwUrl}/bucket`, { method: 'PUT' })).status).toBe(403);
});

test('the dashboard answers, and lets nobody in without a password', async () => {
  expect(await (await fetch(cluster.dashboardUrl)).text()).toContain('<html');
  expect((await fetch(`${cluster.dashboardUrl}/api/pool`, { headers: { accept: 'application/vnd.ceph.api.v1.0+json' } })).status).toBe(401);
});

test('crushtool, osdmaptool and rbd are at hand', async () => {
  const usages = await Promise.all(['crushtool', 'osdmaptool', 'rbd'].map(async tool => (await cluster.run([tool, '--help'])).stdout));
  expect(usages).toEqual([expect.stringContaining('--test'), expect.stringContaining('--test-map-pgs'), expect.stringContaining('create')]);
});
