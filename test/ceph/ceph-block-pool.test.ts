import { ApiObject, JsonPatch } from 'cdk8s';
import { HDD, hosts, messageOf, newChart, newCluster, nodeList, NVME, objectOf, objectsOf, threeZones, withDevices, zones } from './fixture';
import {
  BuiltInPool, CephBlockPool, CephBlockPoolProps, CephCluster, PoolCompressionMode, RbdMirroringMode, Redundancy,
} from '../../src/ceph';
import { CrushLevel, Provider, Topology } from '../../src/topology';

type Options = Partial<CephBlockPoolProps>;

const REMEDIES = '; add nodes or devices, choose a narrower failureDomain or another deviceClass, '
  + 'or keep less with redundancy: Redundancy.unsafeTwoCopies() or Redundancy.unsafeSingleCopy()';

function newPool(topology: Topology, props: Options = {}): CephBlockPool {
  const cluster = newCluster(topology, { unsafeSingleMon: true });
  return new CephBlockPool(cluster.node.scope!, 'pool', { cluster, name: 'pool', ...props });
}

function specOf(topology: Topology, props: Options = {}): any {
  return objectOf(newPool(topology, props), 'CephBlockPool').spec;
}

describe('three copies are the default', () => {
  test('in three zones each is in another zone', () => {
    expect(objectOf(newPool(threeZones()), 'CephBlockPool')).toEqual({
      apiVersion: 'ceph.rook.io/v1',
      kind: 'CephBlockPool',
      metadata: { name: 'pool', namespace: 'rook-ceph' },
      spec: { failureDomain: 'zone', replicated: { size: 3, requireSafeReplicaSize: true } },
    });
  });

  test('in two zones each is on another host', () => {
    expect(specOf(withDevices('openshift-aws-two-az', HDD)).failureDomain).toBe('host');
  });

  test('on hosts with several devices each is on another host', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [HDD, { ...HDD, name: 'sdc' }] }] });
    expect(specOf(topology).failureDomain).toBe('host');
  });

  test('in racks each is in another rack', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 2, racks: ['r1', 'r2', 'r3'], devices: [NVME] }] });
    expect(specOf(topology).failureDomain).toBe('rack');
  });

  test('zones that only old labels name do not count', () => {
    const topology = Topology.of({
      nodes: ['a', 'b', 'c'].map(zone => ({ name: `node-${zone}`, labels: { 'failure-domain.beta.kubernetes.io/zone': zone }, devices: [NVME] })),
    });
    expect(topology.widestFailureDomain(3)).toBe(CrushLevel.ZONE);
    expect(specOf(topology).failureDomain).toBe('host');
    expect(messageOf(() => newPool(topology, { failureDomain: CrushLevel.ZONE }))).toBe(
      'storage/pool: failureDomain: for 3 copies, 3 zones with OSDs are needed, and Rook finds no zone for node-a, node-b, node-c: '
      + `set the label topology.kubernetes.io/zone on them before the first OSD is created${REMEDIES}`);
  });

  test("Azure's fault domains, over which nothing is spread, do not count as zones", () => {
    const topology = Topology.of({
      provider: Provider.AKS,
      nodes: ['0', '1', '2'].map(zone => ({ name: `node-${zone}`, labels: { 'topology.kubernetes.io/zone': zone }, devices: [NVME] })),
    });
    expect(topology.faultDomainLabels).toHaveLength(3);
    expect(specOf(topology).failureDomain).toBe('host');
    expect(objectOf(newCluster(topology), 'CephCluster').spec.mon).toEqual({ count: 3, allowMultiplePerNode: false });
  });

  test('a zone without devices does not count', () => {
    const topology = Topology.fromNodeList(nodeList('ibm-three-zones'), { typedDevices: { '10.240.0.7': [HDD], '10.240.64.8': [HDD] } });
    expect(messageOf(() => newPool(topology))).toBe(
      `storage/pool: redundancy: for 3 copies, 3 hosts with OSDs are needed, and there are 2 (10.240.0.7, 10.240.64.8)${REMEDIES}`);
  });

  test('a cluster that is not made here has them on hosts, unchecked', () => {
    const chart = newChart();
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x', namespace: 'there' });
    new CephBlockPool(chart, 'pool', { cluster, name: 'pool' });
    expect(objectOf(chart, 'CephBlockPool')).toMatchObject({
      metadata: { namespace: 'there' }, spec: { failureDomain: 'host', replicated: { size: 3 } },
    });
    new CephBlockPool(chart, 'wide', { cluster, name: 'wide', failureDomain: CrushLevel.REGION });
    expect(objectsOf(chart)[1].spec.failureDomain).toBe('region');
  });
});

describe('redundancy', () => {
  test('two copies and one are called unsafe', () => {
    expect(specOf(zones(1, 'a', 'b'), { redundancy: Redundancy.unsafeTwoCopies() })).toEqual({
      failureDomain: 'zone', replicated: { size: 2, requireSafeReplicaSize: true },
    });
    expect(specOf(hosts(1), { redundancy: Redundancy.unsafeSingleCopy() })).toEqual({
      failureDomain: 'host', replicated: { size: 1, requireSafeReplicaSize: false },
    });
  });

  test.each([2, 1, 0, 11, 3.5, NaN])('fails for %p copies', size => {
    expect(messageOf(() => Redundancy.replicated(size))).toBe(`Redundancy.replicated: ${size} must be a whole number from 3 to 10; `
      + 'to keep less, say so with Redundancy.unsafeTwoCopies() or Redundancy.unsafeSingleCopy()');
  });

  test('chunks need as many domains as there are of them', () => {
    const redundancy = Redundancy.erasureCoded(2, 1);
    expect(specOf(threeZones(), { redundancy })).toEqual({ failureDomain: 'zone', erasureCoded: { dataChunks: 2, codingChunks: 1 } });
    expect(messageOf(() => newPool(hosts(5), { redundancy: Redundancy.erasureCoded(4, 2) }))).toBe(
      `storage/pool: redundancy: for 4+2 chunks, 6 hosts with OSDs are needed, and there are 5 (node-1, node-2, node-3, node-4, node-5)${REMEDIES}`);
  });

  test('up to six domains are named', () => {
    expect(messageOf(() => newPool(hosts(6), { redundancy: Redundancy.erasureCoded(5, 2) }))).toContain(
      'there are 6 (node-1, node-2, node-3, node-4, node-5, node-6);');
    expect(messageOf(() => newPool(hosts(7), { redundancy: Redundancy.erasureCoded(6, 2) }))).toContain(
      'there are 7 (node-1, node-2, node-3, node-4, node-5, node-6 and 1 more);');
  });

  test.each([
    [1, 1, 'dataChunks: 1 must be a whole number from 2 to 32'],
    [2, 0, 'codingChunks: 0 must be a whole number from 1 to 32'],
    [Infinity, 1, 'dataChunks: Infinity must be a whole number from 2 to 32'],
  ])('fails for %p+%p chunks', (data, coding, problem) => {
    expect(messageOf(() => Redundancy.erasureCoded(data, coding))).toBe(`Redundancy.erasureCoded: ${problem}`);
  });

  test.each([[8, 5], [22, 4]])('fails for %d+%d chunks, which only jerasure computes', (data, coding) => {
    expect(messageOf(() => Redundancy.erasureCoded(data, coding))).toBe(
      `Redundancy.erasureCoded: codingChunks: ${coding} with ${data} data chunks is more than isa, the default of Ceph, computes: `
      + "it has at most 4, and with 4 at most 21 data chunks; take less, or algorithm: 'jerasure'");
    expect(() => Redundancy.erasureCoded(data, coding, { algorithm: 'isa' })).toThrow('more than isa');
    expect(`${Redundancy.erasureCoded(data, coding, { algorithm: 'jerasure' })}`).toBe(`${data}+${coding} chunks`);
  });

  test('is told in words', () => {
    expect([Redundancy.replicated(3), Redundancy.unsafeSingleCopy(), Redundancy.erasureCoded(4, 2)].map(String)).toEqual(['3 copies', '1 copy', '4+2 chunks']);
  });
});

describe('failure domain', () => {
  test('may be narrower than possible', () => {
    expect(specOf(threeZones(), { failureDomain: CrushLevel.HOST }).failureDomain).toBe('host');
  });

  test('may be the device, where there are enough', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 1, devices: [HDD, { ...HDD, name: 'sdc' }, { ...HDD, name: 'sdd' }] }] });
    expect(specOf(topology, { failureDomain: CrushLevel.OSD }).failureDomain).toBe('osd');
    expect(messageOf(() => newPool(topology, { failureDomain: CrushLevel.OSD, redundancy: Redundancy.replicated(4) }))).toBe(
      `storage/pool: failureDomain: for 4 copies, 4 devices with OSDs are needed, and there are 3${REMEDIES}`);
  });

  test('fails when there are too few zones', () => {
    expect(messageOf(() => newPool(zones(3, 'a', 'b'), { failureDomain: CrushLevel.ZONE }))).toBe(
      `storage/pool: failureDomain: for 3 copies, 3 zones with OSDs are needed, and there are 2 (a, b)${REMEDIES}`);
    expect(messageOf(() => newPool(zones(3, 'a'), { failureDomain: CrushLevel.ZONE }))).toContain('and there is 1 (a)');
  });

  test('fails when some nodes name no rack', () => {
    const nodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(i => ({ name: `node-${i}`, rack: i < 4 ? `rack-${i}` : undefined, devices: [NVME] }));
    expect(messageOf(() => newPool(Topology.of({ nodes }), { failureDomain: CrushLevel.RACK }))).toContain(
      'Rook finds no rack for node-4, node-5, node-6, node-7, node-8, node-9 and 1 more: set the label topology.rook.io/rack on them');
    expect(messageOf(() => newPool(Topology.of({ nodes }), { failureDomain: CrushLevel.CHASSIS, redundancy: Redundancy.unsafeTwoCopies() }))).toContain('2 chassis with OSDs');
  });
});

describe('device class', () => {
  const mixed = Topology.of({
    nodes: [1, 2, 3, 4].map(i => ({ name: `node-${i}`, devices: i < 3 ? [HDD, NVME] : [HDD] })),
  });

  test('only domains with such OSDs count', () => {
    expect(specOf(mixed, { deviceClass: 'hdd' })).toMatchObject({ deviceClass: 'hdd', failureDomain: 'host' });
    expect(messageOf(() => newPool(mixed, { deviceClass: 'nvme' }))).toBe(
      `storage/pool: redundancy: for 3 copies, 3 hosts with OSDs of the class "nvme" are needed, and there are 2 (node-1, node-2)${REMEDIES}`);
  });

  test('one class says nothing of another', () => {
    const cluster = newCluster(mixed);
    new CephBlockPool(cluster, 'slow', { cluster, deviceClass: 'hdd' });
    new CephBlockPool(cluster, 'slow-hosts', { cluster, deviceClass: 'hdd', failureDomain: CrushLevel.HOST });
    expect(messageOf(() => new CephBlockPool(cluster, 'fast', { cluster, deviceClass: 'nvme' }))).toContain('there are 2 (node-1, node-2)');
    expect(messageOf(() => new CephBlockPool(cluster, 'fast-hosts', { cluster, deviceClass: 'nvme', failureDomain: CrushLevel.HOST }))).toContain(
      'there are 2 (node-1, node-2)');
  });

  test('fails when no OSD is of the class', () => {
    expect(messageOf(() => newPool(mixed, { deviceClass: 'ssd' }))).toContain('3 hosts with OSDs of the class "ssd" are needed, and there are none; the classes are: hdd, nvme');
    const unknown = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [{ name: 'sdb', size: '4T' }] }] });
    expect(messageOf(() => newPool(unknown, { deviceClass: 'ssd' }))).toContain('the classes are: not known');
    expect(messageOf(() => newPool(mixed, { deviceClass: 'ssd', redundancy: Redundancy.unsafeSingleCopy() }))).toContain('1 host with OSDs of the class "ssd" is needed');
  });
});

describe('what else a pool has', () => {
  test('ends up in the fields of Rook', () => {
    expect(specOf(threeZones(), {
      compressionMode: PoolCompressionMode.AGGRESSIVE,
      parameters: { compression_algorithm: 'zstd' },
      maxSize: '10Ti',
      maxObjects: 1e6,
      enableRBDStats: true,
      mirroring: { mode: RbdMirroringMode.IMAGE, peerSecretName: 'peer', snapshotSchedules: [{ interval: '24h' }] },
    })).toMatchObject({
      parameters: { compression_mode: 'aggressive', compression_algorithm: 'zstd' },
      quotas: { maxSize: '10Ti', maxObjects: 1000000 },
      enableRBDStats: true,
      mirroring: { enabled: true, mode: 'image', peers: { secretNames: ['peer'] }, snapshotSchedules: [{ interval: '24h' }] },
    });
    expect(specOf(threeZones(), { maxSize: '1T' }).quotas).toEqual({ maxSize: '1T' });
    expect(specOf(threeZones(), { parameters: { bulk: 'true' }, maxObjects: 5, mirroring: { mode: RbdMirroringMode.POOL } })).toMatchObject({
      parameters: { bulk: 'true' }, quotas: { maxObjects: 5 }, mirroring: { enabled: true, mode: 'pool' },
    });
  });

  test.each<[Options, string]>([
    [{ maxSize: 'much' }, 'maxSize: "much" is no quantity; write a number with a suffix, such as 10Ti'],
    [{ maxObjects: NaN }, 'maxObjects: NaN must be a whole number of at least 1'],
    [{ mirroring: { mode: RbdMirroringMode.IMAGE }, redundancy: Redundancy.erasureCoded(2, 1) },
      'mirroring: cannot be had for a pool with erasure coding, whose peers Rook passes over; mirror the replicated pool that has the metadata'],
    [{ builtIn: BuiltInPool.MGR, redundancy: Redundancy.erasureCoded(2, 1) },
      'redundancy: erasure coding cannot be had for .mgr, whose data Ceph keeps as copies only; use Redundancy.replicated'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => newPool(threeZones(), props))).toBe(`storage/pool: ${problem}`);
  });

  test('a built-in pool is another one than its object is called', () => {
    const pool = newPool(threeZones(), { builtIn: BuiltInPool.MGR, name: 'builtin-mgr' });
    expect([pool.name, pool.poolName]).toEqual(['builtin-mgr', '.mgr']);
    expect(objectOf(pool, 'CephBlockPool')).toMatchObject({ metadata: { name: 'builtin-mgr' }, spec: { name: '.mgr' } });
  });

  test('fields are laid over, and patches come last', () => {
    const pool = newPool(threeZones(), { spec: { replicated: { size: 3, replicasPerFailureDomain: 1 }, crushRoot: 'x' }, mirroring: { mode: RbdMirroringMode.POOL } });
    ApiObject.of(pool).addJsonPatch(JsonPatch.replace('/spec/crushRoot', 'y'));
    expect(objectOf(pool, 'CephBlockPool').spec).toEqual({
      failureDomain: 'zone',
      replicated: { size: 3, requireSafeReplicaSize: true, replicasPerFailureDomain: 1 },
      crushRoot: 'y',
      mirroring: { enabled: true, mode: 'pool' },
    });
  });

  test('labels and annotations are on the object', () => {
    expect(objectOf(newPool(threeZones(), { labels: { team: 'a' }, annotations: { note: 'b c' } }), 'CephBlockPool').metadata).toEqual({
      name: 'pool', namespace: 'rook-ceph', labels: { team: 'a' }, annotations: { note: 'b c' },
    });
  });
});
