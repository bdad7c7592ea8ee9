import { hosts, messageOf, newCluster, objectOf, objectsOf, threeZones } from './fixture';
import { CephFilesystem, CephFilesystemMirror, CephFilesystemProps } from '../../src/ceph';
import { Topology } from '../../src/topology';

type Options = Partial<CephFilesystemProps>;

function newFilesystem(props: Options = {}, topology: Topology = threeZones()): CephFilesystem {
  const cluster = newCluster(topology, { unsafeSingleMon: true });
  return new CephFilesystem(cluster.node.scope!, 'fs', { cluster, name: 'myfs', ...props });
}

const specOf = (props: Options, topology?: Topology) => objectOf(newFilesystem(props, topology), 'CephFilesystem').spec;

describe('metadata servers', () => {
  test('may have nobody that stands by, which is called unsafe', () => {
    expect(specOf({ unsafeWithoutStandby: true }).metadataServer).toMatchObject({ activeCount: 1, activeStandby: false });
  });

  test('that are alone need less nodes to be apart', () => {
    const required = (props: Options) => specOf(props, hosts(3)).metadataServer.placement.podAntiAffinity
      .requiredDuringSchedulingIgnoredDuringExecution;
    expect(required({ activeCount: 3, unsafeWithoutStandby: true })).toHaveLength(1);
    expect(required({ activeCount: 3 })).toBeUndefined();
  });

  test('use as much memory as a cache as is said', () => {
    expect(specOf({ cacheMemoryLimitFactor: 0.6 }).metadataServer.cacheMemoryLimitFactor).toBe(0.6);
    expect(specOf({}).metadataServer).not.toHaveProperty('cacheMemoryLimitFactor');
  });

  test.each([0, 1.1, NaN])('fail for the part %p of the memory', cacheMemoryLimitFactor => {
    expect(messageOf(() => newFilesystem({ cacheMemoryLimitFactor }))).toBe(`storage/fs: cacheMemoryLimitFactor: ${cacheMemoryLimitFactor} must be a number above 0, up to 1`);
  });

  test('run where they are said to', () => {
    const placement = { tolerations: [{ key: 'mds', operator: 'Exists' }] };
    expect(specOf({ placement }).metadataServer.placement).toEqual(placement);
  });
});

describe('mirroring', () => {
  test('is enabled, with peer, schedules and retention', () => {
    const filesystem = newFilesystem({
      statusCheck: { mirror: { interval: '30s' } },
      mirroring: {
        peerSecretName: 'peer',
        snapshotSchedules: [{ interval: '24h', startTime: '2026-01-31T06:00:00' }, { path: '/home', interval: '1w' }],
        snapshotRetention: [{ duration: '24h' }, { path: '/home', duration: '24h7d' }],
      },
    });
    new CephFilesystemMirror(filesystem, 'mirror', { cluster: filesystem.cluster, name: 'mirror' });
    expect(objectOf(filesystem, 'CephFilesystem').spec).toMatchObject({
      statusCheck: { mirror: { interval: '30s' } },
      mirroring: {
        enabled: true,
        peers: { secretNames: ['peer'] },
        snapshotSchedules: [{ path: '/', interval: '24h', startTime: '2026-01-31T06:00:00' }, { path: '/home', interval: '1w' }],
        snapshotRetention: [{ path: '/', duration: '24h' }, { path: '/home', duration: '24h7d' }],
      },
    });
  });

  test('is only enabled without more', () => {
    expect(specOf({ mirroring: {} }).mirroring).toEqual({ enabled: true });
  });

  test.each<[Options['mirroring'], string]>([
    [{ snapshotSchedules: [{ interval: 'daily' }] }, 'snapshotSchedules[0].interval: "daily" is no interval; write a number and one of h, d, w, M and y, such as 24h'],
    [{ snapshotSchedules: [{ interval: '24x' }] }, 'snapshotSchedules[0].interval: "24x" is no interval; write a number and one of h, d, w, M and y, such as 24h'],
    [{ snapshotSchedules: [{ interval: '1d' }, { interval: '1d', startTime: '06:00' }] },
      'snapshotSchedules[1].startTime: "06:00" is no date and time; write one such as 2026-01-31T06:00:00'],
    [{ snapshotSchedules: [{ interval: '1d', path: 'home' }] }, 'snapshotSchedules[0].path: "home" must be a directory of the filesystem that begins with "/"'],
    [{ snapshotRetention: [{ duration: '24' }] }, 'snapshotRetention[0].duration: "24" is no duration; write how many of which interval, such as 24h7d'],
    [{ snapshotRetention: [{ duration: 'h 24' }] }, 'snapshotRetention[0].duration: "h 24" is no duration; write how many of which interval, such as 24h7d'],
    [{ snapshotSchedules: [{ interval: '30m' }] }, 'snapshotSchedules[0].interval: "30m" is no interval; write a number and one of h, d, w, M and y, such as 24h'],
    [{ snapshotRetention: [{ duration: '7d', path: '' }] }, 'snapshotRetention[0].path: "" must be a directory of the filesystem that begins with "/"'],
  ])('fails for %j', (mirroring, problem) => {
    expect(messageOf(() => newFilesystem({ mirroring }))).toBe(`storage/fs: mirroring.${problem}`);
  });
});

test('the daemon that mirrors is on storage nodes', () => {
  const cluster = newCluster(threeZones(), { nodeSelection: { labels: { 'topology.kubernetes.io/region': 'us-south' } } });
  new CephFilesystemMirror(cluster, 'mirror', { cluster, name: 'my-fs-mirror' });
  const podAffinityTerm = (topologyKey: string) => ({ labelSelector: { matchLabels: { app: 'rook-ceph-fs-mirror' } }, topologyKey });
  expect(objectOf(cluster, 'CephFilesystemMirror')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephFilesystemMirror',
    metadata: { name: 'my-fs-mirror', namespace: 'rook-ceph' },
    spec: {
      resources: { limits: { memory: '1Gi' }, requests: { cpu: '500m', memory: '1Gi' } },
      priorityClassName: 'system-cluster-critical',
      placement: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'topology.kubernetes.io/region', operator: 'In', values: ['us-south'] }] },
            ],
          },
        },
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 100, podAffinityTerm: podAffinityTerm('kubernetes.io/hostname') },
            { weight: 50, podAffinityTerm: podAffinityTerm('topology.kubernetes.io/zone') },
          ],
        },
      },
    },
  });
});

test('the daemon that mirrors has the resources and fields that it is given', () => {
  const cluster = newCluster(threeZones());
  new CephFilesystemMirror(cluster, 'mirror', { cluster, name: 'm', resources: { requests: { memory: '2Gi' } }, spec: { priorityClassName: 'low' } });
  expect(objectOf(cluster, 'CephFilesystemMirror').spec).toMatchObject({ resources: { requests: { memory: '2Gi' } }, priorityClassName: 'low' });
  const other = newCluster(threeZones());
  expect(messageOf(() => new CephFilesystemMirror(other, 'm', { cluster: other, resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } }))).toBe(
    'storage/ceph/m: resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request');
  expect(messageOf(() => new CephFilesystemMirror(cluster, 'second', { cluster }))).toBe('storage/ceph/second: cluster: the cluster in rook-ceph has '
    + 'a CephFilesystemMirror already, storage/ceph/mirror, and Rook would give the daemons of both one name; keep one');
});

test('a name leaves room for the letters of its servers', () => {
  expect(newFilesystem({ name: 'f'.repeat(61) }).name).toHaveLength(61);
  expect(messageOf(() => newFilesystem({ name: 'f'.repeat(62) }))).toBe(`storage/fs: name: "${'f'.repeat(62)}" has 62 characters, and may have 61: `
    + `metadata servers are called ${'f'.repeat(62)}-a, in 63 characters; give a shorter name`);
  expect(messageOf(() => newFilesystem({ activeCount: NaN }))).toContain('activeCount: NaN must be a whole number from 1 to 50');
  expect(messageOf(() => newFilesystem({ name: 'f'.repeat(61), activeCount: 14 }))).toMatch(/ has 61 characters, and may have 60: /);
  expect(newFilesystem({ name: 'f'.repeat(61), activeCount: 14, unsafeWithoutStandby: true }).name).toHaveLength(61);
});

test('files stay in the pools that are named as they are', () => {
  const filesystem = newFilesystem({ preservePoolNames: true, dataPools: [{ name: 'shared' }] });
  filesystem.addStorageClass('class', { name: 'shared' });
  expect(objectOf(filesystem, 'StorageClass').parameters.pool).toBe('shared');
  expect(objectsOf(filesystem)).toHaveLength(4);
});
