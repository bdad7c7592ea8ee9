import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { clusterChart } from './cluster-scene';
import { RookOperator } from '../../../src/ceph';

/** What drivers of CSI read as ceph.conf. */
export function csiCephConfOverride(app: App): void {
  const cephx = ['cluster', 'service', 'client'].map(who => `auth_${who}_required = cephx`);
  const conf = ['[global]', ...cephx, 'rbd_validate_pool = false'];
  new kplus.k8s.KubeConfigMap(clusterChart(app), 'conf', {
    metadata: { name: 'csi-ceph-conf-override' },
    data: { 'ceph.conf': conf.map(line => `${line}\n`).join('') },
  });
}

/** Variables of the environment of OSDs. */
export function osdEnvOverride(app: App): void {
  new kplus.k8s.KubeConfigMap(clusterChart(app), 'env', {
    metadata: { name: 'rook-ceph-osd-env-override' },
    data: { ASAN_OPTIONS: 'verify_asan_link_order=0' },
  });
}

/** An account for the tool that tests networks of Multus, which may use the network of hosts. */
export function multusValidation(app: App): void {
  const chart = new Chart(app, 'multus', { namespace: 'openshift-storage' });
  const name = 'multus-validation-test';
  new kplus.k8s.KubeServiceAccount(chart, 'account', { metadata: { name } });
  new kplus.k8s.KubeRole(chart, 'role', {
    metadata: { name },
    rules: [{ apiGroups: ['security.openshift.io'], resources: ['securitycontextconstraints'], resourceNames: ['hostnetwork-v2'], verbs: ['use'] }],
  });
  new kplus.k8s.KubeRoleBinding(chart, 'binding', {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: chart.namespace }],
  });
}

/** Accounts and permissions of a second cluster. */
export function commonSecondCluster(app: App): void {
  RookOperator.fromNamespace(clusterChart(app), 'operator').addClusterNamespace('rook-ceph-secondary');
}

/** Those of a cluster that runs elsewhere, in the namespace of the operator. */
export function externalCommonExternal(app: App): void {
  new RookOperator(clusterChart(app), 'operator', { crds: false });
}
