import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { clusterChart } from './cluster-scene';
import { Endpoint, PrometheusRule, ServiceMonitor } from '../../../src/api/monitoring';

const RBAC = 'rbac.authorization.k8s.io';
const NAMESPACE = 'rook-ceph';

function monitor(app: App, name: string, selected: { [label: string]: string }, endpoint: Endpoint): void {
  new ServiceMonitor(clusterChart(app), 'monitor', {
    metadata: { name, labels: { team: 'rook' } },
    spec: {
      namespaceSelector: { matchNames: [NAMESPACE] },
      selector: { matchLabels: selected },
      endpoints: [{ ...endpoint, path: '/metrics' }],
    },
  });
}

/** What the manager measures. */
export function serviceMonitor(app: App): void {
  monitor(app, 'rook-ceph-mgr', { app: 'rook-ceph-mgr', rook_cluster: NAMESPACE }, { port: 'http-metrics', interval: '10s', honorLabels: true });
}

/** What the daemons of each node measure. */
export function exporterServiceMonitor(app: App): void {
  monitor(app, 'rook-ceph-exporter', { app: 'rook-ceph-exporter', rook_cluster: NAMESPACE }, { port: 'ceph-exporter-http-metrics', interval: '10s' });
}

/** What the drivers measure. */
export function csiMetricsServiceMonitor(app: App): void {
  monitor(app, 'csi-metrics', { app: 'csi-metrics' }, { port: 'csi-http-metrics', interval: '5s' });
}

/** A Prometheus that takes what is labeled for it, and what it may read. */
export function prometheus(app: App): void {
  const chart = clusterChart(app);
  const aggregated = { 'rbac.ceph.rook.io/aggregate-to-prometheus': 'true' };
  const account = 'prometheus';
  new kplus.k8s.KubeServiceAccount(chart, 'account', { metadata: { name: account } });
  const everywhere = new Chart(app, 'everywhere');
  new kplus.k8s.KubeClusterRole(everywhere, 'role', {
    metadata: { name: account }, aggregationRule: { clusterRoleSelectors: [{ matchLabels: aggregated }] }, rules: [],
  });
  new kplus.k8s.KubeClusterRole(everywhere, 'rules', {
    metadata: { name: 'prometheus-rules', labels: aggregated },
    rules: [
      { apiGroups: [''], resources: ['nodes', 'services', 'endpoints', 'pods'], verbs: ['get', 'list', 'watch'] },
      { apiGroups: [''], resources: ['configmaps'], verbs: ['get'] },
      { nonResourceUrLs: ['/metrics'], verbs: ['get'] },
    ],
  });
  new kplus.k8s.KubeClusterRoleBinding(everywhere, 'binding', {
    metadata: { name: account },
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: account },
    subjects: [{ kind: 'ServiceAccount', name: account, namespace: NAMESPACE }],
  });
  const name = 'rook-prometheus';
  new ApiObject(chart, 'prometheus', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name, labels: { prometheus: name } },
    spec: {
      serviceAccountName: account,
      serviceMonitorSelector: { matchLabels: { team: 'rook' } },
      ruleSelector: { matchLabels: { role: 'alert-rules', prometheus: name } },
      resources: { requests: { memory: '400Mi' } },
    },
  });
}

/** What Rook may do with ServiceMonitors, and what a Prometheus of somebody else's may read. */
export function monitoringRbac(app: App): void {
  const chart = clusterChart(app);
  const monitors = { apiGroups: ['monitoring.coreos.com'], resources: ['servicemonitors'] };
  const reading = { apiGroups: [''], resources: ['services', 'endpoints', 'pods'], verbs: ['get', 'list', 'watch'] };
  const roles: [string, kplus.k8s.PolicyRule, string, string][] = [
    ['rook-ceph-monitor', { ...monitors, verbs: ['get', 'list', 'watch', 'create', 'update', 'delete'] }, 'rook-ceph-system', NAMESPACE],
    ['rook-ceph-metrics', reading, 'prometheus-k8s', 'monitoring'],
    ['rook-ceph-monitor-mgr', { ...monitors, verbs: ['get', 'list', 'create', 'update'] }, 'rook-ceph-mgr', NAMESPACE],
  ];
  for (const [name, rule, account, namespace] of roles) {
    new kplus.k8s.KubeRole(chart, `role-${name}`, { metadata: { name }, rules: [rule] });
    new kplus.k8s.KubeRoleBinding(chart, `binding-${name}`, {
      metadata: { name }, roleRef: { apiGroup: RBAC, kind: 'Role', name }, subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    });
  }
}

/** Gateways that become more when many objects are written. */
export function kedaRgw(app: App): void {
  new ApiObject(clusterChart(app), 'scale', {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: 'rgw-scale' },
    spec: {
      scaleTargetRef: { apiVersion: 'ceph.rook.io/v1', kind: 'CephObjectStore', name: 'my-store' },
      minReplicaCount: 1,
      maxReplicaCount: 5,
      triggers: [{
        type: 'prometheus',
        metadata: {
          serverAddress: `http://rook-prometheus.${NAMESPACE}.svc:9090`,
          query: `sum(rate(ceph_rgw_op_put_obj_ops{namespace="${NAMESPACE}"}[2m]))`,
          threshold: '90',
        },
      }],
    },
  });
}

/** Alerts: their group, what is observed, how long, and how bad it is. */
const HEALTH: readonly (readonly [group: string, alert: string, expression: string, duration: string, severity: string])[] = [
  ['cluster health', 'CephIsInError', 'max by (cluster) (ceph_health_status) > 1', '5m', 'critical'],
  ['cluster health', 'CephWarns', 'max by (cluster) (ceph_health_status) > 0', '15m', 'warning'],
  ...([
    ['mon', 'CephMonIsMissing', 'MON_DOWN', 'warning'],
    ['mon', 'CephMonDiskIsAlmostFull', 'MON_DISK_CRIT', 'critical'],
    ['osd', 'CephOsdHostIsGone', 'OSD_HOST_DOWN', 'warning'],
    ['osd', 'CephOsdIsAlmostFull', 'OSD_NEARFULL', 'warning'],
    ['osd', 'CephOsdIsFull', 'OSD_FULL', 'critical'],
    ['mds', 'CephFilesystemIsOffline', 'MDS_ALL_DOWN', 'critical'],
    ['pgs', 'CephDataIsUnavailable', 'PG_AVAILABILITY', 'critical'],
    ['pgs', 'CephDataIsDamaged', 'PG_DAMAGED', 'critical'],
    ['pools', 'CephPoolIsFull', 'POOL_FULL', 'critical'],
    ['generic', 'CephDaemonCrashed', 'RECENT_CRASH', 'warning'],
  ] as const).map(([group, alert, check, severity]) => [group, alert, `ceph_health_detail{name="${check}"} > 0`, '5m', severity] as const),
];

function alerts(app: App, rules: typeof HEALTH): void {
  new PrometheusRule(clusterChart(app), 'rules', {
    metadata: { name: 'prometheus-ceph-rules', labels: { prometheus: 'rook-prometheus', role: 'alert-rules' } },
    spec: {
      groups: [...new Set(rules.map(([group]) => group))].map(name => ({
        name,
        rules: rules.filter(([group]) => group === name)
          .map(([, alert, expression, duration, severity]) => ({ alert, expr: expression, for: duration, labels: { severity } })),
      })),
    },
  });
}

/** Alerts for a cluster that Rook runs. */
export function localRules(app: App): void {
  alerts(app, HEALTH);
}

/** Alerts for claims of a cluster that runs elsewhere. */
export function externalRules(app: App): void {
  const left = 'kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes';
  alerts(app, [
    ['persistent-volume-alert.rules', 'ClaimIsNearlyFull', `${left} < 0.25`, '5m', 'warning'],
    ['persistent-volume-alert.rules', 'ClaimIsAlmostFull', `${left} < 0.15`, '5m', 'critical'],
  ]);
}
