export * from './ceph-option';
