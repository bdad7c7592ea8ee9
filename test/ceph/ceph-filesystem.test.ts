import { hosts, messageOf, newChart, newCluster, nodeList, objectOf, threeZones, withDevices, HDD } from './fixture';
import { CephCluster, CephFilesystem, CephFilesystemProps, Redundancy } from '../../src/ceph';
import { CrushLevel, Topology } from '../../src/topology';

type Options = Partial<CephFilesystemProps>;

function newFilesystem(topology: Topology, props: Options = {}, cluster = newCluster(topology, { unsafeSingleMon: true })): CephFilesystem {
  return new CephFilesystem(cluster.node.scope!, 'fs', { cluster, name: 'myfs', ...props });
}

function specOf(topology: Topology, props: Options = {}): any {
  return objectOf(newFilesystem(topology, props), 'CephFilesystem').spec;
}

const POOL = { failureDomain: 'zone', replicated: { size: 3, requireSafeReplicaSize: true } };

test('a filesystem is derived from the machines, down to the last field', () => {
  const labels = { matchLabels: { app: 'rook-ceph-mds', rook_file_system: 'myfs' } };
  expect(objectOf(newFilesystem(threeZones()), 'CephFilesystem')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephFilesystem',
    metadata: { name: 'myfs', namespace: 'rook-ceph' },
    spec: {
      metadataPool: POOL,
      dataPools: [{ name: 'replicated', ...POOL }],
      preserveFilesystemOnDelete: true,
      metadataServer: {
        activeCount: 1,
        activeStandby: true,
        resources: { requests: { cpu: '1000m', memory: '4Gi' }, limits: { memory: '4Gi' } },
        priorityClassName: 'system-cluster-critical',
        placement: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: labels, topologyKey: 'kubernetes.io/hostname' }],
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 50, podAffinityTerm: { labelSelector: labels, topologyKey: 'topology.kubernetes.io/zone' } },
            ],
          },
        },
      },
    },
  });
});

test('CSI has its group of directories', () => {
  expect(objectOf(newFilesystem(threeZones()), 'CephFilesystemSubVolumeGroup')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephFilesystemSubVolumeGroup',
    metadata: { name: 'myfs-csi', namespace: 'rook-ceph' },
    spec: { name: 'csi', filesystemName: 'myfs', pinning: { distributed: 1 } },
  });
});

test('metadata servers rather share a host than wait, where there are fewer nodes than servers', () => {
  expect(specOf(hosts(3), { activeCount: 2 }).metadataServer.placement.podAntiAffinity).toEqual({
    preferredDuringSchedulingIgnoredDuringExecution: [
      expect.objectContaining({ weight: 100, podAffinityTerm: expect.objectContaining({ topologyKey: 'kubernetes.io/hostname' }) }),
      expect.objectContaining({ weight: 50, podAffinityTerm: expect.objectContaining({ topologyKey: 'topology.kubernetes.io/zone' }) }),
    ],
  });
  expect(specOf(hosts(4), { activeCount: 2 }).metadataServer).toMatchObject({
    activeCount: 2, placement: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } },
  });
});

test('metadata servers are on the selected nodes', () => {
  const topology = withDevices('openshift-baremetal-nozone', HDD);
  const cluster = newCluster(topology, { nodeSelection: { tolerations: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }] } });
  const filesystem = newFilesystem(topology, {}, cluster);
  expect(objectOf(filesystem, 'CephFilesystem').spec.metadataServer.placement.tolerations).toEqual([
    { key: 'node-role.kubernetes.io/master', operator: 'Exists' },
  ]);
});

test('pools are what they are said to be', () => {
  const filesystem = newFilesystem(threeZones(), {
    metadataPool: { failureDomain: CrushLevel.HOST },
    dataPools: [{ name: 'main' }, { name: 'ec', redundancy: Redundancy.erasureCoded(2, 1), spec: { parameters: { bulk: 'true' } } }],
    resources: { requests: { memory: '8Gi' } },
    unsafeDeleteDataWithFilesystem: true,
  });
  filesystem.addDataPool({ name: 'scratch', redundancy: Redundancy.unsafeTwoCopies() });
  expect(filesystem.dataPools).toEqual(['main', 'ec', 'scratch']);
  expect(objectOf(filesystem, 'CephFilesystem').spec).toMatchObject({
    metadataPool: { failureDomain: 'host' },
    dataPools: [
      { name: 'main', ...POOL },
      { name: 'ec', failureDomain: 'zone', erasureCoded: { dataChunks: 2, codingChunks: 1 }, parameters: { bulk: 'true' } },
      { name: 'scratch', replicated: { size: 2 } },
    ],
    preserveFilesystemOnDelete: false,
    metadataServer: { resources: { requests: { memory: '8Gi' } } },
  });
});

test('fields are laid over what is derived', () => {
  const spec = specOf(threeZones(), {
    spec: { metadataPool: { deviceClass: 'hdd' }, metadataServer: { activeCount: 2, cacheMemoryLimitFactor: 0.5 }, mirroring: { enabled: true } },
  });
  expect(spec).toMatchObject({
    metadataPool: { ...POOL, deviceClass: 'hdd' },
    metadataServer: { activeCount: 2, activeStandby: true, cacheMemoryLimitFactor: 0.5 },
    mirroring: { enabled: true },
  });
});

test.each<[Options, string]>([
  [{ metadataPool: { redundancy: Redundancy.erasureCoded(2, 1) } },
    'metadataPool.redundancy: 2+1 chunks cannot be had for metadata, which Ceph keeps as copies only; use Redundancy.replicated'],
  [{ dataPools: [{ name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) }] },
    'dataPools[0].redundancy: 2+1 chunks cannot be had for the first data pool, which Ceph keeps a note of every file in; '
    + 'put a replicated pool first and choose this one in a StorageClass'],
  [{ dataPools: [] }, 'dataPools: is empty, and files must be kept somewhere; give a pool, or leave the prop out'],
  [{ dataPools: [{ name: 'a' }, { name: 'a' }] }, 'dataPools[1].name: "a" is taken by another data pool; names must differ'],
  [{ dataPools: [{ name: '' }] }, 'dataPools[0].name: "" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ dataPools: [{ name: 'a', maxSize: 'x' }] }, 'dataPools[0].maxSize: "x" is no quantity; write a number with a suffix, such as 10Ti'],
  [{ activeCount: 51 }, 'activeCount: 51 must be a whole number from 1 to 50'],
  [{ resources: { requests: { memory: '4Gi' }, limits: { memory: '2Gi' } } },
    'resources.limits.memory: 2Gi is less than the 4Gi that are requested; raise the limit or lower the request'],
  [{ name: 'my.fs' }, 'name: "my.fs" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newFilesystem(threeZones(), props))).toBe(`storage/fs: ${problem}`);
});

test('fails when a pool has more copies than there are places', () => {
  expect(messageOf(() => newFilesystem(hosts(2)))).toMatch(/^storage\/fs: metadataPool\.redundancy: for 3 copies, 3 hosts with OSDs are needed, and there are 2 /);
  expect(messageOf(() => newFilesystem(hosts(3), { dataPools: [{ name: 'a', redundancy: Redundancy.replicated(5) }] }))).toMatch(
    /^storage\/fs: dataPools\[0\]\.redundancy: for 5 copies, 5 hosts with OSDs are needed, and there are 3 /);
});

describe('names of pools in Ceph', () => {
  test('begin with that of the filesystem', () => {
    const filesystem = newFilesystem(threeZones(), { dataPools: [{ name: 'a' }, { name: 'b' }] });
    expect([filesystem.dataPoolName(), filesystem.dataPoolName('b')]).toEqual(['myfs-a', 'myfs-b']);
    expect(messageOf(() => filesystem.dataPoolName('c'))).toBe('"c" is no data pool of storage/fs; there are a, b');
  });

  test('are left alone when Rook is told so', () => {
    expect(newFilesystem(threeZones(), { preservePoolNames: true }).dataPoolName()).toBe('replicated');
    expect(specOf(threeZones(), { preservePoolNames: true }).preservePoolNames).toBe(true);
  });

  test('of a filesystem that is not made here are taken as given', () => {
    const chart = newChart();
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
    const filesystem = CephFilesystem.fromCephFilesystemName(chart, 'fs', { cluster, name: 'myfs' });
    expect([filesystem.dataPoolName(), filesystem.dataPoolName('other')]).toEqual(['myfs-replicated', 'myfs-other']);
    const named = CephFilesystem.fromCephFilesystemName(chart, 'named', { cluster, name: 'myfs', defaultDataPool: 'data0' });
    expect(named.dataPoolName()).toBe('myfs-data0');
    const bare = CephFilesystem.fromCephFilesystemName(chart, 'bare', { cluster, name: 'myfs', preservePoolNames: true });
    expect(bare.dataPoolName('other')).toBe('other');
  });
});

test('on a cluster that is not made here metadata servers rather share a host than wait', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
  new CephFilesystem(chart, 'fs', { cluster, name: 'myfs' });
  expect(objectOf(chart, 'CephFilesystem').spec.metadataServer.placement.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toBeUndefined();
});

test('a filesystem on volumes has its copies where the volumes are', () => {
  const cluster = newCluster(Topology.fromNodeList(nodeList('ibm-three-zones')), { deviceSets: [{ size: '1Ti', storageClassName: 'volumes' }] });
  expect(objectOf(new CephFilesystem(cluster, 'fs', { cluster, name: 'myfs' }), 'CephFilesystem').spec.metadataPool).toEqual(POOL);
});
