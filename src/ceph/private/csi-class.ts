import { ApiObjectMetadata, Lazy } from 'cdk8s';
import { metadataOf } from './storage-construct';
import { ICephCluster } from '../ceph-cluster';
import { CephObjectProps } from '../ceph-object-props';

/** Drivers of ceph-csi. */
export type DriverFamily = 'rbd' | 'cephfs' | 'nfs' | 'nvmeof';

/** What a driver does for which it must have a Secret. */
type SecretUse = 'provisioner' | 'controller-expand' | 'controller-publish' | 'controller-modify' | 'node-stage' | 'node-publish' | 'node-expand'
  | 'snapshotter' | 'group-snapshotter';

/** Parameters of a class. */
interface Parameters {
  [key: string]: string;
}

/** Name of the driver: since 1.20 a `Driver` of this name must exist (rule R182). */
export function driverName(cluster: ICephCluster, driver: DriverFamily): string {
  return `${cluster.operatorNamespace}.${driver}.csi.ceph.com`;
}

/** Which cluster the driver is to talk to (rule R183), and with whose keys (rule R188). */
export function volumeParameters(cluster: ICephCluster, driver: DriverFamily, clusterID: string = cluster.namespace): Parameters {
  return { clusterID, ...secrets(cluster, driver, USES_OF_VOLUMES[driver]) };
}

/** The same for snapshots (rule R189). */
export function snapshotParameters(cluster: ICephCluster, driver: DriverFamily, clusterID: string = cluster.namespace): Parameters {
  return { clusterID, ...secrets(cluster, driver, ['snapshotter']) };
}

/** The same for snapshots of several volumes at a time. */
export function groupSnapshotParameters(cluster: ICephCluster, driver: DriverFamily, clusterID: string = cluster.namespace): Parameters {
  return { clusterID, ...secrets(cluster, driver, ['group-snapshotter']) };
}

/** Secrets for uses of a driver: Rook makes one for controllers and one for nodes, for block devices and for filesystems. */
export function secrets(cluster: ICephCluster, driver: DriverFamily, uses: readonly SecretUse[]): { [key: string]: string } {
  const keys = driver === 'rbd' || driver === 'nvmeof' ? 'rbd' : 'cephfs';
  return Object.fromEntries(uses.flatMap(use => [
    [`csi.storage.k8s.io/${use}-secret-name`, `rook-csi-${keys}-${use.startsWith('node') ? 'node' : 'provisioner'}`],
    [`csi.storage.k8s.io/${use}-secret-namespace`, cluster.namespace],
  ]));
}

const USUAL: readonly SecretUse[] = ['provisioner', 'controller-expand', 'controller-publish', 'node-stage'];

/** What volumes of a driver need Secrets for. */
const USES_OF_VOLUMES: { readonly [driver in DriverFamily]: readonly SecretUse[] } = {
  rbd: USUAL,
  cephfs: USUAL,
  nfs: USUAL,
  nvmeof: ['provisioner', 'node-stage', 'controller-expand', 'node-expand'],
};

/** Metadata of a class: in no namespace, though its chart may have one. */
export function clusterScoped(props: CephObjectProps, key?: string, defaultClass?: boolean): ApiObjectMetadata {
  const annotations = key !== undefined && defaultClass ? { ...props.annotations, [key]: 'true' } : props.annotations;
  return metadataOf({ ...props, annotations }, NO_NAMESPACE);
}

/** Left out of the manifest, where `undefined` would be taken for the namespace of the chart. */
const NO_NAMESPACE = Lazy.any({ produce: () => undefined });

/** Makes a StorageClass the one for claims that name none. */
export const DEFAULT_STORAGE_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** Makes a VolumeSnapshotClass the one for snapshots of its driver that name none. */
export const DEFAULT_SNAPSHOT_CLASS = 'snapshot.storage.kubernetes.io/is-default-class';

/** Makes a VolumeGroupSnapshotClass the one for snapshots of its driver that name none. */
export const DEFAULT_GROUP_SNAPSHOT_CLASS = 'groupsnapshot.storage.kubernetes.io/is-default-class';
