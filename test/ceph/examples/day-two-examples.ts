import { JustifiedDifference, OfficialExample } from './compare';
import { mysql, wordpress } from './day-two-apps';
import {
  csiMetricsServiceMonitor, exporterServiceMonitor, externalRules, kedaRgw, localRules, monitoringRbac, prometheus, serviceMonitor,
} from './day-two-monitoring';
import { dashboardIngressHttps, headlessMonService, networkPolicy, prometheusService } from './day-two-network';
import { CLEANED, cleanupJob, directMount } from './day-two-pods';
import { commonSecondCluster, csiCephConfOverride, externalCommonExternal, multusValidation, osdEnvOverride } from './day-two-settings';

function but(object: string, path: string, reason: string): JustifiedDifference {
  return { object, path, reason };
}

const LABELED = but('*', 'metadata.labels', 'what belongs to the operator is labeled so, and pods of Ceph are let into the namespace');
const BOUND = 'named after the namespace, as the chart of Rook does it, so that a third cluster finds the name free';
const ONE_ROLE = 'the ClusterRole of the first cluster does for the OSDs of all; the original has each cluster bring one of the same name';
const PASSWORD = 'the original has the password of the database in plain text, where whoever reads the manifest has it: here it is in a Secret';
const SHORT = 'a text that Rook keeps, whose alerts call after five seconds, before a second measurement is there: here alerts of our own, on the same claims';

/** The official examples of what comes after a cluster: access, monitoring, upkeep, applications. */
export const DAY_TWO_EXAMPLES: OfficialExample[] = [
  {
    file: 'dashboard-ingress-https.yaml',
    build: dashboardIngressHttps,
    justified: [
      but('Ingress rook-ceph-mgr-dashboard', 'metadata.annotations.nginx.ingress.kubernetes.io/server-snippet',
        'ingress-nginx refuses an Ingress with snippets since 1.9 unless it is told otherwise; not to verify the backend is what it does anyway'),
    ],
  },
  { file: 'headless-mon-service.yaml', build: headlessMonService },
  { file: 'networkpolicy.yaml', build: networkPolicy },
  { file: 'cleanup-job.yaml', build: cleanupJob, filledIn: { '<node-hostname>': CLEANED.host, '<dataDirHostPath>': CLEANED.dataDirHostPath } },
  { file: 'direct-mount.yaml', build: directMount },
  { file: 'csi-ceph-conf-override.yaml', build: csiCephConfOverride },
  { file: 'osd-env-override.yaml', build: osdEnvOverride },
  { file: 'multus-validation-test-openshift.yaml', build: multusValidation },
  {
    file: 'mysql.yaml',
    build: mysql,
    justified: [
      but('Deployment wordpress-mysql', 'spec.template.spec.containers', PASSWORD),
    ],
  },
  {
    file: 'wordpress.yaml',
    build: wordpress,
    justified: [
      but('Deployment wordpress', 'spec.template.spec.containers', PASSWORD),
    ],
  },
  {
    file: 'common-second-cluster.yaml',
    build: commonSecondCluster,
    justified: [
      LABELED,
      but('RoleBinding rook-ceph-mgr-system-secondary', '', BOUND),
      but('RoleBinding rook-ceph-mgr-system-rook-ceph-secondary', '', BOUND),
      but('ClusterRoleBinding rook-ceph-mgr-secondary-cluster', '', BOUND),
      but('ClusterRoleBinding rook-ceph-mgr-cluster-rook-ceph-secondary', '', BOUND),
      but('ClusterRole rook-ceph-osd-external', '', ONE_ROLE),
      but('ClusterRoleBinding rook-ceph-osd-external', '', ONE_ROLE),
      but('ClusterRoleBinding rook-ceph-osd-rook-ceph-secondary', '', ONE_ROLE),
      but('RoleBinding rook-ceph-osd-external', '', 'the cluster is none that runs elsewhere, so the binding is named as in the first'),
      but('RoleBinding rook-ceph-osd', '', 'the same binding, named as in the first cluster'),
      but('ServiceAccount rook-ceph-nvmeof', '', 'the original forgets the account that common.yaml has for NVMe-oF gateways of the first cluster'),
      but('Role rook-ceph-mgr', 'rules', 'the original forgets cephnvmeofgateways, which managers of the first cluster may change'),
      but('Role rook-ceph-purge-osd', 'rules', 'the same permissions in other words'),
    ],
  },
  {
    file: 'external/common-external.yaml',
    build: externalCommonExternal,
    justified: [
      LABELED,
      but('+', '', 'the namespace is the one of the operator, which needs more in it than a cluster that runs elsewhere'),
    ],
  },
  { file: 'monitoring/service-monitor.yaml', build: serviceMonitor },
  { file: 'monitoring/exporter-service-monitor.yaml', build: exporterServiceMonitor },
  { file: 'monitoring/csi-metrics-service-monitor.yaml', build: csiMetricsServiceMonitor },
  { file: 'monitoring/prometheus.yaml', build: prometheus },
  { file: 'monitoring/prometheus-service.yaml', build: prometheusService },
  {
    file: 'monitoring/rbac.yaml',
    build: monitoringRbac,
    justified: [
      but('RoleBinding rook-ceph-metrics', 'subjects',
        'the original names an account of Prometheus in the namespace of the cluster, where nothing makes one: kube-prometheus has it in monitoring'),
    ],
  },
  {
    file: 'monitoring/keda-rgw.yaml',
    build: kedaRgw,
    justified: [
      but('ScaledObject rgw-scale', 'spec.triggers',
        'the original sets metricName, which KEDA does not read since 2.12, and counts what gateways of all clusters write: here those of this namespace'),
    ],
  },
  {
    file: 'monitoring/localrules.yaml',
    build: localRules,
    justified: [
      but('PrometheusRule prometheus-ceph-rules', 'spec.groups',
        'the 89 alerts are a text that Ceph and Rook keep, and come with their chart: here are alerts of our own, on what Ceph itself finds'),
    ],
  },
  {
    file: 'monitoring/externalrules.yaml',
    build: externalRules,
    justified: [
      but('PrometheusRule prometheus-ceph-rules', 'spec.groups', SHORT),
    ],
  },
];
