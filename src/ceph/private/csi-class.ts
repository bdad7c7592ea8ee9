import { ApiObjectMetadata, Lazy } from 'cdk8s';
import { metadataOf } from './storage-construct';
import { ICephCluster } from '../ceph-cluster';
import { CephObjectProps } from '../ceph-object-props';

/** Drivers of ceph-csi that Rook sets up. */
export type CsiDriver = 'rbd' | 'cephfs';

/** Name of the driver: since 1.20 a `Driver` of this name must exist (rule R182). */
export function driverName(cluster: ICephCluster, driver: CsiDriver): string {
  return `${cluster.operatorNamespace}.${driver}.csi.ceph.com`;
}

/** Which cluster the driver is to talk to (rule R183), and with whose keys (rule R188). */
export function volumeParameters(cluster: ICephCluster, driver: CsiDriver): { [key: string]: string } {
  const provisioner = `rook-csi-${driver}-provisioner`;
  return {
    'clusterID': cluster.namespace,
    'csi.storage.k8s.io/provisioner-secret-name': provisioner,
    'csi.storage.k8s.io/provisioner-secret-namespace': cluster.namespace,
    'csi.storage.k8s.io/controller-expand-secret-name': provisioner,
    'csi.storage.k8s.io/controller-expand-secret-namespace': cluster.namespace,
    'csi.storage.k8s.io/controller-publish-secret-name': provisioner,
    'csi.storage.k8s.io/controller-publish-secret-namespace': cluster.namespace,
    'csi.storage.k8s.io/node-stage-secret-name': `rook-csi-${driver}-node`,
    'csi.storage.k8s.io/node-stage-secret-namespace': cluster.namespace,
  };
}

/** The same for snapshots (rule R189). */
export function snapshotParameters(cluster: ICephCluster, driver: CsiDriver): { [key: string]: string } {
  return {
    'clusterID': cluster.namespace,
    'csi.storage.k8s.io/snapshotter-secret-name': `rook-csi-${driver}-provisioner`,
    'csi.storage.k8s.io/snapshotter-secret-namespace': cluster.namespace,
  };
}

/** Metadata of a class: in no namespace, though its chart may have one. */
export function clusterScoped(props: CephObjectProps, key: string, defaultClass: boolean | undefined): ApiObjectMetadata {
  const annotations = defaultClass ? { ...props.annotations, [key]: 'true' } : props.annotations;
  return metadataOf({ ...props, annotations }, NO_NAMESPACE);
}

/** Left out of the manifest, where `undefined` would be taken for the namespace of the chart. */
const NO_NAMESPACE = Lazy.any({ produce: () => undefined });

/** Makes a StorageClass the one for claims that name none. */
export const DEFAULT_STORAGE_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** Makes a VolumeSnapshotClass the one for snapshots of its driver that name none. */
export const DEFAULT_SNAPSHOT_CLASS = 'snapshot.storage.kubernetes.io/is-default-class';
