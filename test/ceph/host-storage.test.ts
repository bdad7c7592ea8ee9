import { hosts, messageOf, newCluster, objectOf, specOf } from './fixture';
import { CephBlockPool, CephClusterProps, OsdStoreType, Redundancy } from '../../src/ceph';
import { DeviceProps, Topology } from '../../src/topology';

const MIXED: DeviceProps[] = [
  { name: 'nvme0n1', size: '1T', deviceClass: 'nvme' },
  { name: 'sdb', size: '4T', deviceClass: 'hdd' },
  { name: 'sdc', size: '4T', deviceClass: 'hdd' },
];

function machines(devices: DeviceProps[] = MIXED, count = 3, labels = {}): Topology {
  return Topology.of({ nodePools: [{ name: 'node', count, labels, devices }] });
}

function storageOf(props: Partial<CephClusterProps>, topology = machines()): any {
  return specOf(topology, props).storage;
}

function problemOf(props: Partial<CephClusterProps>, topology = machines()): string {
  return messageOf(() => newCluster(topology, props)).replace('storage/ceph: ', '');
}

describe('settings of all nodes', () => {
  test('are the config of the cluster, in texts', () => {
    expect(storageOf({
      osdConfig: { deviceClass: 'slow', databaseSizeMB: 4096, walSizeMB: 512, osdsPerDevice: 2, initialWeight: '1.5', primaryAffinity: '0.5' },
      crushRoot: 'storage',
    }).config).toEqual({
      deviceClass: 'slow', databaseSizeMB: '4096', walSizeMB: '512', osdsPerDevice: '2', initialWeight: '1.5', primaryAffinity: '0.5', crushRoot: 'storage',
    });
  });

  test('a class for all nodes is not overruled by that of a device', () => {
    expect(storageOf({ osdConfig: { deviceClass: 'slow' } }).nodes[0].devices).toEqual([{ name: 'nvme0n1' }, { name: 'sdb' }, { name: 'sdc' }]);
  });

  test('a device for metadata becomes no OSD', () => {
    const storage = storageOf({ osdConfig: { metadataDevice: 'nvme0n1' } });
    expect(storage.config).toEqual({ metadataDevice: 'nvme0n1' });
    expect(storage.nodes[0].devices).toEqual([{ name: 'sdb', config: { deviceClass: 'hdd' } }, { name: 'sdc', config: { deviceClass: 'hdd' } }]);
  });

  test('each device counts as often as it is cut', () => {
    const cluster = newCluster(machines([MIXED[0]], 1), { unsafeSingleMon: true, osdConfig: { osdsPerDevice: 3 } });
    expect(cluster._osds.deviceClasses).toEqual(['nvme']);
    expect(() => cluster._osds.require(cluster.topology.widestFailureDomain(1), 1)).not.toThrow();
    expect(objectOf(new CephBlockPool(cluster, 'pool', { cluster, redundancy: Redundancy.unsafeSingleCopy() }), 'CephBlockPool').spec.failureDomain).toBe('host');
  });

  test.each([
    [{ osdConfig: { metadataDevice: 'nvme1n1' } }, 'osdConfig.metadataDevice: node node-1 has no device nvme1n1; there are nvme0n1, sdb, sdc'],
    [{ osdConfig: { osdsPerDevice: 0 } }, 'osdConfig.osdsPerDevice: 0 must be a whole number of at least 1'],
    [{ osdConfig: { databaseSizeMB: 1.5 } }, 'osdConfig.databaseSizeMB: 1.5 must be a whole number of at least 1'],
    [{ osdConfig: { primaryAffinity: '2' } }, 'osdConfig.primaryAffinity: "2" must be a number from 0 to 1'],
    [{ osdConfig: { initialWeight: 'x' } }, 'osdConfig.initialWeight: "x" must be a number of at least 0'],
    [{ osdConfig: { deviceClass: '' } }, 'osdConfig.deviceClass: is empty; leave it out'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });
});

describe('a node of its own kind', () => {
  test('has its own devices, each with its own settings', () => {
    const [first, second] = storageOf({
      nodeStorage: {
        'node-1': {
          devices: [{ name: 'sdb', metadataDevice: 'nvme0n1', databaseSizeMB: 1024 }, { name: '/dev/disk/by-id/ata-1', deviceClass: 'archive' }],
          encryptedDevices: true,
          resources: { limits: { memory: '6Gi' } },
        },
      },
    }).nodes;
    expect(first).toEqual({
      name: 'node-1',
      devices: [
        { name: 'sdb', config: { deviceClass: 'hdd', metadataDevice: 'nvme0n1', databaseSizeMB: '1024' } },
        { name: '/dev/disk/by-id/ata-1', config: { deviceClass: 'archive' } },
      ],
      config: { encryptedDevice: 'true' },
      resources: { limits: { memory: '6Gi' } },
    });
    expect(second.devices).toHaveLength(3);
  });

  test.each([
    [{ deviceFilter: '^sd' }, { name: 'node-1', deviceFilter: '^sd' }, ['hdd', 'nvme']],
    [{ devicePathFilter: '^/dev/nvme' }, { name: 'node-1', devicePathFilter: '^/dev/nvme' }, ['hdd', 'nvme']],
    [{ unsafeUseAllDevices: true, osdsPerDevice: 2 }, { name: 'node-1', useAllDevices: true, config: { osdsPerDevice: '2' } }, ['hdd', 'nvme']],
  ])('chooses devices with %j', (own, node, classes) => {
    const cluster = newCluster(machines(), { nodeStorage: { 'node-1': own } });
    expect(objectOf(cluster, 'CephCluster').spec.storage.nodes[0]).toEqual(node);
    expect(cluster._osds.deviceClasses).toEqual(classes);
  });

  test.each([
    [{ 'node-9': {} }, 'nodeStorage: Topology.of: no node is called "node-9"'],
    [{ 'node-1': { deviceFilter: '^sd', devicePathFilter: 'x' } }, 'nodeStorage.node-1.devicePathFilter: Rook takes deviceFilter and passes over devicePathFilter; give one of them'],
    [{ 'node-1': { deviceFilter: '^xvd' } }, 'nodeStorage.node-1.deviceFilter: "^xvd" matches no usable device of node node-1: nvme0n1, sdb, sdc'],
    [{ 'node-1': { deviceFilter: '[' } }, 'nodeStorage.node-1.deviceFilter: "[" is no regular expression, and would match nothing; write for example ^sd[b-f]$'],
    [{ 'node-1': { devices: [{ name: 'sdz' }] } }, 'nodeStorage.node-1.devices: node node-1 has no device sdz; there are nvme0n1, sdb, sdc'],
    [{ 'node-1': { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } },
      'nodeStorage.node-1.resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request'],
  ])('fails for %j', (nodeStorage, problem) => {
    expect(problemOf({ nodeStorage })).toContain(problem);
  });

  test('fails for a device that no OSD can be made of', () => {
    expect(problemOf({ nodeStorage: { 'node-1': { devices: [{ name: 'sdd' }] } } }, machines([...MIXED, { name: 'sdd', size: '4Gi' }]))).toBe(
      'nodeStorage.node-1.devices: no OSD can be made of sdd of node node-1: is smaller than 5 GiB, which ceph-volume refuses');
  });

  test('fails for a node that is left out, and says why', () => {
    const topology = Topology.of({
      nodes: [
        ...['a', 'b', 'c'].map(name => ({ name, devices: MIXED })),
        { name: 'd', taints: [{ key: 'gpu', effect: 'NoSchedule' }] },
      ],
    });
    expect(problemOf({ nodeStorage: { d: {} } }, topology)).toBe('nodeStorage.d: the node stores nothing: it has the taint gpu:NoSchedule, which is not tolerated');
  });

  test('fails when a label gives the class too, for Rook would pass over the node', () => {
    expect(problemOf({ nodeStorage: { 'node-1': { deviceClass: 'fast' } } }, machines(MIXED, 3, { 'osd.rook.io/device-class': 'hdd' }))).toBe(
      'nodeStorage.node-1.deviceClass: node node-1 has the label osd.rook.io/device-class=hdd already, and Rook passes over a node with both: leave one of them out');
  });

  test('fails when what the cluster says has precedence', () => {
    expect(problemOf({ deviceFilter: '^sd', nodeStorage: { 'node-1': { unsafeUseAllDevices: true } } })).toBe(
      'nodeStorage.node-1.unsafeUseAllDevices: is overruled by deviceFilter of the cluster, which each node inherits; give deviceFilter for the nodes one by one instead');
    expect(storageOf({ unsafeUseAllDevices: true, nodeStorage: { 'node-1': { deviceFilter: '^sd' } } }).nodes).toEqual([
      { name: 'node-1', deviceFilter: '^sd' }, { name: 'node-2' }, { name: 'node-3' },
    ]);
  });

  test('keeps its devices beside device sets, and the other nodes lend theirs to nobody', () => {
    const storage = storageOf({ deviceSets: [{ size: '1Ti', storageClassName: 'san' }], nodeStorage: { 'node-2': {} } });
    expect(storage.nodes.map((node: any) => node.name)).toEqual(['node-2']);
    expect(storage.storageClassDeviceSets).toHaveLength(1);
  });
});

describe('devices of all nodes', () => {
  test('are chosen by name', () => {
    const cluster = newCluster(machines(), { deviceFilter: '^sd' });
    expect(objectOf(cluster, 'CephCluster').spec.storage).toEqual({
      useAllNodes: false, useAllDevices: false, deviceFilter: '^sd', nodes: [{ name: 'node-1' }, { name: 'node-2' }, { name: 'node-3' }],
    });
    expect(cluster._osds.deviceClasses).toEqual(['hdd']);
  });

  test('are chosen by path, even if the topology does not know the paths', () => {
    expect(storageOf({ devicePathFilter: '^/dev/disk/by-path/pci' })).toMatchObject({ devicePathFilter: '^/dev/disk/by-path/pci', nodes: [{ name: 'node-1' }, {}, {}] });
  });

  test('need not be known', () => {
    const cluster = newCluster(Topology.of({ nodePools: [{ name: 'node', count: 3 }] }), { unsafeUseAllDevices: true });
    expect(objectOf(cluster, 'CephCluster').spec.storage).toEqual({ useAllNodes: false, useAllDevices: true, nodes: [{ name: 'node-1' }, { name: 'node-2' }, { name: 'node-3' }] });
    expect(objectOf(new CephBlockPool(cluster, 'pool', { cluster }), 'CephBlockPool').spec.failureDomain).toBe('host');
  });

  test('are those of all nodes, if somebody says so loudly', () => {
    expect(storageOf({ unsafeUseAllNodes: true, unsafeUseAllDevices: true })).toEqual({ useAllNodes: true, useAllDevices: true });
  });

  test.each([
    [{ unsafeUseAllNodes: true }, 'unsafeUseAllNodes: says nothing of devices, and Rook would use none: give deviceFilter, devicePathFilter or unsafeUseAllDevices too'],
    [{ unsafeUseAllNodes: true, unsafeUseAllDevices: true, nodeStorage: { 'node-1': {} } }, 'nodeStorage: Rook passes over nodes that are named while it uses all: leave out unsafeUseAllNodes, or nodeStorage'],
    [{ deviceFilter: '^xvd' }, 'deviceFilter: matches no usable device of the nodes; there are nvme0n1, sdb, sdc'],
    [{ deviceFilter: '^sd', unsafeUseAllDevices: true }, 'unsafeUseAllDevices: Rook takes deviceFilter and passes over unsafeUseAllDevices; give one of them'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });

  test('fails when a chosen device cannot be encrypted, and not for the others', () => {
    const devices = [...MIXED, { name: 'sdd1', size: '4T', type: 'part' }];
    expect(problemOf({ encryptedDevices: true, deviceFilter: '^sd' }, machines(devices))).toContain('encryptedDevices: sdd1 of node node-1 is a partition');
    expect(storageOf({ encryptedDevices: true, deviceFilter: '^sd[bc]$' }, machines(devices)).config).toEqual({ encryptedDevice: 'true' });
  });
});

describe('how OSDs are kept', () => {
  test('every switch is a field', () => {
    const spec = specOf(machines(), {
      fullRatio: 0.96,
      backfillFullRatio: 0.92,
      nearFullRatio: 0.8,
      allowDeviceClassUpdate: true,
      allowOsdCrushWeightUpdate: false,
      scheduleAlways: true,
      onlyApplyOSDPlacement: true,
      flappingRestartIntervalHours: 12,
      osdMaxUpdatesInParallel: 5,
      osdStore: OsdStoreType.BLUESTORE_RDR,
      removeOSDsIfOutAndSafeToRemove: true,
    });
    expect(spec.removeOSDsIfOutAndSafeToRemove).toBe(true);
    expect(spec.storage).toMatchObject({
      fullRatio: 0.96,
      backfillFullRatio: 0.92,
      nearFullRatio: 0.8,
      allowDeviceClassUpdate: true,
      allowOsdCrushWeightUpdate: false,
      scheduleAlways: true,
      onlyApplyOSDPlacement: true,
      flappingRestartIntervalHours: 12,
      osdMaxUpdatesInParallel: 5,
      store: { type: 'bluestore-rdr' },
    });
  });

  test('OSDs of device sets are made anew only with the words that Rook wants', () => {
    expect(storageOf({ deviceSets: [{ size: '1Ti', storageClassName: 'san' }], migrateOSDs: true }).migration).toEqual({ confirmation: 'yes-really-migrate-osds' });
    expect(problemOf({ migrateOSDs: true })).toBe('migrateOSDs: Rook migrates OSDs of device sets only; replace those on devices one by one');
  });

  test.each([
    [{ nearFullRatio: 0.93 }, 'nearFullRatio: nearFullRatio (0.93) must be below backfillFullRatio (0.9), or Ceph raises OSD_OUT_OF_ORDER_FULL'],
    [{ fullRatio: 0.9 }, 'fullRatio: backfillFullRatio (0.9) must be below fullRatio (0.9), or Ceph raises OSD_OUT_OF_ORDER_FULL'],
    [{ fullRatio: 95 }, 'fullRatio: 95 must be above 0 and at most 1, such as 0.85'],
    [{ nearFullRatio: NaN }, 'nearFullRatio: NaN must be above 0 and at most 1, such as 0.85'],
    [{ flappingRestartIntervalHours: -1 }, 'flappingRestartIntervalHours: -1 must be a whole number of at least 0'],
    [{ osdMaxUpdatesInParallel: 0 }, 'osdMaxUpdatesInParallel: 0 must be a whole number of at least 1'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => newCluster(hosts(3), props))).toBe(`storage/ceph: ${problem}`);
  });
});
