import { HDD, hosts, messageOf, newChart, newCluster, NVME, objectOf, threeZones, zones } from './fixture';
import { BuiltInPool, CephBlockPool, CephBlockPoolProps, CephCluster, RbdMirroringMode, Redundancy } from '../../src/ceph';
import { CrushLevel, Topology } from '../../src/topology';

type Options = Partial<CephBlockPoolProps>;

function newPool(topology: Topology, props: Options = {}): CephBlockPool {
  const cluster = newCluster(topology, { unsafeSingleMon: true });
  return new CephBlockPool(cluster.node.scope!, 'pool', { cluster, name: 'pool', ...props });
}

function specOf(topology: Topology, props: Options = {}): any {
  return objectOf(newPool(topology, props), 'CephBlockPool').spec;
}

/** Hosts that have a disk and an NVMe device each. */
const MIXED = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [HDD, NVME] }] });

const FOUR = Redundancy.replicated(4);

test('fields that pass on a name or a switch are written as they are', () => {
  expect(specOf(threeZones(), { crushRoot: 'ssd-root', deviceClass: 'hdd', enableCrushUpdates: true, application: 'rgw', statusCheck: { mirror: { interval: '30s' } } })).toEqual({
    failureDomain: 'zone',
    replicated: { size: 3, requireSafeReplicaSize: true },
    crushRoot: 'ssd-root',
    deviceClass: 'hdd',
    enableCrushUpdates: true,
    application: 'rgw',
    statusCheck: { mirror: { interval: '30s' } },
  });
});

describe('a pool below a bucket of CRUSH', () => {
  const racks = () => Topology.of({ nodePools: [{ name: 'node', count: 3, zones: ['eu-1a', 'eu-1b'], devices: [NVME] }] });

  test('is spread over what is below it', () => {
    expect(specOf(racks(), { crushRoot: 'eu-1a' })).toMatchObject({ crushRoot: 'eu-1a', failureDomain: 'host' });
    expect(specOf(racks(), { crushRoot: 'default', redundancy: Redundancy.unsafeTwoCopies() })).toMatchObject({ failureDomain: 'zone' });
    expect(specOf(racks(), { crushRoot: 'by-hand', redundancy: Redundancy.unsafeTwoCopies() })).toMatchObject({ failureDomain: 'zone' });
  });

  test.each<[Partial<CephBlockPoolProps>, string]>([
    [{ crushRoot: 'eu-1a', redundancy: Redundancy.replicated(4) }, 'redundancy: for 4 copies, 4 hosts with OSDs are needed, and there are 3 '],
    [{ crushRoot: 'eu-1b', redundancy: Redundancy.unsafeTwoCopies(), failureDomain: CrushLevel.ZONE },
      'failureDomain: for 2 copies, 2 zones with OSDs are needed, and there is 1 (eu-1b); '],
    [{ crushRoot: 'eu-1c' }, 'crushRoot: no bucket of CRUSH is called "eu-1c", did you mean eu-1a? One that was made by hand can be given in spec'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => specOf(racks(), props))).toContain(problem);
  });
});

test('a built-in pool is made once', () => {
  const cluster = newCluster(threeZones());
  new CephBlockPool(cluster, 'mgr', { cluster, name: 'builtin-mgr', builtIn: BuiltInPool.MGR });
  new CephBlockPool(cluster, 'nfs', { cluster, name: 'builtin-nfs', builtIn: BuiltInPool.NFS });
  expect(messageOf(() => new CephBlockPool(cluster, 'again', { cluster, name: 'other', builtIn: BuiltInPool.MGR }))).toBe(
    'storage/ceph/again: builtIn: ".mgr" is that of storage/ceph/mgr already, and both would be the same pool in Ceph; leave one out');
});

test.each(['crushRoot', 'deviceClass', 'application'])('fails for an empty %s', prop => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
  expect(messageOf(() => new CephBlockPool(chart, 'pool', { cluster, [prop]: '' }))).toBe(
    `storage/pool: ${prop}: is empty; give a name, or leave the prop out`);
});

describe('two copies in each failure domain', () => {
  test('are kept apart by hosts, in half as many domains', () => {
    expect(objectOf(newPool(zones(2, 'a', 'b'), { redundancy: FOUR, replicasPerFailureDomain: 2 }), 'CephBlockPool').spec).toEqual({
      failureDomain: 'zone',
      replicated: { size: 4, requireSafeReplicaSize: true, replicasPerFailureDomain: 2, subFailureDomain: 'host' },
    });
  });

  test('may be kept apart by something else', () => {
    const topology = Topology.of({ nodePools: ['a', 'b'].map(zone => ({ name: `node-${zone}`, count: 2, zones: [zone], racks: [`${zone}1`, `${zone}2`], devices: [NVME] })) });
    expect(specOf(topology, { redundancy: FOUR, replicasPerFailureDomain: 2, subFailureDomain: CrushLevel.RACK }).replicated.subFailureDomain).toBe('rack');
  });

  test('are in zones where nobody knows the machines', () => {
    const chart = newChart();
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
    new CephBlockPool(chart, 'pool', { cluster, name: 'pool', redundancy: FOUR, replicasPerFailureDomain: 2 });
    expect(objectOf(chart, 'CephBlockPool').spec).toMatchObject({ failureDomain: 'zone', replicated: { subFailureDomain: 'host' } });
  });

  test.each<[string, Options, string]>([
    ['three in each', { replicasPerFailureDomain: 3 },
      "replicasPerFailureDomain: 3 must be 1 or 2: Rook's rules put two copies into a failure domain, whatever is asked for"],
    ['an odd number', { replicasPerFailureDomain: 2 },
      'replicasPerFailureDomain: 3 copies can not be two in each of several failure domains; take Redundancy.replicated(4), or leave the prop out'],
    ['a single domain', { replicasPerFailureDomain: 2, redundancy: Redundancy.unsafeTwoCopies() },
      'replicasPerFailureDomain: 2 copies can not be two in each of several failure domains; take Redundancy.replicated(4), or leave the prop out'],
    ['chunks', { replicasPerFailureDomain: 2, redundancy: Redundancy.erasureCoded(2, 2) },
      'replicasPerFailureDomain: is for copies, and the pool keeps 2+2 chunks; give Redundancy.erasureCoded its osdsPerFailureDomain'],
    ['a sub-domain alone', { subFailureDomain: CrushLevel.HOST },
      'subFailureDomain: is ignored by Rook as long as there is one copy in each failure domain; give replicasPerFailureDomain: 2 with it'],
    ['a sub-domain that is no part of the domain', { redundancy: FOUR, replicasPerFailureDomain: 2, subFailureDomain: CrushLevel.ZONE },
      'subFailureDomain: "zone" is not within the failure domain "zone"; choose a narrower one, or a wider failureDomain'],
  ])('fails for %s', (_what, props, problem) => {
    expect(messageOf(() => newPool(zones(2, 'a', 'b', 'c'), props))).toBe(`storage/pool: ${problem}`);
  });

  test('fails when there are too few hosts within the domains', () => {
    expect(messageOf(() => newPool(zones(1, 'a', 'b'), { redundancy: FOUR, replicasPerFailureDomain: 2 }))).toMatch(
      /^storage\/pool: subFailureDomain: for 4 copies, 4 hosts with OSDs are needed, and there are 2 /);
  });
});

describe('faster devices for the first copy', () => {
  test('are named by their class', () => {
    const hybridStorage = { primaryDeviceClass: 'nvme', secondaryDeviceClass: 'hdd' };
    expect(objectOf(newPool(MIXED, { hybridStorage }), 'CephBlockPool').spec.replicated).toEqual({ size: 3, requireSafeReplicaSize: true, hybridStorage });
  });

  test.each<[string, Options, string]>([
    ['a class that no OSD has', { hybridStorage: { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } },
      'hybridStorage.primaryDeviceClass: no OSD is of the class "ssd"; the classes are: hdd, nvme'],
    ['no class', { hybridStorage: { primaryDeviceClass: 'nvme', secondaryDeviceClass: '' } },
      'hybridStorage.secondaryDeviceClass: no OSD is of the class ""; the classes are: hdd, nvme'],
    ['the same class for all copies', { hybridStorage: { primaryDeviceClass: 'hdd', secondaryDeviceClass: 'hdd' } },
      'hybridStorage.secondaryDeviceClass: "hdd" is the class of the first copies too; give another one, or deviceClass in place of both'],
    ['one class for all copies as well', { deviceClass: 'hdd', hybridStorage: { primaryDeviceClass: 'nvme', secondaryDeviceClass: 'hdd' } },
      'hybridStorage: names the device classes itself, and deviceClass: "hdd" would be ignored; leave deviceClass out'],
    ['chunks', { redundancy: Redundancy.erasureCoded(2, 1), hybridStorage: { primaryDeviceClass: 'nvme', secondaryDeviceClass: 'hdd' } },
      'hybridStorage: is for copies, and the pool keeps 2+1 chunks; use Redundancy.replicated'],
  ])('fail for %s', (_what, props, problem) => {
    expect(messageOf(() => newPool(MIXED, props))).toBe(`storage/pool: ${problem}`);
  });

  test('are taken as given where nobody knows the machines, if they have a name', () => {
    const chart = newChart();
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
    new CephBlockPool(chart, 'pool', { cluster, name: 'pool', hybridStorage: { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } });
    expect(objectOf(chart, 'CephBlockPool').spec.replicated.hybridStorage).toEqual({ primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' });
    expect(messageOf(() => new CephBlockPool(chart, 'other', { cluster, hybridStorage: { primaryDeviceClass: '', secondaryDeviceClass: 'hdd' } }))).toBe(
      'storage/other: hybridStorage.primaryDeviceClass: no OSD is of the class ""; the classes are: not known');
  });
});

describe('the expected size', () => {
  test('is a field of copies, and a parameter of chunks', () => {
    expect(specOf(threeZones(), { targetSizeRatio: 0.2 })).toMatchObject({ replicated: { targetSizeRatio: 0.2 } });
    expect(objectOf(newPool(threeZones(), { targetSizeRatio: 0.2, redundancy: Redundancy.erasureCoded(2, 1) }), 'CephBlockPool').spec).toEqual({
      failureDomain: 'zone', erasureCoded: { dataChunks: 2, codingChunks: 1 }, parameters: { target_size_ratio: '0.2' },
    });
  });

  test.each([0, -1, NaN, Infinity])('fails for %p', targetSizeRatio => {
    const problem = `storage/pool: targetSizeRatio: ${targetSizeRatio} must be a number above 0, such as 0.2`;
    expect(messageOf(() => newPool(threeZones(), { targetSizeRatio }))).toBe(problem);
    expect(messageOf(() => newPool(threeZones(), { targetSizeRatio, redundancy: Redundancy.erasureCoded(2, 1) }))).toBe(problem);
  });
});

describe('chunks', () => {
  test('are computed and striped as is said', () => {
    expect(specOf(threeZones(), { redundancy: Redundancy.erasureCoded(2, 1, { algorithm: 'isa', stripeUnit: '16Ki' }) }).erasureCoded).toEqual({
      dataChunks: 2, codingChunks: 1, algorithm: 'isa', stripeUnit: '16Ki',
    });
  });

  test('may be several in each domain, so that less domains are needed', () => {
    const two = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [HDD, { ...HDD, name: 'sdc' }] }] });
    const redundancy = Redundancy.erasureCoded(4, 2, { osdsPerFailureDomain: 2 });
    expect([redundancy.domains, `${redundancy}`]).toEqual([3, '4+2 chunks']);
    expect(objectOf(newPool(two, { redundancy }), 'CephBlockPool').spec).toEqual({
      failureDomain: 'host',
      erasureCoded: { dataChunks: 4, codingChunks: 2, crushNumFailureDomains: 3, crushOSDsPerFailureDomain: 2 },
    });
    expect(messageOf(() => newPool(hosts(2), { redundancy }))).toMatch(/^storage\/pool: redundancy: for 4\+2 chunks, 3 hosts with OSDs are needed, and there are 2 /);
  });

  test.each([
    [{ algorithm: 'clay' }, 'algorithm: "clay" must be one of isa, jerasure'],
    [{ stripeUnit: '8Ki' }, 'stripeUnit: "8Ki" must be one of 4Ki, 16Ki, 64Ki, 256Ki, 1Mi'],
    [{ osdsPerFailureDomain: 3 },
      'osdsPerFailureDomain: 3 must be a whole number from 1 to 2: a lost failure domain may take no more chunks with it than there are coding chunks'],
    [{ osdsPerFailureDomain: 0 },
      'osdsPerFailureDomain: 0 must be a whole number from 1 to 2: a lost failure domain may take no more chunks with it than there are coding chunks'],
  ])('fail for %j', (options, problem) => {
    expect(messageOf(() => Redundancy.erasureCoded(4, 2, options))).toBe(`Redundancy.erasureCoded: ${problem}`);
  });
});

describe('snapshots of mirrored images', () => {
  const mirrored = (interval: string, startTime?: string): Options => ({
    mirroring: { mode: RbdMirroringMode.IMAGE, snapshotSchedules: [{ interval, startTime }] },
  });

  test('are taken as is said', () => {
    expect(specOf(threeZones(), mirrored('24h', '14:00:00-05:00')).mirroring).toEqual({
      enabled: true, mode: 'image', snapshotSchedules: [{ interval: '24h', startTime: '14:00:00-05:00' }],
    });
    expect(specOf(threeZones(), mirrored('30m')).mirroring.snapshotSchedules).toEqual([{ interval: '30m' }]);
  });

  test.each(['', '24', '0h', '1w', '24h0m'])('fail for the interval %j', interval => {
    expect(messageOf(() => newPool(threeZones(), mirrored(interval)))).toBe(
      `storage/pool: mirroring.snapshotSchedules[0].interval: "${interval}" is no interval; write a number of minutes, hours or days, such as 30m, 24h or 1d`);
  });

  test.each(['24:00', 'noon', '14:00:00-5'])('fail for the start %j', start => {
    expect(messageOf(() => newPool(threeZones(), mirrored('1d', start)))).toBe(
      `storage/pool: mirroring.snapshotSchedules[0].startTime: "${start}" is no time of the day; write one such as 14:00:00-05:00`);
  });
});
