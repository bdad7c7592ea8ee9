import { Schemas } from '../../src/schema';

/** A custom resource of Rook. */
export function rook(kind: string, spec: object, name = 'storage'): any {
  return { apiVersion: 'ceph.rook.io/v1', kind, metadata: { name, namespace: 'rook-ceph' }, spec };
}

/** A CephCluster as small as one can be, and what is added to its spec. */
export function cephCluster(spec: object = {}): any {
  return rook('CephCluster', { cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4' }, dataDirHostPath: '/var/lib/rook', ...spec });
}

/** A replicated pool, and what is added to its spec. */
export function cephBlockPool(spec: object = {}): any {
  return rook('CephBlockPool', { failureDomain: 'host', replicated: { size: 3 }, ...spec });
}

/** A Tenant of RustFS, and what is added to its spec. */
export function tenant(spec: object = {}): any {
  return {
    apiVersion: 'rustfs.com/v1alpha1',
    kind: 'Tenant',
    metadata: { name: 'objects', namespace: 'rustfs' },
    spec: { pools: [{ name: 'pool-0', servers: 4, persistence: { volumesPerServer: 4 } }], ...spec },
  };
}

/** A Gateway, and what is added to its spec. */
export function gateway(spec: object = {}): any {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'web' },
    spec: { gatewayClassName: 'envoy', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }], ...spec },
  };
}

/** A ConfigMap with the given metadata. */
export function configMap(metadata: object): any {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata };
}

/** A definition of the kind Shelf in example.org/v1 with the given schemas of its fields. */
export function shelfDefinition(properties: object, rest: object = {}, version: object = {}): any {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'shelves.example.org' },
    spec: {
      group: 'example.org',
      scope: 'Namespaced',
      names: { kind: 'Shelf', plural: 'shelves' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', properties, ...rest } }, ...version }],
    },
  };
}

/** An object of the kind Shelf. */
export function shelf(fields: object = {}, metadata: object = {}): any {
  return { apiVersion: 'example.org/v1', kind: 'Shelf', metadata: { name: 'shelf', ...metadata }, ...fields };
}

/** The bundled kinds and one definition more. */
export function schemasWith(definition: object): Schemas {
  const schemas = Schemas.bundled();
  schemas.addCrd(definition);
  return schemas;
}

/** The errors of an object, each as `<type> <path>: <message>`. */
export function errorsOf(object: unknown, schemas = Schemas.bundled(), numbers?: { [path: string]: string }): string[] {
  const { errors } = schemas._judgeDecoded(object, numbers && new Map(Object.entries(numbers)));
  return errors.map(error => `${error.type} ${error.path}: ${error.message}`);
}
