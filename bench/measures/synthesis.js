// Synthesizes COUNT pools in turns of plain ApiObjects, our constructs without and with
// validation, ROUNDS times, and prints the milliseconds of each as JSON.
//   node synthesis.js COUNT ROUNDS [VARIANT]
const { ApiObject, App, Chart } = require('cdk8s');
const { CephBlockPool, CephCluster, CrushLevel } = require('../../lib');
const { SynthGate } = require('../../lib/gate');

const LABELS = { 'app.kubernetes.io/part-of': 'storage', 'team': 'databases', 'tier': 'gold' };
const ANNOTATIONS = { 'example.com/owner': 'the databases team', 'example.com/ticket': 'STORAGE-1024' };
const PARAMETERS = { compression_mode: 'aggressive', target_size_ratio: '.2', pg_num_min: '32' };

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
    mirroring: { mode: 'image', peerSecretName: 'peer', snapshotSchedules: [{ interval: '24h' }] },
  });
}

function synthesize(variant, count) {
  const start = process.hrtime.bigint();
  const app = new App();
  const chart = new Chart(app, 'pools');
  const cluster = CephCluster.fromCephClusterName(chart, 'cluster', { name: 'rook-ceph', namespace: 'rook-ceph' });
  for (let i = 0; i < count; i++) {
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
  return { yaml, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
}

const [count, rounds, only] = process.argv.slice(2);
const variants = only ? [only] : ['plain', 'constructs', 'validated'];
const times = Object.fromEntries(variants.map(variant => [variant, []]));
const outputs = new Set();
for (let round = 0; round < Number(rounds); round++) {
  for (const variant of variants) {
    const { yaml, milliseconds } = synthesize(variant, Number(count));
    times[variant].push(milliseconds);
    outputs.add(yaml);
  }
}
if (outputs.size !== 1) {
  throw new Error('the variants do not synthesize the same manifests');
}
console.log(JSON.stringify(times));
