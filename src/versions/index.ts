export * from './ceph-version';
export * from './rook-version';
export * from './version-fact';
