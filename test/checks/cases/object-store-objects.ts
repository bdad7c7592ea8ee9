import { ceph } from '../yaml';

const THREE = { failureDomain: 'host', replicated: { size: 3 } };

/** A store that belongs to a zone. */
export function storeInZone(zoneName: string, gateway: object = {}, name = 'my-store', namespace = 'rook-ceph'): object {
  return ceph('CephObjectStore', name, { gateway: { port: 80, instances: 1, ...gateway }, zone: { name: zoneName } }, namespace);
}

/** A zone with pools of three copies, with other values for some fields of its spec. */
export function zone(name: string, spec: object = {}, namespace = 'rook-ceph'): object {
  return ceph('CephObjectZone', name, { zoneGroup: 'europe', metadataPool: THREE, dataPool: THREE, ...spec }, namespace);
}

/** A zone group. */
export function zoneGroup(name = 'europe', realmName = 'earth', namespace = 'rook-ceph'): object {
  return ceph('CephObjectZoneGroup', name, { realm: realmName }, namespace);
}

/** A realm; one that is pulled if an endpoint is given. */
export function realm(endpoint?: string, name = 'earth', namespace = 'rook-ceph'): object {
  return ceph('CephObjectRealm', name, endpoint === undefined ? {} : { pull: { endpoint } }, namespace);
}

/** A Secret with texts. */
export function secret(name: string, stringData?: object, type = 'Opaque', namespace = 'rook-ceph'): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type, stringData };
}

/** A user of a store, with other values for some fields of its spec. */
export function user(spec: object = {}, namespace = 'rook-ceph', name = 'my-user'): object {
  return ceph('CephObjectStoreUser', name, { store: 'my-store', displayName: 'my-user', ...spec }, namespace);
}

/** A StorageClass for buckets, with other values for some parameters. */
export function bucketClass(parameters: object = {}, provisioner = 'rook-ceph.ceph.rook.io/bucket', name = 'rook-ceph-bucket'): object {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name },
    provisioner,
    reclaimPolicy: 'Delete',
    parameters: { objectStoreName: 'my-store', objectStoreNamespace: 'rook-ceph', ...parameters },
  };
}

/** An ObjectBucketClaim, with other values for some fields of its spec and its metadata. */
export function bucketClaim(spec: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'objectbucket.io/v1alpha1',
    kind: 'ObjectBucketClaim',
    metadata: { name: 'photos', namespace: 'web', ...metadata },
    spec: { generateBucketName: 'photos', storageClassName: 'rook-ceph-bucket', ...spec },
  };
}

/** A topic for a store, which sends to a web server if nothing else is given. */
export function topic(spec: object = {}, name = 'uploads', namespace = 'web'): object {
  return ceph('CephBucketTopic', name, {
    objectStoreName: 'my-store', objectStoreNamespace: 'rook-ceph', endpoint: { http: { uri: 'http://hooks.web:8080' } }, ...spec,
  }, namespace);
}

/** A notification on a topic. */
export function notification(name = 'on-upload', topicName = 'uploads', namespace = 'web'): object {
  return ceph('CephBucketNotification', name, { topic: topicName, events: ['s3:ObjectCreated:*'] }, namespace);
}

/** The operator's ConfigMap. */
export function operatorSettings(data: object, namespace = 'rook-ceph'): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator-config', namespace }, data };
}
