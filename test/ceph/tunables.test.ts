import { Duration, Size } from 'cdk8s';
import { HDD, hosts, messageOf, newCluster, specOf, withDevices } from './fixture';
import { CephTunables, ScrubSchedule, Weekday } from '../../src/ceph';

describe('tunables', () => {
  test('options stand in their sections, as texts', () => {
    const tunables = [
      CephTunables.global({ mon_allow_pool_delete: false }),
      CephTunables.osd({ osd_max_scrubs: 2, osd_memory_target: '6G' }),
      CephTunables.forSection('osd/class:hdd', { osd_recovery_sleep_hdd: 0.2 }),
      CephTunables.mgr({ 'mgr/balancer/mode': 'upmap' }),
      CephTunables.mon({ mon_data_avail_warn: 20 }),
      CephTunables.mds({ mds_cache_memory_limit: '8Gi' }),
    ];
    expect(specOf(hosts(3), { tunables }).cephConfig).toEqual({
      'global': { mon_allow_pool_delete: 'false' },
      'osd': { osd_max_scrubs: '2', osd_memory_target: '6G' },
      'osd/class:hdd': { osd_recovery_sleep_hdd: '0.2' },
      'mgr': { 'mgr/balancer/mode': 'upmap' },
      'mon': { mon_data_avail_warn: '20' },
      'mds': { mds_cache_memory_limit: '8Gi' },
    });
  });

  test('a cluster without tunables has no cephConfig', () => {
    expect(specOf(hosts(3))).not.toHaveProperty('cephConfig');
  });

  test.each([
    [() => CephTunables.osd({ osd_max_scrub: 2 }), 'CephTunables for osd: Ceph knows no option "osd_max_scrub", did you mean osd_max_scrubs?'],
    [() => CephTunables.osd({ nothing_like_it_at_all: 2 }), 'CephTunables for osd: Ceph knows no option "nothing_like_it_at_all"'],
    [() => CephTunables.osd({ 'osd max scrubs': 2 }), 'CephTunables for osd: write the option "osd max scrubs" as osd_max_scrubs'],
    [() => CephTunables.osd({ osd_scrub_begin_hour: 24 }), 'CephTunables for osd: "24" is too high for osd_scrub_begin_hour, which takes 23 or less'],
    [() => CephTunables.osd({ osd_max_scrubs: [2] }), 'CephTunables for osd: osd_max_scrubs: the value must be a text, a number or a boolean'],
    [() => CephTunables.forSection('osds', {}), 'CephTunables.forSection: section: "osds" is no section of Ceph\'s configuration; there are global, mon, mgr, osd, mds and client, '
      + 'alone or with a name or a mask behind it'],
  ])('what Ceph would refuse is refused (%#)', (make, message) => {
    expect(messageOf(make)).toBe(message);
  });

  test('an option can not have two values', () => {
    const tunables = [CephTunables.osd({ osd_max_scrubs: 2 }), CephTunables.osd({ osd_max_scrubs: 3 })];
    expect(messageOf(() => newCluster(hosts(3), { tunables }))).toBe('storage/ceph: tunables: osd_max_scrubs is both 2 and 3 for osd; give one value');
    const same = [CephTunables.osd({ osd_max_scrubs: 2 }), CephTunables.osd({ osd_max_scrubs: '2' })];
    expect(specOf(hosts(3), { tunables: same }).cephConfig).toEqual({ osd: { osd_max_scrubs: '2' } });
  });

  test('one sees which options wait for a restart', () => {
    expect(CephTunables.osd({ osd_max_scrubs: 2, osd_op_num_shards: 8, osd_objectstore: 'bluestore' }).waitForRestart)
      .toEqual(['osd_op_num_shards', 'osd_objectstore']);
  });
});

describe('scrub schedule', () => {
  const osdConfig = (scrubSchedule: ScrubSchedule) => specOf(hosts(3), { scrubSchedule }).cephConfig.osd;

  test('a window may wrap midnight', () => {
    expect(osdConfig(ScrubSchedule.window({ fromHour: 22, toHour: 6 }))).toEqual({
      osd_scrub_begin_hour: '22',
      osd_scrub_end_hour: '6',
      osd_scrub_begin_week_day: '0',
      osd_scrub_end_week_day: '0',
      osd_deep_scrub_interval: '604800',
    });
  });

  test.each([
    [Weekday.SATURDAY, Weekday.SUNDAY, '6', '1'],
    [Weekday.MONDAY, Weekday.FRIDAY, '1', '6'],
    [Weekday.SUNDAY, Weekday.SATURDAY, '0', '0'],
    [Weekday.SATURDAY, undefined, '6', '0'],
  ])('days from %s to %s are %s up to, not including, %s', (firstDay, lastDay, begin, end) => {
    expect(osdConfig(ScrubSchedule.window({ fromHour: 0, toHour: 0, firstDay, lastDay, deepScrubInterval: Duration.days(14) }))).toMatchObject({
      osd_scrub_begin_week_day: begin,
      osd_scrub_end_week_day: end,
      osd_deep_scrub_interval: '1209600',
    });
  });

  test.each([
    [{ fromHour: 24, toHour: 6 }, 'fromHour: 24 must be a whole number from 0 to 23'],
    [{ fromHour: 22, toHour: -1 }, 'toHour: -1 must be a whole number from 0 to 23'],
    [{ fromHour: 22.5, toHour: 6 }, 'fromHour: 22.5 must be a whole number from 0 to 23'],
    [{ fromHour: 22, toHour: 6, firstDay: 7 }, 'firstDay: 7 is not one of 0, 1, 2, 3, 4, 5, 6 (Weekday)'],
    [{ fromHour: 22, toHour: 6, lastDay: 1 }, 'firstDay: must be given where lastDay is'],
    [{ fromHour: 22, toHour: 6, deepScrubInterval: Duration.minutes(59) }, 'deepScrubInterval: 3540 s is shorter than an hour'],
  ])('what is no window is refused: %j', (props, message) => {
    expect(messageOf(() => ScrubSchedule.window(props))).toBe(`ScrubSchedule.window: ${message}`);
  });

  test('a window too short for the largest device is refused, with the hours that it takes', () => {
    const disks = withDevices('ibm-three-zones', { ...HDD, size: '20T' });
    expect(messageOf(() => newCluster(disks, { scrubSchedule: ScrubSchedule.window({ fromHour: 1, toHour: 5 }) }))).toBe(
      'storage/ceph: scrubSchedule: in 7 days the window is open for 28 hours, but reading an OSD of 20000 GB that is 85 % full takes 90.1 hours '
      + 'at 50 MiB/s; open it for longer, or lengthen deepScrubInterval');
    const enough = { fromHour: 1, toHour: 5, deepScrubInterval: Duration.days(28) };
    expect(specOf(disks, { scrubSchedule: ScrubSchedule.window(enough) }).cephConfig.osd.osd_deep_scrub_interval).toBe('2419200');
    const faster = { fromHour: 1, toHour: 5, readRate: Size.mebibytes(200) };
    expect(specOf(disks, { scrubSchedule: ScrubSchedule.window(faster) }).cephConfig.osd.osd_scrub_end_hour).toBe('5');
  });

  test('volumes of device sets are devices too', () => {
    const deviceSets = [{ size: '40Ti', storageClassName: 'local', deviceClass: 'hdd' }];
    expect(messageOf(() => newCluster(hosts(3), { deviceSets, scrubSchedule: ScrubSchedule.window({ fromHour: 1, toHour: 5 }) })))
      .toContain('reading an OSD of 43980 GB that is 85 % full takes 198.1 hours');
  });
});
