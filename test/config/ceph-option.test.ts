import { CephOption, OptionEffect } from '../../src/config';
import { isConfigSection } from '../../src/config/ceph-config-section';

const option = (name: string) => CephOption.find(name)!;

test('an option knows its type, its default, its bounds and its values', () => {
  const { type, defaultValue, min, max, values } = option('osd_scrub_begin_hour');
  expect({ type, defaultValue, min, max, values }).toEqual({ type: 'int', defaultValue: '0', min: 0, max: 23, values: [] });
  expect(option('bluestore_compression_mode').values).toEqual(['none', 'passive', 'aggressive', 'force']);
});

test('all options of Ceph 20.2.4 are there', () => {
  expect(CephOption.names()).toHaveLength(2363);
});

test('spaces stand for underscores, and nothing else does', () => {
  expect(option('osd max scrubs').name).toBe('osd_max_scrubs');
  expect(CephOption.find('osd-max-scrubs')).toBeUndefined();
  expect(CephOption.find('OSD_MAX_SCRUBS')).toBeUndefined();
  expect(CephOption.find('toString')).toBeUndefined();
});

test.each([
  ['osd_max_scrub', 'osd_max_scrubs'],
  ['mon_allow_pool_deleted', 'mon_allow_pool_delete'],
  ['nothing_like_it_at_all', undefined],
])('nearest to %s is %s', (name, nearest) => {
  expect(CephOption.nearestName(name)).toBe(nearest);
});

test.each([
  ['osd_max_scrubs', '3', undefined],
  ['osd_max_scrubs', '1K', undefined],
  ['osd_max_scrubs', '1.5', '"1.5" is no value of osd_max_scrubs, which takes a whole number, with K, M, G, T, P or E for thousands'],
  ['osd_max_scrubs', '10E', '"10E" is no value of osd_max_scrubs, which takes a whole number, with K, M, G, T, P or E for thousands'],
  ['osd_recovery_max_active', '-1',
    '"-1" is no value of osd_recovery_max_active, which takes a whole number not below 0, with K, M, G, T, P or E for thousands'],
  ['osd_scrub_begin_hour', '23', undefined],
  ['osd_scrub_begin_hour', '24', '"24" is too high for osd_scrub_begin_hour, which takes 23 or less'],
  ['osd_scrub_begin_hour', '-1', '"-1" is too low for osd_scrub_begin_hour, which takes 0 or more'],
  ['osd_memory_target', '4Gi', undefined],
  ['osd_memory_target', '1K', '"1K" is too low for osd_memory_target, which takes 939524096 or more'],
  ['osd_memory_target', '4g', '"4g" is no value of osd_memory_target, which takes bytes, with K, M, G, T, P or E for powers of 1024, such as 4G'],
  ['osd_memory_target', '8E', undefined],
  ['osd_scrub_auto_repair', 'True', undefined],
  ['osd_scrub_auto_repair', 'yes', '"yes" is no value of osd_scrub_auto_repair, which takes true or false'],
  ['osd_deep_scrub_interval', '6e5', undefined],
  ['osd_deep_scrub_interval', '1w', '"1w" is no value of osd_deep_scrub_interval, which takes a number'],
  ['cephfs_mirror_mount_timeout', '1h 5m', undefined],
  ['cephfs_mirror_mount_timeout', '1 H', '"1 H" is no value of cephfs_mirror_mount_timeout, which takes seconds, or numbers with units, such as 1h 30m'],
  ['cephfs_mirror_mount_timeout', '3 fortnights',
    '"3 fortnights" is no value of cephfs_mirror_mount_timeout, which takes seconds, or numbers with units, such as 1h 30m'],
  ['mds_extraordinary_events_dump_interval', '1m', undefined],
  ['mds_extraordinary_events_dump_interval', '1m 1s', '"1m 1s" is too high for mds_extraordinary_events_dump_interval, which takes 60 or less'],
  ['cephsqlite_lock_renewal_timeout', '99', '"99" is too low for cephsqlite_lock_renewal_timeout, which takes 100 or more'],
  ['bluestore_compression_algorithm', 'zst', '"zst" is no value of bluestore_compression_algorithm, which takes "", snappy, zlib, zstd, lz4'],
  ['public_addr', '10.0.0.1:6789/0', undefined],
  ['public_addr', 'here', '"here" is no value of public_addr, which takes an IP address with an optional port, such as 10.0.0.1'],
  ['debug_osd', '1/5', undefined],
  ['debug_osd', '100', '"100" is no value of debug_osd, which takes a log level N or N/M from 0 to 99'],
  ['osd_uuid', '1', '"1" is no value of osd_uuid, which takes a UUID'],
  ['mon_osd_full_ratio', '0.95', 'mon_osd_full_ratio can\'t be set through the monitors'],
])('%s = %j: %s', (name, value, problem) => {
  expect(option(name).problemWith(value)).toBe(problem);
});

test.each([
  ['osd_max_scrubs', OptionEffect.RUNTIME],
  ['debug_osd', OptionEffect.RUNTIME],
  ['rgw_frontends', OptionEffect.RESTART],
  ['osd_pool_default_crush_rule', OptionEffect.RUNTIME],
  ['osd_objectstore', OptionEffect.CREATE],
  ['mon_debug_no_require_tentacle', OptionEffect.CLUSTER_CREATE],
])('a new value of %s counts from: %s', (name, effect) => {
  expect(option(name).effect).toBe(effect);
});

test('an option for developers says so', () => {
  expect(option('osd_debug_drop_ping_duration').forDevelopers).toBe(true);
  expect(option('osd_max_scrubs').forDevelopers).toBe(false);
});

test.each([
  ['global', true], ['osd.3', true], ['osd/class:ssd', true], ['client.rgw.my.store.a', true], ['class:hdd', true],
  ['osds', false], ['rgw', false], ['OSD', false], ['*', false],
])('whether %s is a section of the configuration: %s', (name, known) => {
  expect(isConfigSection(name)).toBe(known);
});
