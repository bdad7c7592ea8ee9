import { messageOf, newChart, newCluster, objectOf, threeZones } from './fixture';
import { CephBlockPool, CephCapability, CephClient, CephClientProps, CephCluster, CephFilesystem, CephxKeyType } from '../../src/ceph';

const MON = [CephCapability.allow('r')];

function newClient(props: Partial<CephClientProps> = {}): CephClient {
  const cluster = newCluster(threeZones());
  return new CephClient(cluster.node.scope!, 'client', { cluster, name: 'glance', caps: { mon: MON }, ...props });
}

test('a client has capabilities, and a Secret that Rook writes', () => {
  const cluster = newCluster(threeZones());
  const images = new CephBlockPool(cluster, 'images', { cluster, name: 'images' });
  const vms = new CephBlockPool(cluster, 'vms', { cluster, name: 'vms' });
  const client = new CephClient(cluster, 'client', {
    cluster,
    name: 'cinder',
    caps: {
      mon: [CephCapability.profile('rbd')],
      osd: [CephCapability.profile('rbd', { pool: vms }), CephCapability.profile('rbd-read-only', { pool: images })],
      mgr: [CephCapability.profile('rbd', { pool: vms })],
    },
  });
  expect([client.cluster, client.clientName, client.secretName]).toEqual([cluster, 'cinder', 'rook-ceph-client-cinder']);
  expect(objectOf(cluster, 'CephClient')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephClient',
    metadata: { name: 'cinder', namespace: 'rook-ceph' },
    spec: { caps: { mon: 'profile rbd', osd: 'profile rbd pool=vms, profile rbd-read-only pool=images', mgr: 'profile rbd pool=vms' } },
  });
});

test('names and keys are what they are said to be', () => {
  const client = newClient({ clientName: 'Glance', secretName: 'glance-key', keyType: CephxKeyType.AES256K, keyGeneration: 2, spec: { removeSecret: true } });
  expect([client.clientName, client.secretName]).toEqual(['Glance', 'glance-key']);
  expect(objectOf(client, 'CephClient').spec).toEqual({
    name: 'Glance',
    caps: { mon: 'allow r' },
    secretName: 'glance-key',
    removeSecret: true,
    security: { cephx: { keyType: 'aes256k', keyRotationPolicy: 'KeyGeneration', keyGeneration: 2 } },
  });
  expect(objectOf(newClient({ keyType: CephxKeyType.AES }), 'CephClient').spec.security).toEqual({ cephx: { keyType: 'aes' } });
});

test('a client that is not made here is known by name', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
  const client = CephClient.fromCephClientName(chart, 'client', { cluster, clientName: 'glance' });
  expect([client.cluster, client.clientName, client.secretName]).toEqual([cluster, 'glance', 'rook-ceph-client-glance']);
  expect(CephClient.fromCephClientName(chart, 'other', { cluster, clientName: 'a', secretName: 'b' }).secretName).toBe('b');
});

test.each<[Partial<CephClientProps>, string]>([
  [{ name: 'admin' }, 'name: "admin" is a name that Rook and Ceph use themselves; take another one'],
  [{ clientName: 'rgw.store' }, 'clientName: "rgw.store" is a name that Rook and Ceph use themselves; take another one'],
  [{ clientName: 'bootstrap-osd' }, 'clientName: "bootstrap-osd" is a name that Rook and Ceph use themselves; take another one'],
  [{ clientName: '' }, 'clientName: is empty; give a name, or leave the prop out'],
  [{ caps: { mon: [] } }, 'caps.mon: is empty; say what is allowed, such as CephCapability.allow("r"), or leave it out'],
  [{ caps: { mon: MON, mds: [] } }, 'caps.mds: is empty; say what is allowed, such as CephCapability.allow("r"), or leave it out'],
  [{ keyGeneration: 0 }, 'keyGeneration: 0 must be a whole number from 1 to 4294967295'],
  [{ secretName: 'A' }, 'secretName: "A" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newClient(props))).toBe(`storage/client: ${problem}`);
});

test('fails for what another cluster has', () => {
  const chart = newChart();
  const there = CephCluster.fromCephClusterName(chart, 'there', { name: 'there', namespace: 'there' });
  const pool = CephBlockPool.fromPoolName(chart, 'pool', { cluster: there, poolName: 'far' });
  const filesystem = CephFilesystem.fromCephFilesystemName(chart, 'fs', { cluster: there, name: 'far' });
  const problem = (text: string) => `"${text}" names something of the cluster in there, and the client is of the one in rook-ceph; name what that one has`;
  expect(messageOf(() => newClient({ caps: { mon: MON, osd: [CephCapability.profile('rbd', { pool })] } }))).toBe(
    `storage/client: caps.osd: ${problem('profile rbd pool=far')}`);
  expect(messageOf(() => newClient({ caps: { mon: [CephCapability.allow('r', { filesystem })] } }))).toBe(`storage/client: caps.mon: ${problem('allow r fsname=far')}`);
  expect(messageOf(() => newClient({ caps: { mon: MON, osd: [CephCapability.allowFiles('rw', filesystem)] } }))).toBe(
    `storage/client: caps.osd: ${problem('allow rw tag cephfs data=far')}`);
});

describe('a capability', () => {
  const cluster = newCluster(threeZones());
  const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'images' });
  const filesystem = new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' });

  test('is written in the words of Ceph', () => {
    expect([
      CephCapability.allow('*'),
      CephCapability.allow('rw', { filesystem, path: '/volumes/a b' }),
      CephCapability.allow('rwx', { pool, objectPrefix: 'rbd_children' }),
      CephCapability.allow('class-read'),
      CephCapability.allow('rwx', { radosNamespace: pool.addRadosNamespace('tenant', { name: 'tenant-a' }) }),
      CephCapability.allowFiles('rw', filesystem),
      CephCapability.allowFiles('r', filesystem),
      CephCapability.profile('crash'),
      CephCapability.of('allow command "osd blocklist"'),
      CephCapability.of('allow r network 10.0.0.0/8'),
      CephCapability.of('profile rbd pool=images'),
    ].map(String)).toEqual([
      'allow *',
      'allow rw fsname=myfs path="/volumes/a b"',
      'allow rwx pool=images object_prefix rbd_children',
      'allow class-read',
      'allow rwx pool=images namespace=tenant-a',
      'allow rw tag cephfs data=myfs',
      'allow r tag cephfs data=myfs',
      'profile crash',
      'allow command "osd blocklist"',
      'allow r network 10.0.0.0/8',
      'profile rbd pool=images',
    ]);
  });

  test.each<[string, () => CephCapability, string]>([
    ['no access', () => CephCapability.allow('read'), 'CephCapability.allow: "read" is no access; write some of r, w, x, p, s and f, or class-read, class-write or *'],
    ['files that are run', () => CephCapability.allowFiles('rwx', filesystem), 'CephCapability.allowFiles: "rwx" must be r or rw'],
    ['a relative directory', () => CephCapability.allow('r', { path: 'a' }), 'CephCapability: path: "a" must begin with "/"'],
    ['a quote in a name', () => CephCapability.allow('r', { objectPrefix: 'a"b' }), 'CephCapability: "a\\"b" can not be the name of anything in a capability'],
    ['an empty name', () => CephCapability.allow('r', { objectPrefix: '' }), 'CephCapability: "" can not be the name of anything in a capability'],
    ['a word of its own', () => CephCapability.of('permit r'), 'CephCapability.of: "permit r" begins with neither "allow" nor "profile" and what that is'],
    ['nothing that is allowed', () => CephCapability.of('allow '), 'CephCapability.of: "allow " begins with neither "allow" nor "profile" and what that is'],
    ['two at a time', () => CephCapability.of('allow r, allow w'), 'CephCapability.of: "allow r, allow w" is more than one capability; give each as an item of its own'],
    ['an open quote', () => CephCapability.of('allow command "x'), 'CephCapability.of: "allow command "x" has a quote that does not end'],
  ])('fails for %s', (_what, make, problem) => {
    expect(messageOf(make)).toBe(problem);
  });

  test('fails for a profile that Ceph does not have', () => {
    expect(messageOf(() => CephCapability.profile('rdb'))).toMatch(/^CephCapability\.profile: Ceph has no profile "rdb"; there are rbd, rbd-read-only, /);
    expect(messageOf(() => CephCapability.of('profile rdb'))).toMatch(/^CephCapability\.of: Ceph has no profile "rdb"; there are rbd, /);
  });

  test('fails for a part of another pool', () => {
    const radosNamespace = pool.addRadosNamespace('other', { name: 'tenant-b' });
    const other = new CephBlockPool(cluster, 'other', { cluster, name: 'other' });
    expect(messageOf(() => CephCapability.allow('r', { pool: other, radosNamespace }))).toBe('CephCapability: tenant-b is a part of images, not of other; leave the pool out');
  });
});
