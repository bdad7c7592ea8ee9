import { CephCluster } from '../harness/ceph-cluster';
import { Prometheus } from '../harness/prometheus';

let cluster: CephCluster;
let prometheus: Prometheus;

beforeAll(async () => {
  cluster = await CephCluster.start({ modules: ['prometheus'] });
  prometheus = await Prometheus.start({
    scrape: { 'rook-ceph-mgr': cluster.metricsUrl },
    groups: [{ name: 'osd', rules: [{ alert: 'OsdDown', expr: 'ceph_osd_up == 0' }] }],
  });
});

afterAll(async () => {
  await prometheus?.stop();
  await cluster?.stop();
});

test('an OSD that dies is seen by Ceph, told by its metrics, and raises an alert', async () => {
  await prometheus.until('metrics of all OSDs', async () => (await prometheus.query('ceph_osd_up == 1')).length === 3);
  expect(await prometheus.alerts()).toEqual([]);
  await cluster.kill('osd.1');
  await prometheus.until('an alert', async () => (await prometheus.alerts()).length > 0, 120);
  expect((await prometheus.alerts()).map(({ labels }) => `${labels.alertname} ${labels.ceph_daemon}`)).toEqual(['OsdDown osd.1']);
});
