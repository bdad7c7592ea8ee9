import { App, Chart } from 'cdk8s';
import { ExternalCephCluster, RookOperator } from 'cdk8s-storage';

const app = new App();
const chart = new Chart(app, 'external', { namespace: 'rook-ceph-external' });
const operator = RookOperator.fromNamespace(chart, 'operator', { namespace: 'rook-ceph' });
operator.addClusterNamespace('rook-ceph-external');
const cluster = new ExternalCephCluster(chart, 'ceph', { operatorNamespace: operator.namespace });
cluster.addBlockStorageClass('block', 'replicapool', { name: 'block', defaultClass: true });
cluster.addFilesystemStorageClass('files', 'myfs', 'myfs_data', { name: 'files' });
app.synth();
