import * as path from 'path';
import { App, Chart } from 'cdk8s';
import { CephCluster } from '../../src/ceph';
import { StorageChecks } from '../../src/gate';
import { Assume, Topology } from '../../src/topology';

/** Three machines with 4 GiB of memory. */
const SMALL = Topology.fromNodeList(path.join(__dirname, '..', 'fixtures', 'topology', 'nodes', 'eks-two-az-uneven.json'),
  { assume: [Assume.devicesPerNode({ name: 'nvme0n1', size: '2T', deviceClass: 'nvme' })] });

test('a cluster lets its objects be checked against its machines', () => {
  const app = new App();
  const cluster = new CephCluster(new Chart(app, 'storage'), 'cluster', { topology: SMALL });
  expect(() => app.synthYaml()).toThrow('on ip-1234.us-west-2.compute.internal 1 osd, 1 crash collector, 1 exporter request 4.2 GiB of memory, it has 3.2 GiB for pods');
  StorageChecks.of(cluster).useSeverity('cluster-osds-exceed-node', 'off');
  expect(app.synthYaml()).toContain('kind: CephCluster');
});
