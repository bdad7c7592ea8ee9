import { App, Chart } from 'cdk8s';
import { HDD, threeZones } from './fixture';
import { CephBlockPool, CephCluster, CephFilesystem } from '../../src/ceph';
import { Placement } from '../../src/placement';
import { Topology } from '../../src/topology';

test('the placement of a cluster has the OSDs on its nodes, and the pools that constructs of all charts make for it', () => {
  const app = new App();
  const cluster = new CephCluster(new Chart(app, 'storage'), 'ceph', { topology: threeZones() });
  const other = new Chart(app, 'pools');
  new CephBlockPool(other, 'block', { cluster, name: 'block' });
  new CephFilesystem(other, 'fs', { cluster, name: 'fs' });
  const { name, osds, pools, map, notEvaluated } = Placement.of(cluster);
  expect(name).toBe('rook-ceph');
  expect(osds.map(({ sizeBytes, deviceClass, location }) => ({ sizeBytes, deviceClass, zone: location.zone }))).toEqual(
    ['us-south-1', 'us-south-2', 'us-south-3'].map(zone => ({ sizeBytes: 4e12, deviceClass: 'hdd', zone })),
  );
  expect(pools.map(({ id, name: pool, failureDomain, size }) => [id, pool, failureDomain, size].join(' '))).toEqual([
    '1 .mgr host 3', '2 block zone 3', '3 fs-metadata zone 3', '4 fs-replicated zone 3',
  ]);
  expect(map.rules).toHaveLength(4);
  expect(notEvaluated).toEqual([]);
});

test('OSDs on volumes are placed as their device sets say', () => {
  const topology = Topology.of({ nodePools: [{ name: 'node', count: 1, zones: ['a', 'b', 'c'], devices: [HDD] }] });
  const deviceSets = [{ size: '1Ti', storageClassName: 'fast', deviceClass: 'ssd' }];
  const cluster = new CephCluster(new Chart(new App(), 'storage'), 'ceph', { topology, deviceSets });
  expect(Placement.of(cluster).osds.map(({ host, sizeBytes, deviceClass, location }) => [host, sizeBytes / 2 ** 40, deviceClass, location.zone].join(' '))).toEqual([
    'set1-data-0 1 ssd a', 'set1-data-1 1 ssd b', 'set1-data-2 1 ssd c',
  ]);
});
