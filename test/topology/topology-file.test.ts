import * as fs from 'fs';
import * as path from 'path';
import { listOf, messageOf, node, written } from './fixture';
import { CrushLevel, Infrastructure, NodePoolProps, Provider, Topology, TopologyProps } from '../../src/topology';
import { Field, Shape, SHAPES } from '../../src/topology/private/shape';

const HEAD = 'apiVersion: storage.cdk8s.io/v1alpha1\nkind: Topology\n';

function fromYaml(text: string): Topology {
  return Topology.fromFile(written('topology.yaml', HEAD + text));
}

test('pools and single nodes are written out', () => {
  const topology = fromYaml(`
provider: talos
infrastructure: hetzner
region: eu-central
nodePools:
  - name: storage
    count: 2
    zones: [zone-a, zone-b]
    racks: ["{zone}-rack1", "{zone}-rack2"]
    location: {datacenter: "{zone}-dc"}
    cpu: 16
    memory: 64Gi
    labels: {role: storage}
    taints: [{key: storage, effect: NoSchedule}]
    devices:
      - {deviceClass: nvme, size: 3840G, count: 4}
nodes:
  - name: arbiter
    hostname: arbiter.example.com
    zone: zone-c
    rack: zone-c-rack1
    region: eu-north
    devices: [{name: sdb, size: 500G, deviceClass: ssd}]
`);
  expect(topology).toMatchObject({ provider: Provider.TALOS, infrastructure: Infrastructure.HETZNER });
  expect(topology.nodes.map(one => one.name)).toEqual([
    'storage-zone-a-rack1-1', 'storage-zone-a-rack1-2', 'storage-zone-a-rack2-1', 'storage-zone-a-rack2-2',
    'storage-zone-b-rack1-1', 'storage-zone-b-rack1-2', 'storage-zone-b-rack2-1', 'storage-zone-b-rack2-2', 'arbiter',
  ]);
  const [first] = topology.nodes;
  expect(first.labels).toEqual({
    'role': 'storage',
    'kubernetes.io/hostname': 'storage-zone-a-rack1-1',
    'topology.kubernetes.io/region': 'eu-central',
    'topology.kubernetes.io/zone': 'zone-a',
    'topology.rook.io/datacenter': 'zone-a-dc',
    'topology.rook.io/rack': 'zone-a-rack1',
  });
  expect(first).toMatchObject({
    ready: true, schedulable: true, capacity: { cpuMillis: 16000, memoryBytes: 68719476736 }, taints: [{ key: 'storage', effect: 'NoSchedule' }],
  });
  expect(first.usableDevices.map(device => device.name)).toEqual(['nvme-1', 'nvme-2', 'nvme-3', 'nvme-4']);
  expect(topology.node('arbiter.example.com')).toMatchObject({ name: 'arbiter', zone: 'zone-c', region: 'eu-north' });
  expect(topology.usableBytes).toBe(8 * 4 * 3840e9 + 500e9);
});

test.each<[NodePoolProps, string[]]>([
  [{ name: 'a', count: 2 }, ['a-1', 'a-2']],
  [{ name: 'a', count: 1, zones: ['x', 'y'] }, ['a-x-1', 'a-y-1']],
  [{ name: 'a', count: 1, racks: ['r1'] }, ['a-r1-1']],
  [{ name: '{zone}-n{n}', count: 2, zones: ['x'] }, ['x-n1', 'x-n2']],
  [{ name: 'a-{rack}', count: 1, zones: ['x', 'y'], racks: ['{zone}r'] }, ['a-xr', 'a-yr']],
])('the pool %j has the machines %j', (pool, names) => {
  expect(Topology.of({ nodePools: [pool] }).nodes.map(one => one.name)).toEqual(names);
});

test('a label of a place counts like the field, and may not contradict it', () => {
  const labels = { 'topology.kubernetes.io/zone': 'zone-a' };
  expect(Topology.of({ nodes: [{ name: 'a', labels }] }).zones).toEqual(['zone-a']);
  expect(Topology.of({ nodes: [{ name: 'a', labels: { 'topology.kubernetes.io/region': 'r1' } }], region: 'r2' }).regions).toEqual(['r1']);
  expect(messageOf(() => Topology.of({ nodes: [{ name: 'a', labels, zone: 'zone-b' }] }))).toBe(
    'Topology.of: nodes[0].zone: is "zone-b", but the label topology.kubernetes.io/zone says "zone-a": keep one');
});

test('JSON is read like YAML', () => {
  const file = written('topology.json', { apiVersion: 'storage.cdk8s.io/v1alpha1', kind: 'Topology', nodes: [{ name: 'a', zone: 'z' }] });
  expect(Topology.fromFile(file).zones).toEqual(['z']);
});

test('fields that are unknown, missing or of the wrong kind are said all at once', () => {
  expect(messageOf(() => fromYaml(`
provider: eksx
infrastructure: moon
zone: a
nodePools:
  - {name: a, count: "3", zones: a, racks: [1], memry: 4Gi}
nodes:
  - {zone: 1, labels: {a: 1}, cpu: [], devices: [{name: sdb, sizeBytes: 1.5}], taints: [{key: k}]}
  - text
`)).split('\n')).toEqual([
    '14 problems in the topology',
    '  - topology.yaml: zone: there is no such field; allowed are apiVersion, kind, provider, infrastructure, region, nodePools, nodes',
    '  - topology.yaml: nodePools[0].memry: there is no such field (did you mean "memory"?); allowed are name, count, zones, racks, region, location, labels, taints, cpu, memory, devices',
    '  - topology.yaml: nodePools[0].count: must be a whole number, not "3"',
    '  - topology.yaml: nodePools[0].zones: must be a list of strings (put numbers in quotes), not "a"',
    '  - topology.yaml: nodePools[0].racks: must be a list of strings (put numbers in quotes)',
    '  - topology.yaml: nodes[0].name: is missing',
    '  - topology.yaml: nodes[0].zone: must be a string (put numbers in quotes), not 1',
    '  - topology.yaml: nodes[0].labels: must be a mapping of strings (put numbers in quotes)',
    '  - topology.yaml: nodes[0].taints[0].effect: is missing',
    '  - topology.yaml: nodes[0].cpu: must be a quantity such as 64Gi, not a list',
    '  - topology.yaml: nodes[0].devices[0].sizeBytes: must be a whole number, not 1.5',
    '  - topology.yaml: nodes[1]: must be a mapping, not "text"',
    '  - topology.yaml: provider: "eksx" is not known (did you mean "eks"?); allowed are eks, aws, gke, gce, aks, azure, openshift, digitalocean, hetzner, ovh, ibm, linode, openstack, vsphere, rke2, k3s, k3d, kind, minikube, talos, baremetal, unknown',
    '  - topology.yaml: infrastructure: "moon" is not known; allowed are aws, gce, azure, digitalocean, hetzner, ovh, ibm, linode, openstack, vsphere, baremetal, local, unknown',
  ]);
});

test('values that mean nothing are said all at once, once for each pool', () => {
  expect(messageOf(() => Topology.of({
    nodePools: [
      { name: 'A', count: 2, cpu: 'many', devices: [{ name: 'sdb' }] },
      { name: 'b', count: 0 },
      { name: 'c', count: 1, zones: [] },
      { name: 'd', count: 1, racks: [] },
      { name: 'e', count: 5001, zones: ['x', 'y'] },
    ],
    nodes: [
      { name: 'n1', zone: 'a b', location: { zon: 'x' }, taints: [{ key: 'k', effect: 'No' }] },
      { name: 'n2', rack: '{zone}-r', memory: '-1Gi' },
    ],
  })).split('\n').map(line => line.replace('Topology.of: ', ''))).toEqual([
    '13 problems in the topology',
    '  - nodePools[1].count: 0 is not a number of machines: give a whole number from 1; a pool may have 10000 machines in all',
    '  - nodePools[2].zones: is empty: name a zone or leave it out',
    '  - nodePools[3].racks: is empty: name a rack or leave it out',
    '  - nodePools[4].count: 5001 is not a number of machines: give a whole number from 1; a pool may have 10000 machines in all',
    '  - nodePools[0].name: "A-1" is not a node\'s name: lower-case letters, digits, "-" and "." are allowed',
    '  - nodePools[0].cpu: "many" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T',
    '  - nodePools[0].name: "A-2" is not a node\'s name: lower-case letters, digits, "-" and "." are allowed',
    '  - nodes[0].taints[0].effect: "No" is not an effect: NoSchedule, PreferNoSchedule, NoExecute are',
    '  - nodes[0].zone: "a b" is not a name of a zone: up to 63 letters, digits, "-", "_" and "." are allowed',
    '  - nodes[0].location.zon: there is no such level (did you mean "zone"?); allowed are region, zone, datacenter, room, pod, pdu, row, rack, chassis, host',
    '  - nodes[1].memory: "-1Gi" is negative: give a quantity of 0 or more',
    '  - nodes[1].rack: "{zone}-r" is not a name of a rack: up to 63 letters, digits, "-", "_" and "." are allowed',
    '  - nodePools[0].devices[0]: needs either size (such as 4T) or sizeBytes',
  ]);
});

test('no machines at all are an error', () => {
  expect(messageOf(() => Topology.of({}))).toBe('Topology.of: there are no machines: give nodes or nodePools');
  expect(messageOf(() => fromYaml('nodes: []'))).toBe('topology.yaml: there are no machines: give nodes or nodePools');
});

test('properties of the wrong kind are an error in code too', () => {
  expect(messageOf(() => Topology.of({ nodes: [{ name: 7 }], provider: 'x' } as unknown as TopologyProps))).toContain('Topology.of: nodes[0].name: must be a string');
});

test.each([
  ['kind: Topology\nnodes: []\n', 't.yaml: apiVersion: is missing'],
  ['apiVersion: storage.cdk8s.io/v1\nkind: Topology\n', 't.yaml: apiVersion: must be storage.cdk8s.io/v1alpha1, not "storage.cdk8s.io/v1"'],
  ['apiVersion: storage.cdk8s.io/v1alpha1\nkind: Topolgy\n', 't.yaml: kind: must be Topology, not "Topolgy"'],
  ['apiVersion: v1\nkind: List\nitems: []\n', 't.yaml: kind: must be Topology, not "List"; read node lists with Topology.fromNodeList'],
  ['- a\n', 't.yaml: is not a topology but a list: it begins with "apiVersion: storage.cdk8s.io/v1alpha1" and "kind: Topology"'],
  [`${HEAD}nodes: []\n---\n${HEAD}nodes: []\n`, 't.yaml: holds 2 documents; one is expected'],
])('%j is refused', (text, message) => {
  expect(messageOf(() => Topology.fromFile(written('t.yaml', text)))).toBe(message);
});

test('load tells a topology file from a node list', () => {
  const file = written('topology.yaml', `${HEAD}nodes: [{name: a}]\n`);
  expect(Topology.load(file).nodes[0].name).toBe('a');
  expect(Topology.load(listOf(node('b'))).nodes[0].name).toBe('b');
  expect(messageOf(() => Topology.load(written('t.yaml', 'apiVersion: storage.cdk8s.io/v1alpha1\nkind: Topolgy\n')))).toBe('t.yaml: kind: must be Topology, not "Topolgy"');
  expect(messageOf(() => Topology.load(file, { devices: 'd.json', lsblk: undefined }))).toBe(
    'topology.yaml: is a topology file, which takes no devices: write the devices into it, or give a node list');
});

describe('the published schema', () => {
  const folder = path.join(__dirname, '..', '..', 'src', 'topology');
  const schema = JSON.parse(fs.readFileSync(path.join(folder, 'topology.schema.json'), 'utf8'));

  const typesOf: { [kind: string]: unknown } = {
    string: { type: 'string' },
    integer: { type: 'integer' },
    quantity: { type: ['string', 'number'] },
    strings: { type: 'array', items: { type: 'string' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  };

  function typeOf({ kind, of }: Field): unknown {
    return kind === 'list' ? { type: 'array', items: { $ref: `#/$defs/${of}` } } : typesOf[kind];
  }

  test.each(Object.entries(SHAPES))('has the fields of a %s, their kinds, and no others', (name, shape: Shape) => {
    const object = name === 'topology' ? schema : schema.$defs[name];
    expect(Object.keys(object.properties)).toEqual(Object.keys(shape));
    expect(object.additionalProperties).toBe(false);
    expect(object.required ?? []).toEqual(Object.keys(shape).filter(field => shape[field].required));
    for (const [field, definition] of Object.entries(shape)) expect(object.properties[field]).toMatchObject(typeOf(definition) as object);
  });

  test('allows the providers, places and levels that the reader knows', () => {
    expect(schema.properties.provider.enum).toEqual(Object.values(Provider));
    expect(schema.properties.infrastructure.enum).toEqual(Object.values(Infrastructure));
    expect(schema.$defs.node.properties.location.propertyNames.enum).toEqual(
      CrushLevel.all().filter(level => level.nodeLabel).map(level => level.name).reverse());
    expect(schema.$defs.nodePool.properties.location).toMatchObject({ propertyNames: schema.$defs.node.properties.location.propertyNames });
  });

  test('explains every field', () => {
    for (const object of [schema, ...Object.values<{ properties: object }>(schema.$defs)]) {
      for (const property of Object.values<{ description: string }>(object.properties)) expect(property.description).toMatch(/\.$/);
    }
  });
});

test('places in conflict are an error, but not for the checks, which tell it themselves', () => {
  const file = written('conflict.yaml', 'apiVersion: storage.cdk8s.io/v1alpha1\nkind: Topology\nnodes:\n'
    + '  - {name: a, zone: z1, rack: r1}\n  - {name: b, zone: z2, rack: r1}\n');
  expect(messageOf(() => Topology.load(file))).toContain('r1');
  expect(Topology._loadForChecks(file, {}).nodes.map(({ zone }) => zone)).toEqual(['z1', 'z2']);
  const nodes = listOf(node('a', { 'topology.kubernetes.io/zone': 'z1', 'topology.rook.io/rack': 'r1' }), node('b', { 'topology.kubernetes.io/zone': 'z2', 'topology.rook.io/rack': 'r1' }));
  expect(messageOf(() => Topology.load(nodes))).toContain('r1');
  expect(Topology._loadForChecks(nodes, {}).nodes).toHaveLength(2);
});
