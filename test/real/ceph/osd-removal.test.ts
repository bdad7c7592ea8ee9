import { osdRemovalScript, OsdRemovalSettings } from '../../../src/ceph/private/osd-removal-script';
import { CephCluster } from '../harness/ceph-cluster';

let cluster: CephCluster;

beforeAll(async () => {
  cluster = await CephCluster.start({ osds: 4 });
});

afterAll(async () => {
  await cluster?.stop();
});

/** Runs the guard as the Job does, but where nothing can be stopped. */
async function guard(settings: Partial<OsdRemovalSettings>): Promise<{ code: number; said: string }> {
  const { code, stdout, stderr } = await cluster.run(['python3', '-'], osdRemovalScript({ osdIds: [3], drainSeconds: 0, namespace: 'rook-ceph', ...settings }));
  return { code, said: (stdout + stderr).trim() };
}

const isIn = async (id: number) => JSON.parse(await cluster.mustCeph(['osd', 'dump', '--format=json'])).osds.find((osd: any) => osd.osd === id).in === 1;

test('an OSD that holds data is not removed, and stays in', async () => {
  await cluster.mustCeph(['osd', 'pool', 'create', 'data', '32']);
  const { code, said } = await guard({});
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^not safe to destroy, and nothing was stopped: /) });
  expect(await isIn(3)).toBe(true);
});

test.each([
  [{ osdIds: [3, 9] }, /^there is no osd\.9; the OSDs are 0, 1, 2, 3$/],
  [{ host: 'host2' }, /^the host host2 has the OSDs 2, not 3; name exactly these$/],
  [{ host: 'host9' }, /^ceph osd ls-tree host9: [^]*Error ENOENT: "host9" does not exist$/],
])('%j is refused before anything happens', async (settings, said) => {
  // Ceph itself may complain of a socket before it answers.
  expect(await guard({ ...settings, drainSeconds: 60 })).toEqual({ code: 1, said: expect.stringMatching(said) });
  expect(await isIn(3)).toBe(true);
});

test('an OSD whose data has moved may go', async () => {
  const { code, said } = await guard({ host: 'host3', drainSeconds: 180 });
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('OSD(s) 3 are safe to destroy') });
  expect(await isIn(3)).toBe(false);
});
