import { hosts, messageOf, newChart, newCluster, NVME, objectOf, objectsOf, specOf, zones } from './fixture';
import * as rook from '../../src/api/rook';
import { BuiltInPool, CephBlockPool, CephCluster, CephClusterProps, DaemonPlacement, Redundancy } from '../../src/ceph';
import { CrushLevel, DeviceProps, Topology } from '../../src/topology';

/** Two sites with machines, and a third with one. */
function sites(perSite = 2, devices: { [zone: string]: DeviceProps[] } = {}, arbiters = 1): Topology {
  const pool = (zone: string, count: number) => ({ name: 'node', count, zones: [zone], devices: devices[zone] ?? [NVME] });
  return Topology.of({ nodePools: [pool('a', arbiters), pool('b', perSite), pool('c', perSite)] });
}

function problemOf(props: Partial<CephClusterProps>, topology = sites()): string {
  return messageOf(() => newCluster(topology, { stretchCluster: { arbiterZone: 'a' }, ...props })).replace('storage/ceph: ', '');
}

describe('a stretch cluster', () => {
  test('has five monitors in three zones, and data in two', () => {
    const spec = specOf(sites(), { stretchCluster: { arbiterZone: 'a' } });
    expect(spec.mon).toEqual({
      count: 5,
      allowMultiplePerNode: false,
      stretchCluster: {
        failureDomainLabel: 'topology.kubernetes.io/zone',
        subFailureDomain: 'host',
        zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }],
      },
    });
    expect(spec.storage.nodes.map((node: any) => node.name)).toEqual(['node-b-1', 'node-b-2', 'node-c-1', 'node-c-2']);
  });

  test('may be made of other sites than zones, with volumes for monitors by site', () => {
    const node = (name: string, datacenter: string) => ({ name, location: { datacenter }, devices: [NVME] });
    const topology = Topology.of({ nodes: [node('n1', 'dc1'), node('n2', 'dc2'), node('n3', 'dc3')] });
    const { mon } = specOf(topology, {
      monCount: 3,
      monVolume: { storageClassName: 'fast' },
      stretchCluster: {
        arbiterZone: 'dc3', failureDomain: CrushLevel.DATACENTER, subFailureDomain: CrushLevel.OSD, monVolumes: { dc3: { storageClassName: 'slow', size: '5Gi' } },
      },
    });
    const volume = (storageClassName: string, storage: string) => ({ spec: { storageClassName, resources: { requests: { storage } } } });
    expect(mon).toEqual({
      count: 3,
      allowMultiplePerNode: false,
      volumeClaimTemplate: volume('fast', '10Gi'),
      stretchCluster: {
        failureDomainLabel: 'topology.rook.io/datacenter',
        subFailureDomain: 'osd',
        zones: [{ name: 'dc3', arbiter: true, volumeClaimTemplate: volume('slow', '5Gi') }, { name: 'dc1' }, { name: 'dc2' }],
      },
    });
  });

  test('keeps OSDs out of the zone of the arbiter where all nodes are used', () => {
    const props = { stretchCluster: { arbiterZone: 'a' }, unsafeUseAllNodes: true, unsafeUseAllDevices: true };
    const matchExpressions = [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['b', 'c'] }];
    const osd = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } } };
    const mgr = { tolerations: [{ key: 'x', operator: 'Exists' }] };
    expect(specOf(sites(), props).placement).toEqual({ osd });
    expect(specOf(sites(), { ...props, placement: { mgr: DaemonPlacement.of(mgr) } }).placement).toEqual({ mgr, osd });
    expect(specOf(sites(), { stretchCluster: { arbiterZone: 'a' } }).placement).toBeUndefined();
  });

  test.each([
    ['where nothing is said', {}],
    ['where it is asked for', { redundancy: Redundancy.replicated(4), replicasPerFailureDomain: 2 }],
  ])('keeps pools in pairs, %s', (_, props) => {
    const cluster = newCluster(sites(), { stretchCluster: { arbiterZone: 'a' } });
    const pool = new CephBlockPool(cluster, 'mgr', { cluster, builtIn: BuiltInPool.MGR, ...props });
    expect(objectOf(pool, 'CephBlockPool').spec).toMatchObject({
      failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' },
    });
  });

  test('must have the pool of the managers, made here or elsewhere', () => {
    const stretched = () => new CephCluster(newChart(), 'ceph', { topology: sites(), stretchCluster: { arbiterZone: 'a' } });
    const problem = 'storage/ceph: stretchCluster: there is no CephBlockPool for .mgr, and without it Rook never turns the stretch mode on; '
      + "add new CephBlockPool(scope, 'mgr', { cluster, name: 'builtin-mgr', builtIn: BuiltInPool.MGR }), or CephBlockPool.fromPoolName with poolName: '.mgr' if it is made elsewhere";
    expect(messageOf(() => objectsOf(stretched()))).toContain(problem);
    const withPool = (make: (cluster: CephCluster) => unknown) => {
      const cluster = stretched();
      make(cluster);
      return () => objectsOf(cluster).length;
    };
    expect(messageOf(withPool(cluster => new CephBlockPool(cluster, 'block', { cluster })))).toContain(problem);
    const other = (cluster: CephCluster) => CephCluster.fromCephClusterName(cluster, 'other', { name: 'ceph', namespace: 'other' });
    expect(messageOf(withPool(cluster => CephBlockPool.fromPoolName(cluster, 'mgr', { cluster: other(cluster), poolName: '.mgr' })))).toContain(problem);
    expect(withPool(cluster => new CephBlockPool(cluster, 'mgr', { cluster, builtIn: BuiltInPool.MGR }))()).toBe(2);
    expect(withPool(cluster => CephBlockPool.fromPoolName(cluster, 'mgr', { cluster, poolName: '.mgr' }))()).toBe(1);
    const replicated = { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' };
    expect(withPool(cluster => new rook.CephBlockPool(cluster, 'mgr', {
      metadata: { name: 'builtin-mgr', namespace: 'rook-ceph' }, spec: { name: '.mgr', failureDomain: 'zone', replicated },
    }))()).toBe(2);
  });

  test('has sets of OSDs evenly in both zones, or one in each', () => {
    const set = { size: '1Ti', storageClassName: 'san' };
    const [both] = specOf(sites(), { stretchCluster: { arbiterZone: 'a' }, deviceSets: [set] }).storage.storageClassDeviceSets;
    expect(both.count).toBe(4);
    const within = (...values: string[]) => ({
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values }] }],
      },
    });
    expect(both.placement.nodeAffinity).toEqual(within('b', 'c'));
    expect(both.preparePlacement.nodeAffinity).toEqual(within('b', 'c'));
    expect(both.placement.topologySpreadConstraints.map((one: any) => [one.topologyKey, one.whenUnsatisfiable])).toEqual([
      ['topology.kubernetes.io/zone', 'DoNotSchedule'], ['kubernetes.io/hostname', 'DoNotSchedule'],
    ]);
    const sets = specOf(sites(), { stretchCluster: { arbiterZone: 'a' }, deviceSets: [{ ...set, zones: ['b'] }, { ...set, zones: ['c'] }] }).storage.storageClassDeviceSets;
    expect(sets.map(({ count, placement }: any) => [count, placement.nodeAffinity])).toEqual([[2, within('b')], [2, within('c')]]);
  });

  test.each([
    [{ stretchCluster: { arbiterZone: 'x' } }, 'stretchCluster.arbiterZone: no node is in the zone "x"; there are a, b, c'],
    [{ monCount: 7 }, 'monCount: 7 must be 5 in a stretch cluster, or 3'],
    [{ monZones: [{ name: 'a' }] }, 'monZones: contradicts stretchCluster, which puts monitors in its three zones; leave one of them out'],
    [{ stretchCluster: { arbiterZone: 'a', subFailureDomain: CrushLevel.ZONE } },
      'stretchCluster.subFailureDomain: "zone" is not within the failure domain "zone"; choose a narrower one, such as host'],
    [{ stretchCluster: { arbiterZone: 'a', failureDomain: CrushLevel.HOST } }, 'stretchCluster.failureDomain: "host" is no site; take zone, datacenter or the like'],
    [{ stretchCluster: { arbiterZone: 'a', failureDomain: CrushLevel.RACK } },
      'topology: a stretch cluster needs the rack of every node, and Rook finds none for node-a-1, node-b-1, node-b-2, node-c-1, node-c-2: set the label topology.rook.io/rack'],
    [{ stretchCluster: { arbiterZone: 'a', monVolumes: { d: { storageClassName: 'x' } } } }, 'stretchCluster.monVolumes: no node is in the zone "d"; there are a, b, c'],
    [{ deviceSets: [{ size: '1Ti', storageClassName: 'san', zones: ['a'] }] }, 'deviceSets[0].zones: "a" is the zone of the arbiter, where no data may be; there are b, c'],
    [{ nodeStorage: { 'node-a-1': {} } }, 'nodeStorage.node-a-1: the node is in the zone of the arbiter, where no data may be; leave it out'],
    [{ deviceSets: [{ size: '1Ti', storageClassName: 'san', count: 3 }] }, 'deviceSets[0].count: 3 OSDs cannot be shared evenly by the 2 zones (b, c): make it a multiple of 2'],
    [{ deviceSets: [{ size: '1Ti', storageClassName: 'san', zones: ['b'] }] },
      'stretchCluster: OSDs of b have 2.00 TiB, those of c 0.00 TiB, and Ceph wants both zones equal; add OSDs there, or leave some out'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });

  test('fails for two zones, and for four', () => {
    const stretchCluster = { arbiterZone: 'a' };
    const problem = (there: string) => 'topology: a stretch cluster needs exactly 3 zones, two with data and that of the arbiter, '
      + `and the nodes are in ${there}; choose the nodes with nodeSelection`;
    expect(problemOf({ stretchCluster }, zones(3, 'a', 'b'))).toBe(problem('2 (a, b)'));
    expect(problemOf({ stretchCluster }, zones(2, 'a', 'b', 'c', 'd'))).toBe(problem('4 (a, b, c, d)'));
  });

  test('fails for zones with too few nodes for their monitors', () => {
    expect(problemOf({}, sites(1))).toBe('monCount: 5 monitors need 2 nodes in b, and there is 1; add nodes, or ask for 3');
    expect(specOf(sites(1), { monCount: 3, stretchCluster: { arbiterZone: 'a' } }).mon.count).toBe(3);
  });

  test('fails for zones whose devices differ by more than a tenth, or at all before Ceph 20.2.2', () => {
    expect(problemOf({}, sites(2, { c: [NVME, { name: 'nvme1n1', size: '1T' }] }))).toBe(
      'stretchCluster: OSDs of c have 5.46 TiB, those of b 3.64 TiB, and Ceph wants both zones equal; add OSDs there, or leave some out');
    const tenth = sites(2, { c: [{ name: 'nvme0n1', size: '1.85T' }] });
    expect(specOf(tenth, { stretchCluster: { arbiterZone: 'a' } }).mon.count).toBe(5);
    expect(problemOf({ cephImage: 'quay.io/ceph/ceph:v20.2.1' }, tenth)).toContain('stretchCluster: OSDs of b have 3.64 TiB, those of c 3.37 TiB');
  });
});

describe('monitors', () => {
  test('have volumes of their own', () => {
    expect(specOf(hosts(3), { monVolume: { storageClassName: 'fast', size: '20Gi' } }).mon.volumeClaimTemplate).toEqual({
      spec: { storageClassName: 'fast', resources: { requests: { storage: '20Gi' } } },
    });
    expect(messageOf(() => newCluster(hosts(3), { monVolume: { storageClassName: 'fast', size: '20 GB' } }))).toContain('storage/ceph: monVolume.size: "20 GB" is not a quantity');
  });

  test('are in the zones that are named', () => {
    const { mon } = specOf(zones(1, 'a', 'b', 'c', 'd'), { monZones: [{ name: 'b' }, { name: 'c', volume: { storageClassName: 'x' } }, { name: 'd' }] });
    expect(mon).toEqual({
      count: 3,
      allowMultiplePerNode: false,
      zones: [{ name: 'b' }, { name: 'c', volumeClaimTemplate: { spec: { storageClassName: 'x', resources: { requests: { storage: '10Gi' } } } } }, { name: 'd' }],
    });
  });

  test('are in domains of the level that is named', () => {
    const two = Topology.of({ nodePools: [{ name: 'node', count: 2, racks: ['r1', 'r2'], devices: [NVME] }] });
    expect(messageOf(() => newCluster(two, { monFailureDomain: CrushLevel.RACK }))).toBe(
      'storage/ceph: monFailureDomain: r1, r2 are too few for monitors to survive the loss of one; name 3 or more different ones');
    const racks = Topology.of({ nodePools: [{ name: 'node', count: 1, racks: ['r1', 'r2', 'r3'], devices: [NVME] }] });
    expect(specOf(racks, { monFailureDomain: CrushLevel.RACK }).mon).toMatchObject({ failureDomainLabel: 'topology.rook.io/rack', zones: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }] });
  });

  test('may share a node, if somebody says so loudly', () => {
    expect(specOf(hosts(2), { unsafeAllowMultipleMonsPerNode: true }).mon).toEqual({ count: 3, allowMultiplePerNode: true });
  });

  test('two nodes and a monitor that moves between them', () => {
    expect(specOf(hosts(2), { floatingMon: { name: 'c', configMapName: 'drbd-configure' } }).mon).toEqual({
      count: 3, allowMultiplePerNode: false, floatingMon: { name: 'c', configmapName: 'drbd-configure' },
    });
  });

  test('may be elsewhere too', () => {
    expect(specOf(hosts(3), { externalMonIds: ['x'] }).mon.externalMonIDs).toEqual(['x']);
  });

  test.each([
    [{ monZones: [{ name: 'a' }, { name: 'b' }, { name: 'x' }] }, 'monZones: no node is in the zone "x"; there are a, b, c'],
    [{ monZones: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] }, 'monZones: a, b, a are too few for monitors to survive the loss of one; name 3 or more different ones'],
    [{ monFailureDomain: CrushLevel.RACK }, 'monFailureDomain: not every node has a rack that Rook finds; set the label topology.rook.io/rack, or choose another level'],
    [{ monFailureDomain: CrushLevel.HOST }, 'monFailureDomain: not every node has a host that Rook finds; set the label kubernetes.io/hostname, or choose another level'],
    [{ floatingMon: { name: 'cc', configMapName: 'x' } }, 'floatingMon.name: "cc" must be one letter from a to z'],
    [{ floatingMon: { name: 'c', configMapName: 'X' } },
      'floatingMon.configMapName: "X" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
    [{ hostNetwork: true, unsafeAllowMultipleMonsPerNode: true },
      'unsafeAllowMultipleMonsPerNode: monitors that use the network of their hosts want the same port, and Rook refuses them; leave it out'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => newCluster(zones(1, 'a', 'b', 'c'), props))).toBe(`storage/ceph: ${problem}`);
  });
});
