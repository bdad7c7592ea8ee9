import * as fs from 'fs';
import * as yaml from 'yaml';
import { listOf, messageOf, node, nodeList, written } from './fixture';
import { CrushLevel, Infrastructure, Provider, Topology } from '../../src/topology';

test('a three-zone EKS list gives zones, racks, sizes and taints', () => {
  const topology = Topology.fromNodeList(nodeList('eks-three-az-racks'));
  expect(topology.provider).toBe(Provider.EKS);
  expect(topology.infrastructure).toBe(Infrastructure.AWS);
  expect(topology.regions).toEqual(['eu-central-1']);
  expect(topology.zones).toEqual(['eu-central-1a', 'eu-central-1b', 'eu-central-1c']);
  expect(topology.domains('rack')).toEqual([
    'eu-central-1a-rack1', 'eu-central-1a-rack2', 'eu-central-1b-rack1', 'eu-central-1b-rack2', 'eu-central-1c-rack1', 'eu-central-1c-rack2',
  ]);
  const [first] = topology.nodes;
  expect(first.name).toBe('ip-10-0-1-41.eu-central-1.compute.internal');
  expect(first.capacity).toEqual({ cpuMillis: 16000, memoryBytes: 132134723584, ephemeralStorageBytes: 85886742528, pods: 234 });
  expect(first.allocatable).toEqual({ cpuMillis: 15890, memoryBytes: 129051910144, ephemeralStorageBytes: 76224326324, pods: 234 });
  expect(first.taints).toEqual([{ key: 'storage-node', value: 'true', effect: 'NoSchedule' }]);
  expect(first.kubeletVersion).toBe('v1.34.1-eks-113cf36');
  expect(first.kernelVersion).toBe('6.12.46-66.121.amzn2023.x86_64');
  expect([first.region, first.zone, first.domain('rack')]).toEqual(['eu-central-1', 'eu-central-1a', 'eu-central-1a-rack1']);
});

test('the host name is that of the label, which may differ from the node name', () => {
  const topology = Topology.fromNodeList(nodeList('openshift-aws-two-az'));
  const worker = topology.node('ip-10-0-133-108.us-west-1.compute.internal');
  expect(worker.hostname).toBe('ip-10-0-133-108');
  expect(topology.node('ip-10-0-133-108')).toBe(worker);
  expect(topology.domainOf('ip-10-0-133-108', CrushLevel.ZONE)).toBe('us-west-1a');
  expect(worker.roles).toEqual(['worker']);
});

test('roles are read from all role labels, old and new', () => {
  expect(Topology.fromNodeList(nodeList('openshift-baremetal-nozone')).node('worker1').roles).toEqual(['worker', 'worker-cnf']);
  expect(Topology.fromNodeList(nodeList('kubeadm-aws-legacy-labels')).node('ip-10-0-9-206').roles).toEqual(['master']);
  expect(Topology.fromNodeList(nodeList('aks-nonzonal')).nodes[0].roles).toEqual(['agent']);
  expect(Topology.fromNodeList(nodeList('k3d-arm64-single')).nodes[0]).toMatchObject({ roles: ['control-plane', 'master'], architecture: 'arm64' });
});

test('a node of which the disk is not told leaves it open', () => {
  expect(Topology.fromNodeList(nodeList('kubeadm-aws-legacy-labels')).nodes[0].capacity).toEqual({ cpuMillis: 1000, memoryBytes: 3945451520, pods: 110 });
});

test('a node that is not ready, or says nothing of it, is not ready', () => {
  const ready = Topology.fromNodeList(nodeList('kind-notready')).nodes.map(one => one.ready);
  expect(ready).toEqual([true, false, true]);
  expect(Topology.fromNodeList(listOf(node('a', {}, { status: undefined }))).nodes[0].ready).toBe(false);
});

test('old zone labels are read, and reported, since Rook does not read them', () => {
  const topology = Topology.fromNodeList(nodeList('kubeadm-aws-legacy-labels'));
  expect(topology.zones).toEqual(['us-west-2a']);
  expect(topology.legacyLabels).toHaveLength(6);
  expect(topology.legacyLabels[1]).toEqual({
    node: 'ip-10-0-26-239.us-west-2.compute.internal', label: 'failure-domain.beta.kubernetes.io/zone', value: 'us-west-2a',
  });
});

test('old zone labels beside new ones are not reported', () => {
  expect(Topology.fromNodeList(nodeList('gke-two-pools')).legacyLabels).toEqual([]);
});

test('a fault domain of Azure is no zone', () => {
  const topology = Topology.fromNodeList(nodeList('aks-nonzonal'));
  expect(topology.zones).toEqual([]);
  expect(topology.faultDomainLabels).toEqual([{ node: 'aks-nodepool1-24816391-vmss000000', label: 'topology.kubernetes.io/zone', value: '0' }]);
  expect(Topology.fromNodeList(nodeList('aks-two-zones')).zones).toEqual(['eastus-2', 'eastus-1']);
});

test('a zone called by a number is a zone elsewhere', () => {
  expect(Topology.fromNodeList(listOf(node('a', { 'topology.kubernetes.io/zone': '0' }))).zones).toEqual(['0']);
});

test.each(['NodeList', 'List', 'Node', 'documents', 'documents of lists'])('YAML with a %s reads like JSON', shape => {
  const list = JSON.parse(fs.readFileSync(nodeList('hetzner-cloud-and-robot'), 'utf8'));
  const documents: { [shape: string]: unknown[] } = {
    'NodeList': [{ ...list, kind: 'NodeList' }],
    'List': [list],
    'Node': [list.items[0]],
    'documents': list.items,
    'documents of lists': [{ ...list, items: list.items.slice(0, 2) }, list.items[2]],
  };
  const file = written('nodes.yaml', documents[shape].map(document => `---\n${yaml.stringify(document)}`).join(''));
  const expected = Topology.fromNodeList(nodeList('hetzner-cloud-and-robot'));
  const read = Topology.fromNodeList(file);
  expect(read.nodes).toEqual(expected.nodes.slice(0, read.nodes.length));
  expect(read.nodes).toHaveLength({ 'Node': 1, 'documents of lists': 3 }[shape] ?? 6);
});

test('a byte order mark is passed over', () => {
  expect(Topology.fromNodeList(written('bom.json', `\ufeff${JSON.stringify(node('a'))}`)).nodes).toHaveLength(1);
});

test('YAML in flow style is read from a file that is called so', () => {
  expect(Topology.fromNodeList(written('flow.yaml', '{kind: Node, metadata: {name: a, labels: {kubernetes.io/hostname: a}}}')).nodes[0].name).toBe('a');
});

test('all that is wrong in a list is said at once, in its order', () => {
  const file = written('wrong.json', {
    kind: 'List',
    items: [
      'text',
      { kind: 'Pod', metadata: { name: 'p' } },
      { kind: 'Node', metadata: {} },
      { kind: 'Node', metadata: { name: 7 } },
      node('a', {}, { spec: 'x', status: { capacity: { cpu: 'two', memory: '-1Gi', pods: {} } } }),
      { kind: 'Node', metadata: { name: 'b', labels: { n: 1 } }, spec: { taints: [{ key: 'k' }] } },
    ],
  });
  expect(messageOf(() => Topology.fromNodeList(file)).split('\n')).toEqual([
    '11 problems in the topology',
    '  - wrong.json: items[0]: must be a Node, not "text"',
    '  - wrong.json: items[1].kind: must be Node, not "Pod"',
    '  - wrong.json: items[2].metadata.name: is missing',
    '  - wrong.json: items[3].metadata.name: must be a name, not 7',
    '  - wrong.json: items[4].spec: must be a mapping, not "x"',
    '  - wrong.json: items[4].status.capacity.cpu: "two" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T',
    '  - wrong.json: items[4].status.capacity.memory: "-1Gi" is negative: give a quantity of 0 or more',
    '  - wrong.json: items[4].status.capacity.pods: {} is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T',
    '  - wrong.json: items[5].metadata.labels: must map strings to strings (put numbers in quotes)',
    '  - wrong.json: items[5].spec.taints: must be a list of taints with key and effect',
    '  - wrong.json: items[5]: the node "b" has no label kubernetes.io/hostname, by which Rook pins OSDs: add it with: kubectl label node b kubernetes.io/hostname=b',
  ]);
});

test('of very many problems the first fifty are listed', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({ kind: 'Node', metadata: { name: `n${index}` } }));
  const lines = messageOf(() => Topology.fromNodeList(listOf(...items))).split('\n');
  expect(lines[0]).toBe('60 problems in the topology');
  expect(lines).toHaveLength(52);
  expect(lines[51]).toBe('  - and 10 more');
});

test('five thousand nodes are read', () => {
  const items = Array.from({ length: 5000 }, (_, index) => node(`n${index}`, { 'topology.kubernetes.io/zone': `z${index % 3}` }));
  expect(Topology.fromNodeList(listOf(...items)).zones).toEqual(['z0', 'z1', 'z2']);
});

test('nodes cannot be changed', () => {
  const [first] = Topology.fromNodeList(nodeList('ovh-one-zone')).nodes;
  expect(() => first.roles.push('x')).toThrow(TypeError);
  expect(() => { (first.labels as { [key: string]: string }).x = 'y'; }).toThrow(TypeError);
});
