import { ScrubSchedule, Weekday } from '../../../src/ceph';
import { CephOption } from '../../../src/config';
import { isConfigSection } from '../../../src/config/ceph-config-section';
import { LOG_SUBSYSTEMS } from '../../../src/config/private/log-subsystems';
import { CephCluster } from '../harness/ceph-cluster';

/** A section that no daemon reads: what is set there is judged and harms nobody. */
const NOBODY = 'client.nobody';

let cluster: CephCluster;

beforeAll(async () => {
  cluster = await CephCluster.start({});
});

afterAll(async () => {
  await cluster?.stop();
});

async function accepts(name: string, value: string): Promise<boolean> {
  return (await cluster.ceph(['config', 'set', NOBODY, name, value])).code === 0;
}

async function disagreements(cases: [string, string][]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, value] of cases) {
    const ours = CephOption.find(name)!.problemWith(value);
    if (await accepts(name, value) !== (ours === undefined)) {
      wrong.push(`${name}=${value}: ${ours ?? 'accepted by us, refused by Ceph'}`);
    }
  }
  return wrong;
}

const OPTIONS = CephOption.names().map(name => CephOption.find(name)!);

/** Sets many at once, and gives back which Ceph would not keep. */
async function notKept(cases: [string, string][]): Promise<string[]> {
  const text = `[${NOBODY}]\n${cases.map(([name, value]) => `${name} = ${value}\n`).join('')}`;
  const rest = await cluster.mustCeph(['config', 'assimilate-conf'], text);
  const left = rest.split('\n').map(line => line.trim().split(' = ')).filter(parts => parts.length === 2);
  // What the configuration file of the monitor says already is left there.
  return disagreements(left.map(([name, value]) => [name, value]));
}

/** One value of each option that has as many. */
function* rounds(valuesOf: (option: CephOption) => (string | number | undefined)[]): Generator<[string, string][]> {
  for (let round = 0; ; round++) {
    const cases = OPTIONS.map(option => [option.name, valuesOf(option)[round]]).filter(([, value]) => value !== undefined && value !== '');
    if (cases.length === 0) {
      return;
    }
    yield cases.map(([name, value]) => [`${name}`, `${value}`]);
  }
}

test('every option takes its bounds, each of its values and its default, as Ceph does', async () => {
  let count = 0;
  for (const cases of rounds(({ defaultValue, min, max, values }) => [min, max, ...values, defaultValue].filter(value => value !== undefined))) {
    count += cases.length;
    const isAccepted = ([name, value]: [string, string]) => CephOption.find(name)!.problemWith(value) === undefined;
    expect(await notKept(cases.filter(isAccepted))).toEqual([]);
    expect(await disagreements(cases.filter(one => !isAccepted(one)))).toEqual([]);
  }
  expect(count).toBeGreaterThan(2000);
});

test('what lies beyond a bound, or is none of the values, is refused by both', async () => {
  let count = 0;
  for (const cases of rounds(({ type, min, max, values }) => {
    const step = type === 'float' ? 0.5 : 1;
    return [...min === undefined ? [] : [min - step], ...max === undefined ? [] : [max + step], ...values.length === 0 ? [] : ['bogus']];
  })) {
    count += cases.length;
    expect(cases.filter(([name, value]) => CephOption.find(name)!.problemWith(value) === undefined)).toEqual([]);
    expect(await disagreements(cases)).toEqual([]);
  }
  expect(count).toBeGreaterThan(300);
});

test.each([
  ['osd_max_scrubs', ['1K', '1k', '1Ki', ' 1', '1.5', '-1', '0x10', '1e3', '', '99999999999999999999', '9E', '10E', '1B', '+5', '010', '-1K']],
  ['osd_recovery_max_active', ['1K', '-1', '1.5', '9223372036854775807', '9223372036854775808', '']],
  ['osd_memory_target', ['4G', '4Gi', '4GiB', '4GB', '4g', '4K', '0.5G', '-1', '4 G', '8E', '16E', '1e9', '+4G', '4i', '4GiX', '1024MB']],
  ['osd_scrub_auto_repair', ['TRUE', 'yes', 'no', 'on', '1', '0', '2', '', '-1', '0x1', '1K']],
  ['osd_deep_scrub_interval', ['604800', '6e5', '1w', '', '-5', '1,5', '.5', '5.', 'inf', 'x']],
  ['cephfs_mirror_mount_timeout', ['10', '10s', '1h 5m', '1h5m', '1 hour', '-1', '1.5', '', '1mo', '1M', '1ms', '5 weeks', '99999999999999999999']],
  ['cephsqlite_lock_renewal_timeout', ['100', '99', '1s', '100ms', '-1', '', 'abc', '+100']],
  ['bluestore_compression_mode', ['force', 'Force', '']],
  ['public_addr', ['10.0.0.1', '10.0.0.1:6789/0', '::1', '[::1]:80', 'v2:10.0.0.1:3300', '-', '10.0.0', '10.0.0.1:x', '', 'name']],
  ['debug_osd', ['1', '1/5', '20 / 20', '', 'x', '100', '-1', '1/100']],
  ['mgr/balancer/mode', ['upmap', 'bogus']],
])('spellings of %s are read as Ceph reads them', async (name, values) => {
  expect(await disagreements(values.map((value): [string, string] => [name, value]))).toEqual([]);
});

test('each part that writes a log has a level', async () => {
  expect(await notKept(LOG_SUBSYSTEMS.map(part => [`debug_${part}`, '1/5']))).toEqual([]);
});

test('a name that we do not know is not known to Ceph', async () => {
  for (const name of ['osd_max_scrub', 'osd-max-scrubs', 'OSD_MAX_SCRUBS', 'mgr/nothing/x', 'debug_nobody']) {
    expect([name, CephOption.find(name)]).toEqual([name, undefined]);
    expect([name, await accepts(name, '1')]).toEqual([name, false]);
  }
  expect(CephOption.find('osd max scrubs')?.name).toBe('osd_max_scrubs');
  expect(await accepts('osd max scrubs', '1')).toBe(true);
});

test.each([
  'global', 'mon', 'osd.0', 'mgr', 'client.rgw.my.store', 'mds.a', 'osd/class:hdd', 'osd/zone:a/class:ssd', 'class:hdd',
  'osds', 'rgw', 'OSD', '*', 'osd 1', 'host',
])('the section %s is known to us as it is to Ceph', async section => {
  expect((await cluster.ceph(['config', 'set', section, 'admin_socket', '/nowhere'])).code === 0).toBe(isConfigSection(section));
  await cluster.ceph(['config', 'rm', section, 'admin_socket']);
});

test('a scrub schedule is kept as it was written', async () => {
  const { section, values } = ScrubSchedule.window({ fromHour: 22, toHour: 6, firstDay: Weekday.SATURDAY, lastDay: Weekday.SUNDAY }).tunables;
  const kept: { [option: string]: string } = {};
  for (const [option, value] of Object.entries(values)) {
    await cluster.mustCeph(['config', 'set', section, option, value]);
    kept[option] = `${Number(await cluster.mustCeph(['config', 'get', 'osd.0', option]))}`;
  }
  expect(kept).toEqual(values);
  expect(Object.keys(kept)).toHaveLength(5);
});
