export * from './topology';
export * from './versions';
export * from './config';
export * from './manifests';
export * from './schema';
export * from './checks';
export { StorageChecks } from './gate';
export * from './ceph';
export * from './templates';
export * from './validation';

export * as certmanager from './api/certmanager';
export * as csi from './api/csi';
export * as k8s from './api/k8s';
export * as monitoring from './api/monitoring';
export * as rook from './api/rook';
export * as rustfs from './api/rustfs';
export * as snapshot from './api/snapshot';
export * as velero from './api/velero';
