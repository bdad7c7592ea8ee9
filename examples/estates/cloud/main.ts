import { App, Chart } from 'cdk8s';
import { BuiltInPool, CephBlockPool, CephCluster, CephFilesystem, Provider, Topology } from 'cdk8s-storage';

const topology = Topology.of({
  provider: Provider.EKS,
  nodePools: [{ name: 'storage', count: 2, zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'] }],
});

const app = new App();
const chart = new Chart(app, 'cloud', { namespace: 'rook-ceph' });
const cluster = new CephCluster(chart, 'ceph', { topology, deviceSets: [{ size: '1Ti' }] });
new CephBlockPool(chart, 'mgr', { cluster, name: 'builtin-mgr', builtIn: BuiltInPool.MGR });
new CephBlockPool(chart, 'block', { cluster, name: 'block' }).addStorageClass('class', { name: 'block', defaultClass: true });
new CephFilesystem(chart, 'files', { cluster, name: 'files' }).addStorageClass('class', { name: 'files' });
app.synth();
