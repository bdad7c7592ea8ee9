// One synthesis: node synth.js plain|constructs|validated COUNT prints milliseconds.
const { ApiObject, App, Chart } = require('cdk8s');
const storage = require('../lib');
const { SynthGate } = require('../lib/gate');

const [variant, count] = process.argv.slice(2);
const app = new App();
const chart = new Chart(app, 'pools', { namespace: 'rook-ceph' });
const cluster = variant === 'plain' ? undefined : storage.CephCluster.fromCephClusterName(chart, 'cluster', 'rook-ceph', { namespace: 'rook-ceph' });

const start = process.hrtime.bigint();
for (let i = 0; i < Number(count); i++) {
  if (variant === 'plain') {
    new ApiObject(chart, `pool-${i}`, {
      apiVersion: 'ceph.rook.io/v1',
      kind: 'CephBlockPool',
      metadata: { namespace: 'rook-ceph', name: `pool-${i}`, labels: { team: `team-${i}`, tier: 'gold' } },
      spec: SPEC(i),
    });
  } else {
    storage.poolForBench(chart, i, cluster);
  }
}
if (variant === 'constructs') {
  SynthGate._open(app);
}
app.synthYaml();
console.log(Number(process.hrtime.bigint() - start) / 1e6);
