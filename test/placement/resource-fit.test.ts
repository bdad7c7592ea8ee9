import * as path from 'path';
import { ResourceFit } from '../../src/placement/resource-fit';
import { Topology } from '../../src/topology';
import { machines } from '../checks/machines';

const GIB = 1024 ** 3;
const DISKS = [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }, { name: 'nvme0n1', size: '1T', deviceClass: 'nvme' }];
const topology = (cpu: string, memory: string) => Topology.of(machines(2, { devices: DISKS, node: { cpu, memory } }));
const request = (cpu: string, memory: string) => ({ requests: { cpu, memory } });
const cluster = (resources: object, more: object = {}) => ({
  kind: 'CephCluster', spec: { mon: { count: 1 }, mgr: { count: 1 }, storage: { useAllNodes: true, useAllDevices: true }, resources, ...more },
});

test('OSDs are laid on the node of their device, the others where most memory is free', () => {
  const fit = ResourceFit.of(cluster({
    'osd': request('1', '2Gi'), 'osd-hdd': request('500m', '3Gi'), 'mon': request('1', '1Gi'), 'mgr': request('250m', '2Gi'), 'exporter': request('50m', '50Mi'),
  }), [], topology('8', '16Gi'))!;
  const osds = { daemon: 'osd', count: 2, cpuMillis: 1500, memoryBytes: 5 * GIB, fixed: true };
  const exporter = { daemon: 'exporter', count: 1, cpuMillis: 50, memoryBytes: 50 * 1024 ** 2, fixed: true };
  expect(fit.nodes).toEqual([
    {
      node: 'node-1',
      cpuMillis: 8000,
      memoryBytes: 16 * GIB,
      osdMemoryBytes: 5 * GIB,
      daemons: [osds, exporter, { daemon: 'mgr', count: 1, cpuMillis: 250, memoryBytes: 2 * GIB, fixed: false }],
    },
    {
      node: 'node-2',
      cpuMillis: 8000,
      memoryBytes: 16 * GIB,
      osdMemoryBytes: 5 * GIB,
      daemons: [osds, exporter, { daemon: 'mon', count: 1, cpuMillis: 1000, memoryBytes: GIB, fixed: false }],
    },
  ]);
  expect(fit.unplaced).toEqual([]);
});

test('what finds no room is told, with what one pod requests', () => {
  const owned = [{ kind: 'CephFilesystem', metadata: { name: 'files' }, spec: { metadataServer: { activeCount: 1, resources: request('1', '20Gi') } } }];
  expect(ResourceFit.of(cluster({}), owned, topology('8', '16Gi'))!.unplaced)
    .toEqual([{ daemon: 'mds of files', count: 2, wanted: 2, cpuMillis: 1000, memoryBytes: 20 * GIB }]);
});

test('what the system keeps for itself is not counted as free', () => {
  const real = Topology.fromNodeList(path.join(__dirname, '..', 'fixtures', 'topology', 'nodes', 'eks-two-az-uneven.json'));
  const { cpuMillis, memoryBytes } = ResourceFit.of(cluster({}), [], real)!.nodes[0];
  expect([real.nodes[0].capacity.cpuMillis, cpuMillis, memoryBytes]).toEqual([2000, 1930, 3371440 * 1024]);
});

test('a device that is not usable, or that nobody knows, makes no OSD that counts', () => {
  const storage = { nodes: [{ name: 'node-1', devices: [{ name: 'sdb' }, { name: 'sdz' }] }] };
  const { daemons } = ResourceFit.of(cluster({ osd: request('1', '1Gi') }, { storage }), [], topology('8', '16Gi'))!.nodes[0];
  expect(daemons).toEqual([{ daemon: 'osd', count: 1, cpuMillis: 1000, memoryBytes: GIB, fixed: true }]);
});

test('a device for databases makes no OSD, and each other one as many as it is cut into', () => {
  const storage = { useAllNodes: true, useAllDevices: true, config: { metadataDevice: 'nvme0n1', osdsPerDevice: '2' } };
  const { daemons, osdMemoryBytes } = ResourceFit.of(cluster({ osd: request('1', '1Gi') }, { storage }), [], topology('8', '16Gi'))!.nodes[0];
  expect(daemons).toEqual([{ daemon: 'osd', count: 2, cpuMillis: 2000, memoryBytes: 2 * GIB, fixed: true }]);
  expect(osdMemoryBytes).toBe(2 * GIB);
});

test('devices without a name make OSDs if all are taken, and none for sure if a filter decides', () => {
  const unnamed = Topology.of({ nodePools: [{ name: 'node', count: 1, cpu: '8', memory: '16Gi', devices: [{ count: 3, size: '1T', deviceClass: 'ssd' }] }] });
  const count = (storage: object) => ResourceFit.of(cluster({ osd: request('1', '1Gi') }, { storage }), [], unnamed)!.nodes[0].daemons[0]?.count;
  expect([count({ useAllNodes: true, useAllDevices: true }), count({ useAllNodes: true, deviceFilter: '^sd' })]).toEqual([3, undefined]);
});

test('there is nothing to fit where the daemons run elsewhere', () => {
  expect(ResourceFit.of(cluster({}, { external: { enable: true } }), [], topology('8', '16Gi'))).toBeUndefined();
});
