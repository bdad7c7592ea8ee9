import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Topology } from '../../../src/topology';
import { cephCluster, HDD, nodes, placed } from '../manifests';

const NVME = { name: 'nvme0n1', size: '1T', deviceClass: 'nvme' };
const GIB = 2 ** 30;

test('databases share their device evenly, in whole extents, and count as size', () => {
  const topology = nodes(1, [HDD, { ...HDD, name: 'sdc' }, NVME]);
  const { osds, assumptions } = placed(topology, [cephCluster({ config: { metadataDevice: 'nvme0n1' } })]);
  // 1 TB is 238,418 extents of 4 MiB and a rest, half of which are 119,209.
  const databaseBytes = 119_209 * 4 * 2 ** 20;
  expect(osds.map(({ device, sizeBytes, databaseBytes: bytes, databaseDevice }) => ({ device, sizeBytes, bytes, databaseDevice }))).toEqual(
    ['sdb', 'sdc'].map(device => ({ device, sizeBytes: 4e12 + databaseBytes, bytes: databaseBytes, databaseDevice: 'nvme0n1' })),
  );
  expect(assumptions).toContain('no OSD is made of nvme0n1 of node-1: it holds databases of other OSDs');
  expect(assumptions).toContain('the few MiB that LVM and encryption take of a device are not counted');
});

test('databases have the size that is given, from 1 GiB on', () => {
  const bytes = (databaseSizeMB: string) => placed(nodes(1, [HDD, NVME]), [cephCluster({ config: { metadataDevice: 'nvme0n1', databaseSizeMB } })]).osds[0].databaseBytes;
  expect(bytes('61440')).toBe(60 * GIB);
  expect(bytes('1024')).toBe(GIB);
  expect(bytes('1023')).toBe(238_418 * 4 * 2 ** 20);
});

test('databases that do not fit make no figures', () => {
  const topology = nodes(1, [HDD, { ...HDD, name: 'sdc' }, NVME]);
  expect(placed(topology, [cephCluster({ config: { metadataDevice: 'nvme0n1', databaseSizeMB: '600000' } })])).toMatchObject({
    osds: [], notEvaluated: ['2 databases of 600000 MiB do not fit on nvme0n1 of node-1, Rook makes no OSDs there; lower databaseSizeMB'],
  });
});

test('a device for databases that the topology does not have makes no figures', () => {
  expect(placed(nodes(1, [HDD]), [cephCluster({ config: { metadataDevice: 'sdz' } })])).toMatchObject({
    osds: [], notEvaluated: ['metadataDevice sdz of node-1 is not in the topology or has no size there, so capacity is not known; give it'],
  });
});

test('a node whose devices make no OSDs is told, with the reasons', () => {
  const list = path.join(__dirname, '..', '..', 'fixtures', 'topology', 'nodes', 'ibm-three-zones.json');
  const lsblk = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'host-osds-')), 'lsblk.json');
  fs.writeFileSync(lsblk, JSON.stringify({ blockdevices: [{ name: 'sdb', type: 'disk', rota: true }] }));
  const [{ name }] = Topology.fromNodeList(list).nodes;
  expect(placed(Topology.fromNodeList(list, { lsblk: { [name]: lsblk } }), [cephCluster()])).toMatchObject({
    osds: [],
    assumptions: [`no OSD is made on ${name}: sdb has no known size: the lsblk output lacks the column SIZE`],
    notEvaluated: ['CephCluster my-cluster makes no OSDs on these nodes'],
  });
  fs.rmSync(path.dirname(lsblk), { recursive: true });
});

test('several OSDs on a device share it', () => {
  const { osds } = placed(nodes(1, [NVME]), [cephCluster({ config: { osdsPerDevice: '4' } })]);
  expect(osds.map(({ id, device, sizeBytes }) => ({ id, device, sizeBytes }))).toEqual([0, 1, 2, 3].map(id => ({ id, device: 'nvme0n1', sizeBytes: 25e10 })));
});

test.each(['0', '-1', 'two', '1.5'])('osdsPerDevice %s counts as 1', osdsPerDevice => {
  expect(placed(nodes(1, [NVME]), [cephCluster({ config: { osdsPerDevice } })]).osds).toHaveLength(1);
});

test('what a node or a device says counts more than what the cluster says', () => {
  const topology = Topology.of({ nodes: ['a', 'b', 'c'].map(name => ({ name, devices: [HDD] })) });
  const { osds } = placed(topology, [cephCluster({
    useAllNodes: false,
    config: { osdsPerDevice: '3', deviceClass: 'slow', initialWeight: '2' },
    nodes: [
      { name: 'a' },
      { name: 'b', config: { osdsPerDevice: '2', deviceClass: 'fast' } },
      { name: 'c', devices: [{ name: 'sdb', config: { osdsPerDevice: '1', deviceClass: 'own', initialWeight: '0.5' } }] },
    ],
  })]);
  expect(osds.map(({ node, deviceClass, initialWeight }) => [node, deviceClass, initialWeight])).toEqual([
    ['a', 'slow', 2], ['a', 'slow', 2], ['a', 'slow', 2], ['b', 'fast', 2], ['b', 'fast', 2], ['c', 'own', 0.5],
  ]);
});

test('NVMe devices get the class that Ceph gives where all are taken, and that of Rook where they are named', () => {
  const deviceClass = (storage: any) => placed(nodes(1, [NVME]), [cephCluster(storage)]).osds[0].deviceClass;
  expect(deviceClass({})).toBe('ssd');
  expect(deviceClass({ useAllDevices: false, devices: [{ name: 'nvme0n1' }] })).toBe('nvme');
  expect(deviceClass({ deviceFilter: '^nvme' })).toBe('nvme');
});

test('devices whose class nobody knows are told', () => {
  const { osds, assumptions } = placed(nodes(2, [{ name: 'sdb', size: '1T' }]), [cephCluster()]);
  expect(osds.map(({ deviceClass }) => deviceClass)).toEqual([undefined, undefined]);
  expect(assumptions).toContain('the device class of 2 of 2 OSDs is not known: they have none here, Ceph will set one');
});

test('devices that are named and not in the topology make no figures', () => {
  expect(placed(nodes(2, [HDD]), [cephCluster({ devices: [{ name: 'sdb' }, { name: 'sdx' }] })])).toMatchObject({
    osds: [],
    notEvaluated: ['node-1, node-2: the CephCluster names devices that the topology does not know, so capacity is not known; give all devices, by the same names'],
  });
});

test('nodes without devices among others have no OSDs, and are told', () => {
  const topology = Topology.of({ nodes: [{ name: 'a', devices: [HDD] }, { name: 'b' }] });
  const { osds, assumptions } = placed(topology, [cephCluster()]);
  expect(osds.map(({ node }) => node)).toEqual(['a']);
  expect(assumptions).toContain('b: no devices are known, so no OSDs are counted');
});

test.each([
  [{ name: 'sdb1', size: '1T', type: 'part' }, { encryptedDevice: 'true' }, 'Rook encrypts whole disks only, it is of type part'],
  [{ name: 'vg/lv', size: '1T', type: 'lvm' }, { osdsPerDevice: '2' }, 'Rook makes no more than one OSD of a logical volume'],
  [{ name: 'sdb', size: '1G' }, {}, 'it is smaller than 5 GiB'],
])('no OSD is made of %j with %j', (device, config, reason) => {
  const { assumptions } = placed(nodes(1, [device, { ...HDD, name: 'sdc' }]), [cephCluster({ devices: [{ name: device.name, config }, { name: 'sdc' }] })]);
  expect(assumptions).toContainEqual(expect.stringMatching(`^no OSD is made of ${device.name} of node-1: ${reason}`));
});

test('logical volumes that are not named make no OSDs', () => {
  const { osds, assumptions } = placed(nodes(1, [{ name: 'vg/lv', size: '1T', type: 'lvm' }, HDD]), [cephCluster()]);
  expect(osds.map(({ device }) => device)).toEqual(['sdb']);
  expect(assumptions).toContain('no OSD is made of vg/lv of node-1: Rook takes logical volumes only where they are named');
});

test('devices of which only the number is known have no names', () => {
  const topology = nodes(1, [{ count: 2, size: '4T', deviceClass: 'hdd' }]);
  expect(placed(topology, [cephCluster()]).osds.map(({ device, sizeBytes }) => [device, sizeBytes])).toEqual([[undefined, 4e12], [undefined, 4e12]]);
  expect(placed(topology, [cephCluster({ config: { metadataDevice: 'sdb' } })]).notEvaluated).toEqual([
    'the topology does not name all devices, so it is not known which of them holds databases; name them',
  ]);
});

test('the place is that of the node, and dots become dashes', () => {
  const topology = Topology.of({ nodes: [{ name: 'n.example.com', zone: 'eu.1', rack: 'r.7', region: 'eu', devices: [HDD] }] });
  expect(placed(topology, [cephCluster()]).osds[0].location).toEqual({ host: 'n-example-com', rack: 'r-7', zone: 'eu-1', region: 'eu' });
});
