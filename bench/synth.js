// One synthesis: node synth.js plain|constructs|validated COUNT prints milliseconds.
const { ApiObject, App, Chart } = require('cdk8s');
const { CephBlockPool, CephCluster, CrushLevel } = require('../lib');
const { SynthGate } = require('../lib/gate');

const LABELS = { 'app.kubernetes.io/part-of': 'storage', 'team': 'databases', 'tier': 'gold' };
const PARAMETERS = { compression_mode: 'aggressive', target_size_ratio: '.2', pg_num_min: '32' };
const ANNOTATIONS = { 'example.com/owner': 'the databases team', 'example.com/ticket': 'STORAGE-1024' };

function plain(chart, i) {
  new ApiObject(chart, `pool-${i}`, {
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephBlockPool',
    metadata: { name: `pool-${i}`, namespace: 'rook-ceph', labels: LABELS, annotations: ANNOTATIONS },
    spec: {
      failureDomain: 'host',
      deviceClass: 'ssd',
      enableRBDStats: true,
      replicated: { size: 3, requireSafeReplicaSize: true },
      parameters: PARAMETERS,
      quotas: { maxSize: '10Ti' },
      mirroring: { enabled: true, mode: 'image', peers: { secretNames: ['peer'] }, snapshotSchedules: [{ interval: '24h' }] },
    },
  });
}

function ours(chart, i, cluster) {
  new CephBlockPool(chart, `pool-${i}`, {
    cluster,
    name: `pool-${i}`,
    labels: LABELS,
    annotations: ANNOTATIONS,
    failureDomain: CrushLevel.HOST,
    deviceClass: 'ssd',
    enableRBDStats: true,
    parameters: PARAMETERS,
    maxSize: '10Ti',
    mirroring: { mode: 'image', peerSecretName: 'peer', snapshotInterval: '24h' },
  });
}

const [variant, count] = process.argv.slice(2);
const app = new App();
const chart = new Chart(app, 'pools');
const cluster = CephCluster.fromCephClusterName(chart, 'cluster', { name: 'rook-ceph', namespace: 'rook-ceph' });

const start = process.hrtime.bigint();
for (let i = 0; i < Number(count); i++) {
  if (variant === 'plain') {
    plain(chart, i);
  } else {
    ours(chart, i, cluster);
  }
}
if (variant === 'constructs') {
  SynthGate._open(app);
}
const yaml = app.synthYaml();
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
if (process.env.PRINT) {
  console.error(yaml.slice(0, yaml.indexOf('---')));
}
console.log(milliseconds);
