import { HDD, hosts, messageOf, newCluster, nodeList, objectOf, specOf, zones } from './fixture';
import { CephBlockPool, DeviceSetProps } from '../../src/ceph';
import { Infrastructure, Provider, Topology, TopologyProps } from '../../src/topology';

const SET: DeviceSetProps = { size: '512Gi' };

function listed(name: string): Topology {
  return Topology.fromNodeList(nodeList(name));
}

/** Machines of a provider, without devices. */
function cloud(provider: Provider, props: Partial<TopologyProps> = {}): Topology {
  return Topology.of({ provider, nodePools: [{ name: 'node', count: 1, zones: ['a', 'b', 'c'] }], ...props });
}

function spread(topologyKey: string, whenUnsatisfiable: string, nodeTaintsPolicy: string, ...apps: string[]): object {
  return {
    maxSkew: 1, topologyKey, whenUnsatisfiable, nodeTaintsPolicy, labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: apps }] },
  };
}

test('in three zones the OSDs are spread over zones, then hosts', () => {
  const storage = specOf(listed('ibm-three-zones'), { deviceSets: [{ ...SET, storageClassName: 'ibmc-vpc-block-10iops-tier' }] }).storage;
  expect(storage).toEqual({
    useAllNodes: false,
    useAllDevices: false,
    allowOsdCrushWeightUpdate: true,
    storageClassDeviceSets: [{
      name: 'set1',
      count: 3,
      portable: true,
      encrypted: true,
      placement: {
        topologySpreadConstraints: [
          spread('topology.kubernetes.io/zone', 'DoNotSchedule', 'Honor', 'rook-ceph-osd'),
          spread('kubernetes.io/hostname', 'ScheduleAnyway', 'Honor', 'rook-ceph-osd'),
        ],
      },
      preparePlacement: {
        topologySpreadConstraints: [
          spread('topology.kubernetes.io/zone', 'DoNotSchedule', 'Honor', 'rook-ceph-osd', 'rook-ceph-osd-prepare'),
          spread('kubernetes.io/hostname', 'ScheduleAnyway', 'Honor', 'rook-ceph-osd', 'rook-ceph-osd-prepare'),
        ],
      },
      volumeClaimTemplates: [{
        metadata: { name: 'data' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '512Gi' } },
          storageClassName: 'ibmc-vpc-block-10iops-tier',
          volumeMode: 'Block',
        },
      }],
    }],
  });
});

test('in two zones two OSDs never meet on a host', () => {
  const [set] = specOf(listed('eks-two-az-uneven'), { deviceSets: [SET] }).storage.storageClassDeviceSets;
  expect(set.count).toBe(3);
  expect(set.placement.topologySpreadConstraints).toEqual([
    spread('topology.kubernetes.io/zone', 'ScheduleAnyway', 'Honor', 'rook-ceph-osd'),
    spread('kubernetes.io/hostname', 'DoNotSchedule', 'Ignore', 'rook-ceph-osd'),
  ]);
});

test('without zones hosts are all there is, and with more OSDs than nodes those with taints do not count', () => {
  const [set] = specOf(listed('doks-region-only'), { deviceSets: [{ ...SET, count: 10 }] }).storage.storageClassDeviceSets;
  expect(set.placement.topologySpreadConstraints).toEqual([spread('kubernetes.io/hostname', 'DoNotSchedule', 'Honor', 'rook-ceph-osd')]);
});

test('monitors keep their data on volumes of the first set', () => {
  expect(specOf(listed('doks-region-only'), { deviceSets: [SET] }).mon).toEqual({
    count: 5,
    allowMultiplePerNode: false,
    volumeClaimTemplate: { spec: { storageClassName: 'do-block-storage', resources: { requests: { storage: '10Gi' } } } },
  });
});

test('a set is what it is said to be', () => {
  const spec = specOf(zones(2, 'a', 'b', 'c'), {
    deviceSets: [
      { size: '1Ti', name: 'fast', count: 6, storageClassName: 'local', portable: false, encrypted: false, deviceClass: 'ssd' },
      { size: '4Ti', storageClassName: 'slow', deviceClass: 'hdd' },
    ],
  });
  expect(spec.storage.storageClassDeviceSets).toMatchObject([
    {
      name: 'fast',
      count: 6,
      portable: false,
      encrypted: false,
      volumeClaimTemplates: [{ metadata: { name: 'data', annotations: { crushDeviceClass: 'ssd' } }, spec: { storageClassName: 'local' } }],
    },
    { name: 'set2', count: 6, volumeClaimTemplates: [{ metadata: { annotations: { crushDeviceClass: 'hdd' } } }] },
  ]);
});

test('the smallest of three zones says how many OSDs each gets', () => {
  const topology = Topology.of({ provider: Provider.GKE, nodes: ['a', 'a', 'b', 'b', 'b', 'c', 'c'].map((zone, i) => ({ name: `node-${i}`, zone })) });
  expect(specOf(topology, { deviceSets: [SET] }).storage.storageClassDeviceSets[0].count).toBe(6);
});

test.each([
  [Provider.EKS, undefined, 'gp3'],
  [Provider.AWS, undefined, 'gp3'],
  [Provider.GKE, undefined, 'premium-rwo'],
  [Provider.AKS, undefined, 'managed-csi-premium'],
  [Provider.HETZNER, undefined, 'hcloud-volumes'],
  [Provider.DIGITALOCEAN, undefined, 'do-block-storage'],
  [Provider.OVH, undefined, 'csi-cinder-high-speed'],
  [Provider.LINODE, undefined, 'linode-block-storage'],
  [Provider.OPENSHIFT, Infrastructure.AWS, 'gp3-csi'],
  [Provider.OPENSHIFT, Infrastructure.AZURE, 'managed-csi'],
  [Provider.OPENSHIFT, Infrastructure.GCE, 'ssd-csi'],
  [Provider.OPENSHIFT, Infrastructure.VSPHERE, 'thin-csi'],
])('on %s (%s) volumes are of the class %s', (provider, infrastructure, storageClassName) => {
  const [set] = specOf(cloud(provider, { infrastructure }), { deviceSets: [SET] }).storage.storageClassDeviceSets;
  expect(set.volumeClaimTemplates[0].spec.storageClassName).toBe(storageClassName);
});

test("Azure's fault domains are no zones that OSDs must be shared by", () => {
  const nodes = ['0', '1', '2'].map(zone => ({ name: `node-${zone}`, labels: { 'topology.kubernetes.io/zone': zone } }));
  const [set] = specOf(Topology.of({ provider: Provider.AKS, nodes }), { deviceSets: [{ ...SET, count: 2 }] }).storage.storageClassDeviceSets;
  expect(set.placement.topologySpreadConstraints).toEqual([spread('kubernetes.io/hostname', 'DoNotSchedule', 'Ignore', 'rook-ceph-osd')]);
});

test.each([
  [{ size: '512GB' }, 'size: "512GB" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [{ size: '0' }, 'size: "0" must be more than nothing, for example 512Gi'],
  [{ ...SET, name: 'Fast_1' }, 'name: "Fast_1" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ ...SET, count: 0 }, 'count: 0 must be a whole number of at least 1'],
  [{ ...SET, count: 4 }, 'count: 4 OSDs cannot be shared evenly by the 3 zones (a, b, c): make it a multiple of 3'],
])('fails for %j', (set, problem) => {
  expect(messageOf(() => newCluster(cloud(Provider.EKS), { deviceSets: [set] }))).toBe(`storage/ceph: deviceSets[0].${problem}`);
});

test('fails when the class of the volumes is not known', () => {
  expect(messageOf(() => newCluster(cloud(Provider.IBM), { deviceSets: [SET] }))).toBe(
    'storage/ceph: deviceSets[0].storageClassName: is missing, and no StorageClass is known of the provider "ibm" that all nodes can attach; '
    + 'name one that binds with WaitForFirstConsumer');
});

test('fails when dedicated servers of Hetzner could not attach its volumes', () => {
  expect(messageOf(() => newCluster(listed('hetzner-cloud-and-robot'), { deviceSets: [SET] }))).toContain(
    'no StorageClass is known of the provider "hetzner" that all nodes can attach');
});

test('fails when two sets have one name', () => {
  expect(messageOf(() => newCluster(cloud(Provider.EKS), { deviceSets: [{ ...SET, name: 'a' }, { ...SET, name: 'a' }] }))).toBe(
    'storage/ceph: deviceSets[1].name: "a" is taken by another set; names must differ');
});

test('sets can be added, to devices of nodes too, and pools count on them', () => {
  const cluster = newCluster(hosts(3));
  cluster.addDeviceSet({ ...SET, storageClassName: 'san', deviceClass: 'hdd' });
  new CephBlockPool(cluster, 'pool', { cluster, name: 'archive', deviceClass: 'hdd' });
  const { storage } = objectOf(cluster, 'CephCluster').spec;
  expect(storage.nodes).toHaveLength(3);
  expect(storage.storageClassDeviceSets).toMatchObject([{ name: 'set1', count: 3 }]);
});

test('what is read of the sets cannot change them', () => {
  const cluster = newCluster(cloud(Provider.EKS), { deviceSets: [SET] });
  expect(cluster.deviceSets).toEqual([{ size: '512Gi', name: 'set1', count: 3, storageClassName: 'gp3', portable: true, encrypted: true }]);
  cluster.deviceSets.pop();
  expect(cluster.deviceSets).toHaveLength(1);
});

describe('failure domains of portable OSDs, each of which CRUSH takes for a host', () => {
  const pool = (topology: Topology, set: DeviceSetProps, props = {}) => {
    const cluster = newCluster(topology, { deviceSets: [set] });
    return objectOf(new CephBlockPool(cluster, 'pool', { cluster, name: 'pool', ...props }), 'CephBlockPool').spec.failureDomain;
  };

  test('are zones where there are three, else hosts', () => {
    expect(pool(cloud(Provider.EKS), SET)).toBe('zone');
    expect(pool(listed('eks-two-az-uneven'), SET)).toBe('host');
  });

  test('fails for hosts that get two of them', () => {
    expect(messageOf(() => pool(listed('eks-two-az-uneven'), { ...SET, count: 6 }))).toBe(
      'storage/ceph/pool: redundancy: for 3 copies, 3 hosts with OSDs are needed, and two portable OSDs may meet on one of the 3 nodes, where CRUSH takes them for two hosts; '
      + 'spread over zones, or make the device sets portable: false; add nodes or devices, choose a narrower failureDomain or another deviceClass, '
      + 'or keep less with redundancy: Redundancy.unsafeTwoCopies() or Redundancy.unsafeSingleCopy()');
    expect(pool(listed('eks-two-az-uneven'), { ...SET, count: 6, portable: false })).toBe('host');
  });

  test('fails for two sets of which each has an OSD on every host', () => {
    const cluster = newCluster(listed('eks-two-az-uneven'), { deviceSets: [SET, SET] });
    expect(messageOf(() => new CephBlockPool(cluster, 'pool', { cluster }))).toContain('two portable OSDs may meet on one of the 3 nodes');
  });

  test('there are no more of them than OSDs', () => {
    expect(messageOf(() => pool(listed('eks-two-az-uneven'), { ...SET, count: 2 }))).toContain('3 hosts with OSDs are needed, and there are 2');
  });
});

test('encryption of devices has nothing to do with sets', () => {
  const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [HDD] }] });
  const { storage } = specOf(topology, { encryptedDevices: true, deviceSets: [{ ...SET, storageClassName: 'san', encrypted: false }] });
  expect(storage.config).toBeUndefined();
  expect(storage.nodes).toBeUndefined();
});

describe('further settings of a set', () => {
  const setOf = (set: Partial<DeviceSetProps>, topology = hosts(3)): any =>
    specOf(topology, { deviceSets: [{ ...SET, storageClassName: 'san', ...set }] }).storage.storageClassDeviceSets[0];

  test('volumes for metadata and the log, with the annotations where Rook reads them', () => {
    const { volumeClaimTemplates } = setOf({
      deviceClass: 'hdd', initialWeight: '0.5', primaryAffinity: '0.2', metadataVolume: { size: '32Gi', storageClassName: 'fast' }, walVolume: { size: '4Gi' },
    });
    const volume = (metadata: object, storageClassName: string, storage: string) => (
      { metadata, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, storageClassName, volumeMode: 'Block' } });
    expect(volumeClaimTemplates).toEqual([
      volume({ name: 'data', annotations: { crushDeviceClass: 'hdd' } }, 'san', '512Gi'),
      volume({ name: 'metadata' }, 'fast', '32Gi'),
      volume({ name: 'wal', annotations: { crushInitialWeight: '0.5', crushPrimaryAffinity: '0.2' } }, 'san', '4Gi'),
    ]);
    expect(setOf({ initialWeight: '1' }).volumeClaimTemplates[0].metadata).toEqual({ name: 'data', annotations: { crushInitialWeight: '1' } });
  });

  test('tuning, resources, scheduler, config and placement', () => {
    const tolerations = [{ key: 'storage', operator: 'Exists' }];
    const set = setOf({
      tuneSlowDeviceClass: true,
      tuneFastDeviceClass: false,
      resources: { limits: { memory: '8Gi' } },
      schedulerName: 'stork',
      config: { deviceClass: 'x' },
      placement: { tolerations },
      preparePlacement: { topologySpreadConstraints: [] },
    });
    expect(set).toMatchObject({
      tuneDeviceClass: true, tuneFastDeviceClass: false, resources: { limits: { memory: '8Gi' } }, schedulerName: 'stork', config: { deviceClass: 'x' },
    });
    expect(set.placement).toEqual({ tolerations, topologySpreadConstraints: [spread('kubernetes.io/hostname', 'DoNotSchedule', 'Ignore', 'rook-ceph-osd')] });
    expect(set.preparePlacement).toEqual({ topologySpreadConstraints: [] });
  });

  test('zones of its own', () => {
    const set = setOf({ zones: ['a', 'b'] }, zones(2, 'a', 'b', 'c'));
    expect(set.count).toBe(4);
    expect(set.placement.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms).toEqual([
      { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['a', 'b'] }] },
    ]);
    expect(set.placement.topologySpreadConstraints).toEqual([
      spread('topology.kubernetes.io/zone', 'DoNotSchedule', 'Honor', 'rook-ceph-osd'),
      spread('kubernetes.io/hostname', 'ScheduleAnyway', 'Honor', 'rook-ceph-osd'),
    ]);
    expect(setOf({ zones: ['b'] }, zones(2, 'a', 'b', 'c')).placement.topologySpreadConstraints).toEqual([
      spread('kubernetes.io/hostname', 'DoNotSchedule', 'Ignore', 'rook-ceph-osd'),
    ]);
  });

  test.each([
    [{ zones: [] }, 'deviceSets[0].zones: is empty; leave it out for all zones'],
    [{ zones: ['x'] }, 'deviceSets[0].zones: no storage node is in the zone "x"; there are a, b, c'],
    [{ metadataVolume: { size: '1 GB' } }, 'deviceSets[0].metadataVolume.size: "1 GB" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
    [{ walVolume: { size: '0' } }, 'deviceSets[0].walVolume.size: "0" must be more than nothing, for example 512Gi'],
    [{ tuneSlowDeviceClass: true, tuneFastDeviceClass: true }, 'deviceSets[0].tuneFastDeviceClass: contradicts tuneSlowDeviceClass: leave one of them out'],
    [{ primaryAffinity: '1.5' }, 'deviceSets[0].primaryAffinity: "1.5" must be a number from 0 to 1'],
    [{ initialWeight: 'big' }, 'deviceSets[0].initialWeight: "big" must be a number of at least 0'],
    [{ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } }, 'deviceSets[0].resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request'],
  ])('fails for %j', (set, problem) => {
    expect(messageOf(() => newCluster(zones(1, 'a', 'b', 'c'), { deviceSets: [{ ...SET, storageClassName: 'san', ...set }] }))).toBe(`storage/ceph: ${problem}`);
  });
});
