import { ApiObject, JsonPatch } from 'cdk8s';
import { HDD, hosts, messageOf, newChart, newCluster, nodeList, NVME, objectOf, specOf, threeZones, withDevices, zones } from './fixture';
import { CephCluster } from '../../src/ceph';
import { Topology } from '../../src/topology';

test('a cluster is derived from the machines, down to the last field', () => {
  const object = objectOf(newCluster(hosts(3)), 'CephCluster');
  expect(object).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephCluster',
    metadata: { name: 'rook-ceph', namespace: 'rook-ceph' },
    spec: {
      cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4' },
      dataDirHostPath: '/var/lib/rook',
      mon: { count: 3, allowMultiplePerNode: false },
      mgr: { count: 2, allowMultiplePerNode: false, modules: [{ name: 'rook', enabled: false }] },
      dashboard: { enabled: true, ssl: true },
      crashCollector: { disable: false },
      logCollector: { enabled: true, periodicity: 'daily', maxLogSize: '500M' },
      monitoring: { enabled: false },
      network: { connections: { encryption: { enabled: false }, compression: { enabled: false }, requireMsgr2: false } },
      security: { cephx: { csi: { keyType: 'aes' } } },
      resources: {
        'mon': { requests: { cpu: '1000m', memory: '1Gi' }, limits: { memory: '2Gi' } },
        'mgr': { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '1Gi' } },
        'mgr-sidecar': { requests: { cpu: '100m', memory: '40Mi' }, limits: { memory: '100Mi' } },
        'osd': { requests: { cpu: '1000m', memory: '4Gi' }, limits: { memory: '4Gi' } },
        'prepareosd': { requests: { cpu: '500m', memory: '50Mi' } },
        'crashcollector': { requests: { cpu: '100m', memory: '60Mi' }, limits: { memory: '60Mi' } },
        'logcollector': { requests: { cpu: '100m', memory: '100Mi' }, limits: { memory: '1Gi' } },
        'exporter': { requests: { cpu: '50m', memory: '50Mi' }, limits: { memory: '128Mi' } },
      },
      priorityClassNames: { mon: 'system-node-critical', osd: 'system-node-critical', mgr: 'system-cluster-critical' },
      storage: {
        useAllNodes: false,
        useAllDevices: false,
        nodes: [
          { name: 'node-1', devices: [{ name: 'nvme0n1' }] },
          { name: 'node-2', devices: [{ name: 'nvme0n1' }] },
          { name: 'node-3', devices: [{ name: 'nvme0n1' }] },
        ],
      },
      disruptionManagement: { managePodBudgets: true },
    },
  });
});

describe('devices', () => {
  test('nodes are called by their host name, and devices by theirs', () => {
    expect(specOf(withDevices('openshift-aws-two-az', HDD)).storage.nodes).toEqual([
      { name: 'ip-10-0-133-108', devices: [{ name: 'sdb', config: { deviceClass: 'hdd' } }] },
      { name: 'ip-10-0-135-88', devices: [{ name: 'sdb', config: { deviceClass: 'hdd' } }] },
      { name: 'ip-10-0-155-121', devices: [{ name: 'sdb', config: { deviceClass: 'hdd' } }] },
    ]);
  });

  test.each([
    [{ name: '/dev/disk/by-id/ata-1', size: '4T' }, '/dev/disk/by-id/ata-1'],
    [{ name: '/dev/mapper/mpatha', size: '4T', type: 'mpath' }, '/dev/mapper/mpatha'],
    [{ name: 'mpatha', size: '4T', type: 'mpath' }, '/dev/mapper/mpatha'],
    [{ name: '/dev/sdb', size: '4T' }, 'sdb'],
  ])('%j is called %s, as Rook finds it', (device, name) => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [device] }] });
    expect(specOf(topology).storage.nodes[0].devices).toEqual([{ name }]);
  });

  test.each([
    [{ name: 'nvme0n1', size: '2T', deviceClass: 'nvme' }, { name: 'nvme0n1' }],
    [{ name: 'nvme0n1', size: '2T', deviceClass: 'ssd' }, { name: 'nvme0n1', config: { deviceClass: 'ssd' } }],
    [{ name: 'sdb', size: '2T', deviceClass: 'nvme' }, { name: 'sdb', config: { deviceClass: 'nvme' } }],
    [{ name: 'sdb', size: '2T' }, { name: 'sdb' }],
  ])('the class of %j is given unless Rook sets it anyway', (device, rendered) => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [device] }] });
    expect(specOf(topology).storage.nodes[0].devices).toEqual([rendered]);
  });

  test('devices without a name are taken all together', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [{ count: 4, size: '4T', deviceClass: 'hdd' }] }] });
    expect(specOf(topology).storage.nodes[0]).toEqual({ name: 'node-1', useAllDevices: true, config: { deviceClass: 'hdd' } });
  });

  test('a class that a label of the node gives is not given again', () => {
    const topology = Topology.of({
      nodePools: [{ name: 'node', count: 3, labels: { 'osd.rook.io/device-class': 'hdd' }, devices: [{ count: 4, size: '4T', deviceClass: 'hdd' }] }],
    });
    expect(specOf(topology).storage.nodes[0]).toEqual({ name: 'node-1', useAllDevices: true });
  });

  test.each([
    ['another class', [{ count: 4, size: '4T', deviceClass: 'hdd' }, { count: 1, size: '2T', deviceClass: 'nvme' }]],
    ['a name', [{ count: 4, size: '4T', deviceClass: 'hdd' }, HDD]],
  ])('fails when some devices of a node have no name and others have %s', (_what, devices) => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices }] });
    expect(messageOf(() => newCluster(topology))).toBe(
      'storage/ceph: topology: node node-1 has devices without a name next to others, and Rook can only be told to take all or which; name each device');
  });

  test('nodes without a usable device store nothing', () => {
    const topology = Topology.fromNodeList(nodeList('ibm-three-zones'), { typedDevices: { '10.240.64.8': [HDD] } });
    expect(specOf(topology).storage.nodes).toEqual([{ name: '10.240.64.8', devices: [{ name: 'sdb', config: { deviceClass: 'hdd' } }] }]);
  });

  test('encryption is asked for once for all devices', () => {
    expect(specOf(hosts(3), { encryptedDevices: true }).storage.config).toEqual({ encryptedDevice: 'true' });
  });

  test('fails when a partition is to be encrypted, which Rook would leave out', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [{ name: 'sdb1', size: '4T', type: 'part' }] }] });
    expect(messageOf(() => newCluster(topology, { encryptedDevices: true }))).toBe(
      'storage/ceph: encryptedDevices: sdb1 of node node-1 is a partition, and Rook encrypts whole disks only; leave it out of the topology, or do without encryptedDevices');
    expect(specOf(topology).storage.nodes[0].devices).toEqual([{ name: 'sdb1' }]);
  });

  test('fails when a logical volume is to be encrypted', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [{ name: '/dev/vg/data', size: '4T', type: 'lvm' }] }] });
    expect(messageOf(() => newCluster(topology, { encryptedDevices: true }))).toContain('is a logical volume');
  });

  test('fails on a cloud whose nodes have no device, and says how to take its volumes', () => {
    expect(messageOf(() => newCluster(Topology.fromNodeList(nodeList('eks-two-az-uneven'))))).toContain(
      "storage/ceph: topology: no node has a usable device; give deviceSets: [{ size: '512Gi' }] for OSDs on volumes of the StorageClass gp3, or devices of the nodes: ");
  });

  test('fails elsewhere when no node has a device, and says how to give them', () => {
    const message = messageOf(() => newCluster(Topology.fromNodeList(nodeList('openshift-baremetal-nozone'))));
    expect(message).toContain("storage/ceph: topology: no node has a usable device; give deviceSets: [{ size: '512Gi', storageClassName: '…' }] for OSDs on volumes, or devices of the nodes: ");
    expect(message).toContain('2 of 2 nodes have no usable device: worker1 (none given), worker2 (none given)');
  });
});

describe('monitors', () => {
  test('there is one in each of three zones', () => {
    expect(specOf(threeZones()).mon).toEqual({
      count: 3,
      allowMultiplePerNode: false,
      zones: [{ name: 'us-south-1' }, { name: 'us-south-2' }, { name: 'us-south-3' }],
    });
  });

  test('there are three in four zones, and five in five', () => {
    expect(specOf(zones(1, 'a', 'b', 'c', 'd')).mon.zones).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(specOf(zones(1, 'a', 'b', 'c', 'd', 'e')).mon).toMatchObject({ count: 5, zones: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }, { name: 'e' }] });
  });

  test('racks are spread over where there are no zones', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 1, racks: ['r1', 'r2', 'r3'], devices: [NVME] }] });
    expect(specOf(topology).mon).toMatchObject({
      count: 3, failureDomainLabel: 'topology.rook.io/rack', zones: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }],
    });
  });

  test('two zones are too few to spread over, and hosts are taken', () => {
    expect(specOf(zones(2, 'a', 'b')).mon).toEqual({ count: 3, allowMultiplePerNode: false });
  });

  test('old zone labels, which Rook does not read, are not spread over', () => {
    const topology = Topology.of({
      nodes: ['a', 'b', 'c'].map(zone => ({ name: `node-${zone}`, labels: { 'failure-domain.beta.kubernetes.io/zone': zone }, devices: [NVME] })),
    });
    expect(specOf(topology).mon).toEqual({ count: 3, allowMultiplePerNode: false });
  });

  test('zones are not spread over when a node is in none', () => {
    const nodes = ['a', 'b', 'c', undefined].map((zone, i) => ({ name: `node-${i}`, zone, devices: [NVME] }));
    expect(specOf(Topology.of({ nodes })).mon).toEqual({ count: 3, allowMultiplePerNode: false });
  });

  test('there are five on five hosts', () => {
    expect(specOf(hosts(4)).mon.count).toBe(3);
    expect(specOf(hosts(5)).mon.count).toBe(5);
  });

  test('more of them than zones are spread over hosts', () => {
    expect(specOf(zones(2, 'a', 'b', 'c'), { monCount: 5 }).mon).toEqual({ count: 5, allowMultiplePerNode: false });
  });

  test('fails when there are fewer nodes than monitors, and says which nodes are left out', () => {
    expect(messageOf(() => newCluster(withDevices('openshift-baremetal-nozone', HDD)))).toBe([
      'storage/ceph: monCount: 3 monitors need 3 nodes, and there are 2 (worker1, worker2); add nodes, or do without a quorum with unsafeSingleMon: true; nodes that nodeSelection leaves out:',
      '  - master1 has the taint node-role.kubernetes.io/master:NoSchedule, which is not tolerated',
      '  - master2 has the taint node-role.kubernetes.io/master:NoSchedule, which is not tolerated',
      '  - master3 has the taint node-role.kubernetes.io/master:NoSchedule, which is not tolerated',
    ].join('\n'));
    expect(messageOf(() => newCluster(hosts(3), { monCount: 5 }))).toBe(
      'storage/ceph: monCount: 5 monitors need 5 nodes, and there are 3 (node-1, node-2, node-3); ask for fewer');
    expect(messageOf(() => newCluster(hosts(2), { monCount: 5 }))).toBe(
      'storage/ceph: monCount: 5 monitors need 5 nodes, and there are 2 (node-1, node-2); add nodes, or do without a quorum with unsafeSingleMon: true');
  });

  test.each([
    [2, '2 must be a whole number from 3 to 9'],
    [NaN, 'NaN must be a whole number from 3 to 9'],
    [4, '4 is even, and survives no more failures than 3: make it odd'],
  ])('fails for %p', (monCount, problem) => {
    expect(messageOf(() => newCluster(hosts(9), { monCount }))).toBe(`storage/ceph: monCount: ${problem}`);
  });

  test('a single one has to be called unsafe', () => {
    expect(specOf(hosts(1), { unsafeSingleMon: true })).toMatchObject({ mon: { count: 1 }, mgr: { count: 1 } });
    expect(messageOf(() => newCluster(hosts(3), { unsafeSingleMon: true, monCount: 3 }))).toBe(
      'storage/ceph: monCount: 3 contradicts unsafeSingleMon: leave one of them out');
  });
});

describe('node selection', () => {
  const onMasters = { nodeSelection: { labels: { 'node-role.kubernetes.io/master': '' }, tolerations: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }] } };

  test('keeps all daemons on the selected nodes', () => {
    const spec = specOf(withDevices('openshift-baremetal-nozone', HDD), onMasters);
    expect(spec.storage.nodes.map((node: any) => node.name)).toEqual(['master1', 'master2', 'master3']);
    expect(spec.placement).toEqual({
      all: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'node-role.kubernetes.io/master', operator: 'In', values: [''] }] }],
          },
        },
        tolerations: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }],
      },
    });
  });

  test('takes several values of a label', () => {
    const zone = 'topology.kubernetes.io/zone';
    const spec = specOf(zones(3, 'a', 'b', 'c'), { nodeSelection: { labelsIn: { [zone]: ['a', 'c'] } } });
    expect(spec.storage.nodes).toHaveLength(6);
    expect(spec.placement.all).toEqual({
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: zone, operator: 'In', values: ['a', 'c'] }] }] },
      },
    });
  });

  test('fails when no node is left', () => {
    expect(messageOf(() => newCluster(hosts(3), { nodeSelection: { labels: { disks: 'many' } } }))).toMatch(
      /^storage\/ceph: nodeSelection: .*the selection leaves no node: /);
  });
});

test('the options of daemons and network end up in the fields of Rook', () => {
  const spec = specOf(hosts(3), {
    cephImage: 'quay.io/ceph/ceph:v19.2.6',
    dataDirHostPath: '/data/rook',
    mgrCount: 1,
    dashboard: false,
    crashCollector: false,
    monitoring: true,
    hostNetwork: true,
    encryptionInTransit: true,
    compressionInTransit: true,
    managePodBudgets: false,
    resources: { 'osd': { requests: { memory: '8Gi' }, limits: { memory: '8Gi' } }, 'osd-hdd': { requests: { memory: '4Gi' } }, 'cleanup': { limits: { memory: '1Gi' } } },
  });
  expect(spec).toMatchObject({
    cephVersion: { image: 'quay.io/ceph/ceph:v19.2.6' },
    dataDirHostPath: '/data/rook',
    mgr: { count: 1 },
    crashCollector: { disable: true },
    monitoring: { enabled: true },
    csi: { cephfs: { kernelMountOptions: 'ms_mode=secure' } },
    disruptionManagement: { managePodBudgets: false },
  });
  expect(spec.dashboard).toEqual({ enabled: false });
  expect(spec.network).toEqual({
    provider: 'host',
    connections: { encryption: { enabled: true }, compression: { enabled: true }, requireMsgr2: true },
  });
  expect(spec.resources.osd).toEqual({ requests: { memory: '8Gi' }, limits: { memory: '8Gi' } });
  expect(spec.resources['osd-hdd']).toEqual({ requests: { memory: '4Gi' } });
  expect(spec.resources.cleanup).toEqual({ limits: { memory: '1Gi' } });
  expect(spec.resources.mon).toEqual({ requests: { cpu: '1000m', memory: '1Gi' }, limits: { memory: '2Gi' } });
});

test.each([
  [{ encryptionInTransit: true }, true, false],
  [{ compressionInTransit: true }, false, true],
])('%j needs the second version of the protocol', (props, encrypted, compressed) => {
  const spec = specOf(hosts(3), props);
  expect(spec.network).toEqual({ connections: { encryption: { enabled: encrypted }, compression: { enabled: compressed }, requireMsgr2: true } });
  expect(spec.csi).toEqual(encrypted ? { cephfs: { kernelMountOptions: 'ms_mode=secure' } } : undefined);
});

test.each([
  [{ dataDirHostPath: '/rook' }, 'dataDirHostPath: "/rook" is in /rook, which the daemons use themselves; choose another directory, such as /var/lib/rook'],
  [{ dataDirHostPath: '/etc/ceph/x' }, 'dataDirHostPath: "/etc/ceph/x" is in /etc/ceph, which the daemons use themselves; choose another directory, such as /var/lib/rook'],
  [{ dataDirHostPath: 'rook' }, 'dataDirHostPath: "rook" must be an absolute path without blanks, such as /var/lib/rook'],
  [{ mgrCount: 3 }, 'mgrCount: 3 must be a whole number from 1 to 2'],
  [{ namespace: 'Rook' }, 'namespace: "Rook" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ operatorNamespace: 'a.b' }, 'operatorNamespace: "a.b" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ resources: { mds: {} } }, 'resources.mds: is no daemon; there are mon, mgr, mgr-sidecar, osd, prepareosd, crashcollector, logcollector, exporter, cleanup, cmd-reporter, keyrotation and osd-<device class>; '
    + 'metadata servers and gateways have theirs in CephFilesystem and CephObjectStore'],
  [{ resources: { osd: { requests: { memory: '4Gi' }, limits: { memory: '4G' } } } }, 'resources.osd.limits.memory: 4G is less than the 4Gi that are requested; raise the limit or lower the request'],
  [{ resources: { mon: { requests: { cpu: '2' }, limits: { cpu: '1500m' } } } }, 'resources.mon.limits.cpu: 1500m is less than the 2 that are requested; raise the limit or lower the request'],
  [{ resources: { mon: { limits: { cpu: 'two' } } } }, 'resources.mon.cpu: "two" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [{ resources: { osd: { requests: { memory: '4 GB' }, limits: { memory: '4G' } } } }, 'resources.osd.memory: "4 GB" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newCluster(hosts(3), props))).toBe(`storage/ceph: ${problem}`);
});

test('fails when one node is to run two managers', () => {
  expect(messageOf(() => newCluster(hosts(1), { unsafeSingleMon: true, mgrCount: 2 }))).toBe(
    'storage/ceph: mgrCount: 2 managers need 2 nodes, and there is 1; ask for 1');
});

describe('the image', () => {
  test.each([
    ['quay.io/ceph/ceph:v20.2.0', 'Ceph 20.2.0 corrupts data of clients with read affinity; use 20.2.1 or later, such as quay.io/ceph/ceph:v20.2.4'],
    ['quay.io/ceph/ceph:v20.2.0-20251104', 'Ceph 20.2.0 corrupts data of clients with read affinity; use 20.2.1 or later, such as quay.io/ceph/ceph:v20.2.4'],
    ['quay.io/ceph/ceph:v18.2.4', 'Rook 1.20 runs Ceph from 19.2.0 on; upgrade Ceph before Rook, or use quay.io/ceph/ceph:v20.2.4'],
    ['quay.io/ceph/ceph:v19.1.1', 'Rook 1.20 runs Ceph from 19.2.0 on; upgrade Ceph before Rook, or use quay.io/ceph/ceph:v20.2.4'],
    ['quay.io/ceph/ceph:v21', 'Rook 1.20 supports Ceph 19 and 20; to try it all the same, set unsafeAllowUnsupportedCeph: true'],
  ])('fails for %s', (cephImage, problem) => {
    expect(messageOf(() => newCluster(hosts(3), { cephImage }))).toBe(`storage/ceph: cephImage: ${cephImage}: ${problem}`);
  });

  test.each(['quay.io/ceph/ceph:v20', 'quay.io/ceph/ceph:v20.2.4-20260818', 'registry:5000/ceph/ceph:19.2.0@sha256:abc', 'registry:5000/ceph/ceph', 'ceph@sha256:abc'])(
    'passes for %s', cephImage => {
      expect(specOf(hosts(3), { cephImage }).cephVersion).toEqual({ image: cephImage });
    });

  test('a version to come passes when it is said to be unsupported', () => {
    const spec = { cephVersion: { image: 'quay.io/ceph/ceph:v21.1.0', allowUnsupported: true } };
    const cluster = newCluster(hosts(3), { spec });
    expect(cluster.cephImage).toBe('quay.io/ceph/ceph:v21.1.0');
    expect(objectOf(cluster, 'CephCluster').spec.cephVersion).toEqual(spec.cephVersion);
  });
});

test('fails for a second cluster in a namespace, which Rook would ignore', () => {
  const chart = newChart();
  new CephCluster(chart, 'one', { topology: hosts(3) });
  expect(messageOf(() => new CephCluster(chart, 'two', { topology: hosts(3) }))).toBe(
    'storage/two: namespace: "rook-ceph" has a CephCluster already, storage/one, and Rook runs one in a namespace; give another namespace');
  expect(new CephCluster(chart, 'three', { topology: hosts(3), namespace: 'other' }).name).toBe('other');
});

describe('namespaces and names', () => {
  test('the namespace of the chart is the default', () => {
    const cluster = new CephCluster(newChart('ceph'), 'ceph', { topology: hosts(3), operatorNamespace: 'operators' });
    expect([cluster.name, cluster.namespace, cluster.operatorNamespace]).toEqual(['ceph', 'ceph', 'operators']);
    expect(cluster.topology.nodes).toHaveLength(3);
  });

  test('a cluster that exists is only named', () => {
    const chart = newChart();
    const other = CephCluster.fromCephClusterName(chart, 'other', { name: 'my-cluster', namespace: 'there', operatorNamespace: 'operators' });
    expect(other).toMatchObject({ name: 'my-cluster', namespace: 'there', operatorNamespace: 'operators', cephImage: 'quay.io/ceph/ceph:v20.2.4' });
    expect(CephCluster.fromCephClusterName(chart, 'here', { name: 'x' })).toMatchObject({ namespace: 'rook-ceph', operatorNamespace: 'rook-ceph' });
  });
});

describe('every field can be reached', () => {
  test('objects are merged, lists are replaced', () => {
    const spec = specOf(hosts(3), {
      spec: {
        mgr: { modules: [{ name: 'telemetry', enabled: true }] },
        healthCheck: { muteHealthWarning: { POOL_NO_REDUNDANCY: { policy: 'mute' } } },
        dashboard: { urlPrefix: '/ceph', ssl: undefined },
      },
    });
    expect(spec.mgr).toEqual({ count: 2, allowMultiplePerNode: false, modules: [{ name: 'telemetry', enabled: true }] });
    expect(spec.healthCheck).toEqual({ muteHealthWarning: { POOL_NO_REDUNDANCY: { policy: 'mute' } } });
    expect(spec.dashboard).toEqual({ enabled: true, ssl: true, urlPrefix: '/ceph' });
  });

  test('a patch has the last word', () => {
    const cluster = newCluster(hosts(3));
    ApiObject.of(cluster).addJsonPatch(JsonPatch.add('/spec/removeOSDsIfOutAndSafeToRemove', true));
    expect(objectOf(cluster, 'CephCluster').spec.removeOSDsIfOutAndSafeToRemove).toBe(true);
  });
});
