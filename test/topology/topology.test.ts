import { listOf, messageOf, node, nodeList, written } from './fixture';
import { Assume, CrushLevel, NodePoolProps, Topology } from '../../src/topology';

const ZONE = 'topology.kubernetes.io/zone';

function pool(props: Partial<NodePoolProps>): Topology {
  return Topology.of({ nodePools: [{ name: 'n', count: 1, devices: [{ count: 2, deviceClass: 'hdd', size: '4T' }], ...props }] });
}

describe('select', () => {
  const eks = Topology.fromNodeList(nodeList('eks-three-az-racks'));

  test('takes nodes by label, tolerates taints, and says why others are left out', () => {
    const storage = eks.select({ labels: { 'eks.amazonaws.com/nodegroup': 'storage' }, tolerations: [{ key: 'storage-node', operator: 'Exists' }] });
    expect(storage.nodes).toHaveLength(6);
    expect(storage.excluded).toEqual([{
      name: 'ip-10-0-9-200.eu-central-1.compute.internal', reason: 'has eks.amazonaws.com/nodegroup=system, not eks.amazonaws.com/nodegroup=storage',
    }]);
    expect(storage.provider).toBe('eks');
    expect(eks.excluded).toEqual([]);
  });

  test('without tolerations leaves tainted nodes out', () => {
    expect(eks.select().nodes.map(one => one.name)).toEqual(['ip-10-0-9-200.eu-central-1.compute.internal']);
    expect(eks.select().excluded[0].reason).toBe('has the taint storage-node=true:NoSchedule, which is not tolerated');
  });

  test('leaves nodes out that are not ready', () => {
    const kind = Topology.fromNodeList(nodeList('kind-notready')).select();
    expect(kind.excluded).toEqual([
      { name: 'kind-control-plane', reason: 'has the taint node-role.kubernetes.io/master:NoSchedule, which is not tolerated' },
      { name: 'kind-worker', reason: 'is not ready' },
    ]);
  });

  test('leaves nodes out that are cordoned or run another system', () => {
    const status = { conditions: [{ type: 'Ready', status: 'True' }], nodeInfo: { operatingSystem: 'windows' } };
    const topology = Topology.fromNodeList(listOf(node('a'), node('b', {}, { spec: { unschedulable: true } }), node('c', {}, { status })));
    expect(topology.select().excluded).toEqual([
      { name: 'b', reason: 'is cordoned (spec.unschedulable)' },
      { name: 'c', reason: 'runs windows, not linux' },
    ]);
  });

  test('takes nodes whose label has one of several values, and remembers earlier exclusions', () => {
    const zoned = Topology.fromNodeList(listOf(node('a', { [ZONE]: 'x' }), node('b', { [ZONE]: 'y' }), node('c', { [ZONE]: 'z' }), node('d')));
    const selected = zoned.select({ labelsIn: { [ZONE]: ['x', 'y'] } }).select({ labels: { [ZONE]: 'y' } });
    expect(selected.nodes.map(one => one.name)).toEqual(['b']);
    expect(selected.excluded).toEqual([
      { name: 'c', reason: `has ${ZONE}=z, not one of ${ZONE}=x|y` },
      { name: 'd', reason: `has no label ${ZONE}, not one of ${ZONE}=x|y` },
      { name: 'a', reason: `has ${ZONE}=x, not ${ZONE}=y` },
    ]);
  });

  test('that leaves no node is an error with all reasons', () => {
    expect(messageOf(() => Topology.of({ nodes: [{ name: 'a' }, { name: 'b' }] }).select({ labels: { store: 'yes' } }))).toBe(
      'Topology.of: the selection leaves no node: select other labels, or tolerate the taints\n  - a has no label store, not store=yes\n  - b has no label store, not store=yes');
  });

  test.each([
    [{ key: 'k', value: 'v' }, true],
    [{ key: 'k', operator: 'Equal', value: 'v', effect: 'NoExecute' }, true],
    [{ operator: 'Exists' }, true],
    [{ key: 'k', operator: 'Exists', effect: 'NoExecute' }, true],
    [{ key: 'k' }, false],
    [{ key: 'k', value: 'v', effect: 'NoSchedule' }, false],
    [{ key: 'other', operator: 'Exists' }, false],
    [{ value: 'v' }, false],
  ])('the toleration %j covers k=v:NoExecute: %s', (toleration, covers) => {
    const topology = Topology.of({ nodes: [{ name: 'a', taints: [{ key: 'k', value: 'v', effect: 'NoExecute' }] }, { name: 'b' }] });
    expect(topology.select({ tolerations: [toleration] }).nodes.length).toBe(covers ? 2 : 1);
  });

  test('a taint without a value is tolerated by its key alone', () => {
    const topology = Topology.of({ nodes: [{ name: 'a', taints: [{ key: 'k', effect: 'PreferNoSchedule' }] }] });
    expect(topology.select({ tolerations: [{ key: 'k' }] }).nodes).toHaveLength(1);
    expect(() => topology.select()).toThrow('has the taint k:PreferNoSchedule, which is not tolerated');
  });
});

describe('the widest failure domain', () => {
  test('of three zones for three copies is the zone', () => {
    expect(pool({ zones: ['a', 'b', 'c'] }).widestFailureDomain(3)).toBe(CrushLevel.ZONE);
  });

  test('of two zones with two racks each for three copies is the rack', () => {
    expect(pool({ zones: ['a', 'b'], racks: ['{zone}-1', '{zone}-2'] }).widestFailureDomain(3).name).toBe('rack');
  });

  test('of two zones with two machines each for three copies is the host', () => {
    expect(pool({ zones: ['a', 'b'], count: 2 }).widestFailureDomain(3).name).toBe('host');
  });

  test('is a region only if allowed', () => {
    const regions = Topology.of({ nodes: ['a', 'b'].map(name => ({ name, region: `r-${name}`, zone: `z-${name}` })) });
    expect(regions.widestFailureDomain(2).name).toBe('zone');
    expect(regions.widestFailureDomain(2, { allowRegion: true }).name).toBe('region');
  });

  test('is not a level that a node with devices does not name', () => {
    const devices = [{ count: 1, size: '1T' }];
    const nodes = [{ name: 'a', zone: 'x', devices }, { name: 'b', zone: 'y', devices }, { name: 'c', devices }];
    expect(Topology.of({ nodes }).widestFailureDomain(2).name).toBe('host');
    expect(Topology.of({ nodes: [...nodes.slice(0, 2), { name: 'c' }] }).widestFailureDomain(2).name).toBe('zone');
  });

  test('counts only nodes with usable devices', () => {
    const nodes = ['a', 'b', 'c'].map((name, index) => ({ name, devices: [{ count: 1, size: index === 2 ? '1Gi' : '1T' }] }));
    expect(messageOf(() => Topology.of({ nodes }).widestFailureDomain(3))).toBe(
      'Topology.of: 3 copies need 3 hosts with usable devices, and there are 2: a, b; add machines or devices, or keep fewer copies');
    expect(() => Topology.of({ nodes: nodes.slice(2) }).widestFailureDomain(1)).toThrow('and there are 0; add machines');
  });

  test('counts all nodes where none has devices, since storage is then made of volumes', () => {
    expect(Topology.fromNodeList(nodeList('ibm-three-zones')).widestFailureDomain(3).name).toBe('zone');
  });
});

describe('what is required', () => {
  test('zones: there, or an error that says how to give them', () => {
    const topology = Topology.fromNodeList(nodeList('ovh-one-zone'));
    expect(topology.requireZones()).toBe(topology);
    expect(messageOf(() => Topology.fromNodeList(nodeList('openshift-baremetal-nozone')).requireZones())).toBe(
      'nodes/openshift-baremetal-nozone.json: 5 of 5 nodes are in no zone: master1, master2, master3, worker1, worker2; '
      + 'label them with: kubectl label node master1 topology.kubernetes.io/zone=<zone>, and list them again; '
      + 'or, if all are in one, say { assume: [Assume.singleZone(\'<zone>\')] }; in a topology file, give zone or zones');
  });

  test('zones: a fault domain of Azure is explained', () => {
    const azure = { spec: { providerID: 'azure:///x' } };
    expect(() => Topology.fromNodeList(listOf(node('a', { [ZONE]: '1' }, azure), node('b', {}, azure))).requireZones()).toThrow('2 of 2 nodes are in no zone (a number');
    expect(() => Topology.fromNodeList(nodeList('aks-nonzonal')).requireZones()).toThrow(
      '1 of 1 nodes are in no zone (a number as the zone label is a fault domain of Azure): aks-nodepool1-24816391-vmss000000;');
  });

  test('devices: there, or an error that says how to give them', () => {
    const topology = pool({});
    expect(topology.requireDevices()).toBe(topology);
    const devices = written('devices.json', { 'kind-worker': [{ name: 'sdb', size: '1T' }], 'kind-worker2': [{ name: 'sdb', size: '1Gi' }, { name: 'sdc', size: '2Gi' }] });
    expect(messageOf(() => Topology.fromNodeList(nodeList('kind-notready'), { devices }).requireDevices())).toBe(
      'nodes/kind-notready.json: 2 of 3 nodes have no usable device: kind-control-plane (none given), '
      + 'kind-worker2 (sdb is smaller than 5 GiB, which ceph-volume refuses; sdc is smaller than 5 GiB, which ceph-volume refuses); '
      + 'give them with { devices: \'devices.json\' }, a file with {"kind-control-plane": [{"name": "sdb", "sizeBytes": 4000787030016, "deviceClass": "hdd"}]}; '
      + 'or with { lsblk: { \'kind-control-plane\': \'lsblk.json\' } } or { devicesFromDiscovery: [\'discovery.json\'] }; '
      + 'in a topology file, give devices; leave nodes out that store nothing with select()');
  });

  test('of many nodes ten are named', () => {
    expect(() => Topology.of({ nodePools: [{ name: 'n', count: 12 }] }).requireZones()).toThrow('n-1, n-2, n-3, n-4, n-5, n-6, n-7, n-8, n-9, n-10 and 2 more;');
  });
});

describe('assumptions', () => {
  const file = nodeList('openshift-baremetal-nozone');

  test('are made only when allowed, and told', () => {
    expect(Topology.fromNodeList(file).assumptions).toEqual([]);
    const topology = Topology.fromNodeList(file, {
      assume: [Assume.singleZone('zone-a'), Assume.devicesPerNode({ count: 2, deviceClass: 'hdd', size: '4T' })],
      typedDevices: { worker1: [{ name: 'nvme0n1', size: '2T' }] },
    });
    expect(topology.zones).toEqual(['zone-a']);
    expect(topology.node('worker1').usableBytes).toBe(2e12);
    expect(topology.node('worker2').usableBytes).toBe(8e12);
    expect(topology.assumptions).toEqual(['5 of 5 nodes are in zone "zone-a"', '4 of 5 nodes have the devices hdd-1, hdd-2']);
  });

  test('are not told when nothing had to be assumed', () => {
    const typedDevices = { a: [{ name: 'sdb', size: '1T' }] };
    const options = { assume: [Assume.singleZone('x'), Assume.devicesPerNode({ name: 'sdc', size: '1T' })], typedDevices };
    expect(Topology.fromNodeList(listOf(node('a', { [ZONE]: 'x' })), options).assumptions).toEqual([]);
  });

  test('that the list contradicts are an error', () => {
    expect(messageOf(() => Topology.fromNodeList(listOf(node('a', { [ZONE]: 'y' })), { assume: [Assume.singleZone('x')] }))).toContain(
      'node "a": is in zone "y", while the single zone "x" is assumed: drop the assumption, or select the nodes of one zone');
  });

  test('that are wrong themselves are an error', () => {
    expect(() => Topology.fromNodeList(file, { assume: [Assume.devicesPerNode({ count: 0, size: '4T' })] })).toThrow('assume[0].count: 0 is not a number of devices');
  });

  test('make up for a fault domain that is no zone', () => {
    expect(Topology.fromNodeList(nodeList('aks-nonzonal'), { assume: [Assume.singleZone('westus2-x')] }).zones).toEqual(['westus2-x']);
  });
});

describe('capacity', () => {
  const topology = Topology.of({
    nodes: [
      { name: 'a', zone: 'x', devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }, { name: 'nvme0n1', size: '1T' }] },
      { name: 'b', zone: 'x', devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }, { name: 'sdc', size: '1Gi', deviceClass: 'hdd' }] },
      { name: 'c', devices: [{ name: 'sdb', size: '2T' }, { name: 'sdc', size: '3T', deviceClass: 'archive' }] },
    ],
  });

  test('is summed by domain and class, of usable devices', () => {
    expect(topology.capacity('zone')).toEqual([
      { domain: 'x', deviceClass: 'hdd', devices: 2, bytes: 8e12 },
      { domain: 'x', deviceClass: 'nvme', devices: 1, bytes: 1e12 },
      { devices: 1, bytes: 2e12 },
      { deviceClass: 'archive', devices: 1, bytes: 3e12 },
    ]);
    expect(topology.capacity(CrushLevel.HOST).map(({ domain, bytes }) => [domain, bytes])).toEqual([
      ['a', 4e12], ['a', 1e12], ['b', 4e12], ['c', 2e12], ['c', 3e12],
    ]);
    expect(topology.capacity('osd')[0]).toEqual({ domain: 'a/sdb', deviceClass: 'hdd', devices: 1, bytes: 4e12 });
    expect(topology.usableBytes).toBe(14e12);
  });

  test('names its classes and OSDs', () => {
    expect(topology.deviceClasses).toEqual(['archive', 'hdd', 'nvme']);
    expect(topology.domains(CrushLevel.OSD)).toEqual(['a/sdb', 'a/nvme0n1', 'b/sdb', 'c/sdb', 'c/sdc']);
    expect(topology.domainOf('a', 'osd')).toBeUndefined();
    expect(topology.domainOf('a', 'host')).toBe('a');
  });
});

test('a node that does not exist is an error that names the nearest', () => {
  expect(messageOf(() => Topology.of({ nodes: [{ name: 'worker-1' }] }).node('worker1'))).toBe(
    'Topology.of: no node is called "worker1" (did you mean "worker-1"?); use a node\'s name or host name');
});
