import { stringify } from 'yaml';

/** Objects as one text of YAML documents. */
export function yaml(...objects: object[]): string {
  return objects.map(object => stringify(object)).join('---\n');
}

/** An object of ceph.rook.io/v1; the namespace is rook-ceph if not given. */
export function ceph(kind: string, name: string, spec: object, namespace = 'rook-ceph'): object {
  return { apiVersion: 'ceph.rook.io/v1', kind, metadata: { name, namespace }, spec };
}

/** The CephCluster of the examples, with other values for some fields of its spec; `undefined` leaves a field out. */
export function cephCluster(spec: object = {}, namespace = 'rook-ceph', name = 'rook-ceph'): object {
  return ceph('CephCluster', name, {
    cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4' },
    dataDirHostPath: '/var/lib/rook',
    mon: { count: 3, allowMultiplePerNode: false },
    mgr: { count: 2 },
    storage: { useAllNodes: true, useAllDevices: true },
    ...spec,
  }, namespace);
}

/** A CephBlockPool of three copies on hosts, with other values for some fields of its spec. */
export function blockPool(spec: object = {}, name = 'replicapool', namespace = 'rook-ceph'): object {
  const isErasureCoded = 'erasureCoded' in spec;
  return ceph('CephBlockPool', name, { failureDomain: 'host', ...(isErasureCoded ? {} : { replicated: { size: 3 } }), ...spec }, namespace);
}

/** A StorageClass for RBD with all that ceph-csi asks for, with other values for some parameters. */
export function rbdClass(parameters: object = {}, more: object = {}): object {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'rook-ceph-block' },
    provisioner: 'rook-ceph.rbd.csi.ceph.com',
    parameters: {
      'clusterID': 'rook-ceph',
      'pool': 'replicapool',
      'imageFormat': '2',
      'imageFeatures': 'layering',
      'csi.storage.k8s.io/provisioner-secret-name': 'rook-csi-rbd-provisioner',
      'csi.storage.k8s.io/provisioner-secret-namespace': 'rook-ceph',
      'csi.storage.k8s.io/controller-expand-secret-name': 'rook-csi-rbd-provisioner',
      'csi.storage.k8s.io/controller-expand-secret-namespace': 'rook-ceph',
      'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-rbd-node',
      'csi.storage.k8s.io/node-stage-secret-namespace': 'rook-ceph',
      'csi.storage.k8s.io/fstype': 'ext4',
      ...parameters,
    },
    allowVolumeExpansion: true,
    reclaimPolicy: 'Delete',
    ...more,
  };
}

/** A CephFilesystem of three copies, with other values for some fields of its spec. */
export function filesystem(spec: object = {}, name = 'myfs', namespace = 'rook-ceph'): object {
  return ceph('CephFilesystem', name, {
    metadataPool: { replicated: { size: 3 } },
    dataPools: [{ name: 'replicated', failureDomain: 'host', replicated: { size: 3 } }],
    metadataServer: { activeCount: 1, activeStandby: true },
    ...spec,
  }, namespace);
}

/** A CephObjectStore of three copies, with other values for some fields of its spec. */
export function objectStore(spec: object = {}, name = 'my-store', namespace = 'rook-ceph'): object {
  return ceph('CephObjectStore', name, {
    metadataPool: { failureDomain: 'host', replicated: { size: 3 } },
    dataPool: { failureDomain: 'host', replicated: { size: 3 } },
    gateway: { port: 80, instances: 2 },
    ...spec,
  }, namespace);
}
