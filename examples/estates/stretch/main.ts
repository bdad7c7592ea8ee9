import { App, Chart } from 'cdk8s';
import { BuiltInPool, CephBlockPool, CephCluster, Redundancy, Topology } from 'cdk8s-storage';

const devices = ['nvme0n1', 'nvme1n1'].map(name => ({ name, size: '3840G', deviceClass: 'ssd' }));
const topology = Topology.of({
  nodePools: [{ name: 'storage', count: 3, zones: ['a', 'b'], devices }],
  nodes: [{ name: 'arbiter', zone: 'c' }],
});

const app = new App();
const chart = new Chart(app, 'stretch', { namespace: 'rook-ceph' });
const cluster = new CephCluster(chart, 'ceph', { topology, stretchCluster: { arbiterZone: 'c' } });
const copies = { cluster, redundancy: Redundancy.replicated(4), replicasPerFailureDomain: 2 };
new CephBlockPool(chart, 'mgr', { ...copies, name: 'builtin-mgr', builtIn: BuiltInPool.MGR });
new CephBlockPool(chart, 'block', { ...copies, name: 'block' }).addStorageClass('class', { name: 'block', defaultClass: true });
app.synth();
