export * from './ceph-version';
export * from './rook-version';
export * from './upgrade-path';
export * from './version-fact';
