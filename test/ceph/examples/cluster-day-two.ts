import { App, Chart } from 'cdk8s';
import { clusterChart } from './cluster-scene';
import { CephCluster, CephDashboardService, DashboardServiceType, ICephCluster, OsdPurge, Toolbox, ToolboxJob } from '../../../src/ceph';

function scene(app: App): { chart: Chart; cluster: ICephCluster } {
  const chart = clusterChart(app);
  return { chart, cluster: CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph' }) };
}

/** A pod with the commands of Ceph. */
export function toolbox(app: App): void {
  const { chart, cluster } = scene(app);
  new Toolbox(chart, 'toolbox', { cluster, image: 'quay.io/ceph/ceph:v20' });
}

/** The same with the image of the operator. */
export function toolboxOperatorImage(app: App): void {
  const { chart, cluster } = scene(app);
  new Toolbox(chart, 'toolbox', { cluster, name: 'rook-ceph-tools-operator-image', image: 'docker.io/rook/ceph:v1.20.6' });
}

/** A command of Ceph, once. */
export function toolboxJob(app: App): void {
  const { chart, cluster } = scene(app);
  new ToolboxJob(chart, 'job', { cluster, image: 'docker.io/rook/ceph:v1.20.6', script: 'ceph status\n', labels: { app: 'ceph-toolbox-job' } });
}

/** The dashboard at a port of each node, without TLS. */
export function dashboardExternalHttp(app: App): void {
  const { chart, cluster } = scene(app);
  new CephDashboardService(chart, 'dashboard', { cluster, name: 'rook-ceph-mgr-dashboard-external-http', unsafeWithoutTls: true });
}

/** The dashboard at a port of each node. */
export function dashboardExternalHttps(app: App): void {
  const { chart, cluster } = scene(app);
  new CephDashboardService(chart, 'dashboard', { cluster, name: 'rook-ceph-mgr-dashboard-external-https' });
}

/** The dashboard at the address of a load balancer. */
export function dashboardLoadbalancer(app: App): void {
  const { chart, cluster } = scene(app);
  new CephDashboardService(chart, 'dashboard', { cluster, type: DashboardServiceType.LOAD_BALANCER });
}

/** An OSD is removed. */
export function osdPurge(app: App): void {
  const { chart, cluster } = scene(app);
  new OsdPurge(chart, 'purge', { cluster, osdIds: [0] });
}
