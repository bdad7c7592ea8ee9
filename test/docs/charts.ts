/** Values of Rook's charts, as a user writes them. */
export interface ChartValues {
  /** Of rook-ceph. */
  readonly operator: any;
  /** Of rook-ceph-cluster. */
  readonly cluster: any;
}

/** What rook-ceph-cluster 1.20.6 says of a CephCluster unless values say otherwise, as far as estates ask for it. */
const CLUSTER_DEFAULTS = {
  cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4' },
  dataDirHostPath: '/var/lib/rook',
  mon: { count: 3 },
  mgr: { count: 2 },
  dashboard: { enabled: true, ssl: true },
  disruptionManagement: { managePodBudgets: true },
  security: { cephx: { csi: { keyType: 'aes' } } },
  storage: { useAllNodes: true, useAllDevices: true },
};

/**
 * The objects that the charts make of values, in the namespace rook-ceph, as far
 * as values decide. Lists of values stand in place of the charts' own.
 *
 * @see https://github.com/rook/rook/tree/v1.20.6/deploy/charts/rook-ceph-cluster/templates
 */
export function objectsOfCharts({ operator, cluster }: ChartValues): any[] {
  const classes = [
    ['rbd', 'ceph-block', cluster.cephBlockPoolsVolumeSnapshotClass, false],
    ['cephfs', 'ceph-filesystem', cluster.cephFileSystemVolumeSnapshotClass, true],
  ].filter(([, , values]) => values?.enabled);
  return [
    rook('CephCluster', 'rook-ceph', merged(CLUSTER_DEFAULTS, cluster.cephClusterSpec)),
    ...(cluster.cephBlockPools ?? []).flatMap((pool: any) => [rook('CephBlockPool', pool.name, pool.spec), ...volumeClass('rbd', pool, { pool: pool.name })]),
    ...(cluster.cephFileSystems ?? []).flatMap((filesystem: any) => [
      rook('CephFilesystem', filesystem.name, filesystem.spec),
      rook('CephFilesystemSubVolumeGroup', `${filesystem.name}-csi`, { name: 'csi', filesystemName: filesystem.name, pinning: { distributed: 1 } }),
      ...volumeClass('cephfs', filesystem, { fsName: filesystem.name, pool: `${filesystem.name}-${filesystem.storageClass.pool ?? 'data0'}` }),
    ]),
    ...(cluster.cephObjectStores ?? []).flatMap((store: any) => [rook('CephObjectStore', store.name, store.spec), ...bucketClass(store)]),
    ...classes.map(([driver, name, values, isDefault]) => snapshotClass(driver, name, values, isDefault)),
    ...(operator.obcAllowAdditionalConfigFields === undefined ? [] : [operatorConfig(operator)]),
  ];
}

function rook(kind: string, name: string, spec: any): any {
  return { apiVersion: 'ceph.rook.io/v1', kind, metadata: { name, namespace: 'rook-ceph' }, spec };
}

/** Objects are merged, lists are replaced, as Helm does it. */
function merged(one: any, other: any): any {
  if (other === undefined) return one;
  if (![one, other].every(value => typeof value === 'object' && !Array.isArray(value))) return other;
  return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => [key, merged(one[key], other[key])]));
}

function volumeClass(driver: string, { storageClass }: any, parameters: any): any[] {
  if (!storageClass.enabled) return [];
  return [{
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: storageClass.name, annotations: { 'storageclass.kubernetes.io/is-default-class': String(storageClass.isDefault ?? false) } },
    provisioner: `rook-ceph.${driver}.csi.ceph.com`,
    reclaimPolicy: storageClass.reclaimPolicy ?? 'Delete',
    allowVolumeExpansion: true,
    parameters: { clusterID: 'rook-ceph', ...parameters, ...storageClass.parameters },
  }];
}

function bucketClass({ name, storageClass }: any): any[] {
  if (!storageClass.enabled) return [];
  return [{
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: storageClass.name },
    provisioner: 'rook-ceph.ceph.rook.io/bucket',
    reclaimPolicy: storageClass.reclaimPolicy ?? 'Delete',
    parameters: { objectStoreName: name, objectStoreNamespace: 'rook-ceph', ...storageClass.parameters },
  }];
}

function snapshotClass(driver: string, name: string, values: any, isDefault: boolean): any {
  return {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotClass',
    metadata: { name, annotations: { 'snapshot.storage.kubernetes.io/is-default-class': String(values.isDefault ?? isDefault) } },
    driver: `rook-ceph.${driver}.csi.ceph.com`,
    deletionPolicy: values.deletionPolicy ?? 'Delete',
    parameters: {
      'clusterID': 'rook-ceph',
      'csi.storage.k8s.io/snapshotter-secret-name': `rook-csi-${driver}-provisioner`,
      'csi.storage.k8s.io/snapshotter-secret-namespace': 'rook-ceph',
    },
  };
}

function operatorConfig({ obcAllowAdditionalConfigFields }: any): any {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'rook-ceph-operator-config', namespace: 'rook-ceph' },
    data: { ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS: obcAllowAdditionalConfigFields },
  };
}
