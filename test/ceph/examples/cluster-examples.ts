import { dashboardExternalHttp, dashboardExternalHttps, dashboardLoadbalancer, osdPurge, toolbox, toolboxJob, toolboxOperatorImage } from './cluster-day-two';
import { clusterExternal, clusterExternalManagement, commonExternal, externalClusterExternal } from './cluster-elsewhere';
import { cluster, clusterMultusTest, clusterStretched, clusterTest, clusterTnf } from './cluster-on-hosts';
import { clusterOnLocalPvc, clusterOnPvc, clusterOnPvcMinikube, clusterStretchedAws } from './cluster-on-volumes';
import { because } from './cluster-scene';
import { JustifiedDifference, OfficialExample } from './compare';

/** Reasons for differences of one object. */
function of(object: string, reasons: { readonly [path: string]: string }): JustifiedDifference[] {
  return Object.entries(reasons).map(([path, reason]) => ({ object, path, reason }));
}

const OWN_SCRIPT = 'a script of our own that needs neither the image nor the user of Rook';
const TOOLBOX = { 'spec.template.spec.containers': `${OWN_SCRIPT}; the pod has limits and may gain no privileges`, 'spec.template.spec.volumes': 'volumes have names of our own' };

/** The official examples of clusters, and of what is done to them. */
export const CLUSTER_EXAMPLES: OfficialExample[] = [
  { file: 'cluster.yaml', build: cluster, justified: because('resources', 'cleanupPolicy.confirmation') },
  {
    file: 'cluster-test.yaml',
    build: clusterTest,
    justified: [
      ...because('resources', 'logCollector', 'network', 'dashboard'),
      ...of('CephBlockPool builtin-mgr', { 'spec.failureDomain': 'the failure domain is always said, for budgets of disruption go by it' }),
    ],
  },
  {
    file: 'cluster-multus-test.yaml',
    build: clusterMultusTest,
    justified: because('resources', 'logCollector', 'monitoring', 'network', 'mgr', 'mon.allowMultiplePerNode', 'dashboard', 'priorityClassNames', 'disruptionManagement'),
  },
  {
    file: 'cluster-tnf.yaml',
    build: clusterTnf,
    justified: because('resources', 'logCollector', 'crashCollector', 'monitoring', 'network', 'security', 'mgr', 'mon.allowMultiplePerNode', 'dashboard',
      'disruptionManagement', 'storage.devicePathFilter'),
  },
  {
    file: 'cluster-stretched.yaml',
    build: clusterStretched,
    justified: because('resources', 'logCollector', 'crashCollector', 'monitoring', 'network', 'security', 'mgr', 'storage.deviceFilter'),
  },
  {
    file: 'cluster-on-pvc.yaml',
    build: clusterOnPvc,
    justified: because('resources', 'monitoring', 'network', 'security', 'storage.useAllNodes', 'storage.useAllDevices'),
  },
  {
    file: 'cluster-on-local-pvc.yaml',
    build: clusterOnLocalPvc,
    justified: because('resources', 'logCollector', 'monitoring', 'network', 'security', 'mgr', 'storage.useAllNodes', 'storage.useAllDevices',
      'storage.allowOsdCrushWeightUpdate', 'storage.storageClassDeviceSets'),
  },
  {
    file: 'cluster-on-pvc-minikube.yaml',
    build: clusterOnPvcMinikube,
    justified: because('resources', 'logCollector', 'monitoring', 'network', 'security', 'mgr', 'storage.useAllNodes', 'storage.useAllDevices',
      'storage.allowOsdCrushWeightUpdate', 'storage.storageClassDeviceSets'),
  },
  {
    file: 'cluster-stretched-aws.yaml',
    build: clusterStretchedAws,
    justified: because('resources', 'logCollector', 'crashCollector', 'monitoring', 'network', 'security', 'mgr', 'storage.deviceFilter',
      'storage.allowOsdCrushWeightUpdate', 'storage.storageClassDeviceSets'),
  },
  { file: 'cluster-external.yaml', build: clusterExternal },
  { file: 'external/cluster-external.yaml', build: externalClusterExternal },
  { file: 'cluster-external-management.yaml', build: clusterExternalManagement, justified: because('crashCollector', 'healthCheck') },
  {
    file: 'common-external.yaml',
    build: commonExternal,
    justified: of('*', {
      '': 'accounts and roles of all daemons are there, so that the same namespace can have a cluster of its own',
      'metadata.labels': 'what belongs to the operator is labeled so, and its pods are let in',
    }),
  },
  { file: 'toolbox.yaml', build: toolbox, justified: of('Deployment rook-ceph-tools', TOOLBOX) },
  { file: 'toolbox-operator-image.yaml', build: toolboxOperatorImage, justified: of('Deployment rook-ceph-tools-operator-image', TOOLBOX) },
  {
    file: 'toolbox-job.yaml',
    build: toolboxJob,
    justified: of('Job rook-ceph-toolbox-job', {
      ...TOOLBOX,
      'spec.template.spec.initContainers': 'one container signs on and runs the commands',
      'spec.template.spec.serviceAccountName': 'the account that Rook has for pods that need no permission',
      'spec.template.metadata': 'the pod is found by its label',
      'spec.backoffLimit': 'commands that failed half-way are not run again by themselves',
    }),
  },
  { file: 'dashboard-external-http.yaml', build: dashboardExternalHttp },
  { file: 'external/dashboard-external-http.yaml', build: dashboardExternalHttp },
  { file: 'dashboard-external-https.yaml', build: dashboardExternalHttps },
  { file: 'external/dashboard-external-https.yaml', build: dashboardExternalHttps },
  { file: 'dashboard-loadbalancer.yaml', build: dashboardLoadbalancer },
  {
    file: 'osd-purge.yaml',
    build: osdPurge,
    justified: of('*', {
      '': 'the Job may stop the OSDs that it removes',
      'spec.template.spec.initContainers': 'Ceph is asked first whether data depends on the OSDs',
      'spec.template.spec.containers': 'the id of an OSD stands for what is to be filled in',
      'spec.template.spec.volumes': 'the guard has volumes of its own',
      'spec.activeDeadlineSeconds': 'a Job that waits for ever is noticed by nobody',
      'spec.backoffLimit': 'what failed half-way is not tried again by itself',
    }),
  },
];
