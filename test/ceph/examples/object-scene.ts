import { App, Chart } from 'cdk8s';
import { BucketStorageClass, CephCluster, CephObjectStore, IBucketStorageClass, ICephCluster, ICephObjectStore } from '../../../src/ceph';

/** A chart of its own with a cluster that is made elsewhere. */
export interface ObjectScene {
  readonly chart: Chart;
  readonly cluster: ICephCluster;
}

/** Where the official examples of object storage stand. */
export function objectScene(app: App, name: string, namespace: string = 'rook-ceph'): ObjectScene {
  const chart = new Chart(app, name, { namespace });
  return { chart, cluster: CephCluster.fromCephClusterName(chart, 'ceph', { name: namespace, namespace }) };
}

/** A store that another example makes. */
export function storeOf({ chart, cluster }: ObjectScene, name: string = 'my-store'): ICephObjectStore {
  return CephObjectStore.fromCephObjectStoreName(chart, 'store', { cluster, name });
}

/** A StorageClass that another example makes. */
export function classOf(chart: Chart, name: string): IBucketStorageClass {
  return BucketStorageClass.fromBucketStorageClassName(chart, 'class', { name });
}
