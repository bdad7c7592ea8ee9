import { Topology } from '../../../src/topology';
import { cephCluster, HDD, nodes, placed } from '../manifests';

const ZONE = 'topology.kubernetes.io/zone';
const TIB = 2 ** 40;

function template(name: string, storage: string | undefined, annotations?: any): any {
  return { metadata: { name, annotations }, spec: { resources: { requests: { storage } } } };
}

function deviceSet(props: any = {}): any {
  return { name: 'set1', count: 3, portable: true, volumeClaimTemplates: [template('data', '1Ti', { crushDeviceClass: 'ssd' })], ...props };
}

function ofSets(topology: Topology, ...storageClassDeviceSets: any[]) {
  return placed(topology, [cephCluster({ useAllNodes: false, useAllDevices: false, storageClassDeviceSets })]);
}

/** As the node, or host and zone, of each OSD. */
function places(topology: Topology, ...sets: any[]): string[] {
  return ofSets(topology, ...sets).osds.map(({ node, host, location }) => node ?? `${host} ${location.zone}`);
}

test('portable OSDs are hosts of their own, spread over the zones', () => {
  const topology = nodes(2, [], 'a', 'b', 'c');
  const placement = { topologySpreadConstraints: [{ topologyKey: ZONE, maxSkew: 1 }] };
  const { osds, assumptions } = ofSets(topology, deviceSet({ placement, count: 4 }));
  expect(osds[0]).toEqual({ id: 0, host: 'set1-data-0', sizeBytes: TIB, deviceClass: 'ssd', location: { host: 'set1-data-0', zone: 'a' } });
  expect(osds.map(({ host, location }) => `${host} ${location.zone}`)).toEqual(['set1-data-0 a', 'set1-data-1 b', 'set1-data-2 c', 'set1-data-3 a']);
  expect(assumptions).toContain('the OSDs of the device set set1 are spread evenly by zone, then hostname over 6 nodes');
});

test('other OSDs are on the nodes, one after the other', () => {
  expect(places(nodes(3, []), deviceSet({ portable: false, count: 5 }))).toEqual(['node-1', 'node-2', 'node-3', 'node-1', 'node-2']);
});

test('a set goes on where the one before it has ended, unless it looks only at its own OSDs', () => {
  const next = deviceSet({ name: 'set2', portable: false, count: 2 });
  const first = deviceSet({ portable: false, count: 2 });
  const labelSelector = { matchLabels: { 'ceph.rook.io/DeviceSet': 'set2' } };
  const own = { placement: { topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname', labelSelector }] } };
  expect(places(nodes(3, []), first, next)).toEqual(['node-1', 'node-2', 'node-3', 'node-1']);
  expect(places(nodes(3, []), first, { ...next, ...own })).toEqual(['node-1', 'node-2', 'node-1', 'node-2']);
});

test('OSDs go only to nodes that fit the placement', () => {
  const topology = Topology.of({ nodes: ['a', 'b', 'c'].map(name => ({ name, labels: { role: name === 'b' ? 'other' : 'storage' } })) });
  const nodeSelectorTerms = [{ matchExpressions: [{ key: 'role', operator: 'In', values: ['storage'] }] }];
  const placement = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } };
  expect(places(topology, deviceSet({ portable: false, placement }))).toEqual(['a', 'c', 'a']);
});

test('databases of their own count as size, and the weight is that of the last template', () => {
  const volumeClaimTemplates = [template('data', '1Ti', { crushInitialWeight: '1' }), template('metadata', '64Gi', { crushInitialWeight: '2.5' })];
  const [osd] = ofSets(nodes(3, []), deviceSet({ volumeClaimTemplates })).osds;
  expect(osd).toMatchObject({ sizeBytes: TIB + 64 * 2 ** 30, databaseBytes: 64 * 2 ** 30, initialWeight: 2.5 });
});

test('a single template is that of the data, whatever its name is', () => {
  expect(ofSets(nodes(3, []), deviceSet({ volumeClaimTemplates: [template('metadata', '2Ti')] })).osds[0]).toMatchObject({ host: 'set1-metadata-0', sizeBytes: 2 * TIB });
});

test.each([[undefined], ['lots'], ['0']])('volumes of %s bytes make no figures', storage => {
  expect(ofSets(nodes(3, []), deviceSet({ volumeClaimTemplates: [template('data', storage)] }))).toMatchObject({
    osds: [], notEvaluated: ['device set set1: the size of its data volumes is not known, so capacity is not known'],
  });
});

test('a set that no node fits makes no figures', () => {
  const topology = Topology.of({ nodes: [{ name: 'a', taints: [{ key: 'x', effect: 'NoSchedule' }] }] });
  expect(ofSets(topology, deviceSet()).notEvaluated).toEqual(['device set set1: no node fits it, so capacity is not known']);
});

test('devices of the nodes are nobody\'s business where all OSDs are on volumes', () => {
  const topology = Topology.of({ nodes: [{ name: 'a', devices: [{ name: 'sda', size: '1G' }] }, { name: 'b' }] });
  expect(ofSets(topology, deviceSet({ portable: false })).assumptions.filter(sentence => /no OSD/.test(sentence))).toEqual([]);
});

test('OSDs on volumes come before those of the nodes', () => {
  const { osds } = placed(nodes(2, [HDD]), [cephCluster({ storageClassDeviceSets: [deviceSet({ count: 1 })] })]);
  expect(osds.map(({ id, host }) => [id, host])).toEqual([[0, 'set1-data-0'], [1, 'node-1'], [2, 'node-2']]);
});
