/** The parts of Ceph that write a log: each has an option `debug_<part>`. */
export const LOG_SUBSYSTEMS: readonly string[] = [
  'alienstore', 'asok', 'auth', 'bdev', 'bluefs', 'bluestore', 'buffer', 'ceph_exporter', 'cephfs_mirror', 'cephsqlite', 'client',
  'compressor', 'context', 'crush', 'crypto', 'cyanstore', 'dpdk', 'eventtrace', 'filer', 'finisher', 'fuse', 'heartbeatmap',
  'immutable_obj_cache', 'javaclient', 'journaler', 'kstore', 'lockdep', 'mclock', 'mds', 'mds_balancer', 'mds_locker', 'mds_log',
  'mds_log_expire', 'mds_migrator', 'mds_quiesce', 'memstore', 'mgr', 'mgrc', 'mon', 'monc', 'ms', 'none', 'objclass', 'objectcacher',
  'objecter', 'optracker', 'osd', 'paxos', 'perfcounter', 'prioritycache', 'rados', 'rbd', 'rbd_mirror', 'rbd_pwl', 'rbd_replay', 'refs',
  'reserver', 'rgw', 'rgw_access', 'rgw_datacache', 'rgw_dbstore', 'rgw_dedup', 'rgw_flight', 'rgw_lifecycle', 'rgw_notification', 'rgw_restore',
  'rgw_sync', 'rocksdb', 'seastore', 'seastore_backref', 'seastore_cache', 'seastore_cleaner', 'seastore_device',
  'seastore_epm', 'seastore_fixedkv_tree', 'seastore_journal', 'seastore_lba', 'seastore_omap', 'seastore_onode',
  'seastore_t', 'striper', 'test', 'throttle', 'timer', 'tp', 'trace',
];
