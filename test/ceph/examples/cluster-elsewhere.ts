import { App } from 'cdk8s';
import { clusterChart } from './cluster-scene';
import { ExternalCephCluster, RookOperator } from '../../../src/ceph';

/** An operator whose permissions `common-external.yaml` makes. */
function assumePermissions(app: App): void {
  RookOperator.fromNamespace(app, 'operator', { clusterNamespaces: ['rook-ceph-external'] });
}

/** A cluster that runs elsewhere. */
export function clusterExternal(app: App): void {
  assumePermissions(app);
  new ExternalCephCluster(clusterChart(app, 'rook-ceph-external'), 'ceph');
}

/** The same in the namespace of the operator. */
export function externalClusterExternal(app: App): void {
  new ExternalCephCluster(clusterChart(app), 'ceph', { name: 'rook-ceph-external' });
}

/** A cluster that runs elsewhere, in which Rook makes pools. */
export function clusterExternalManagement(app: App): void {
  assumePermissions(app);
  new ExternalCephCluster(clusterChart(app, 'rook-ceph-external'), 'ceph', { cephImage: 'quay.io/ceph/ceph:v20.2.4' });
}

/** What the operator needs in the namespace of such a cluster. */
export function commonExternal(app: App): void {
  RookOperator.fromNamespace(clusterChart(app), 'operator').addClusterNamespace('rook-ceph-external');
}
