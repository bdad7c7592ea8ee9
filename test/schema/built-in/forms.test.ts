import { kindOf } from './judged';
import { addressProblem, cidrProblem, isStrictlyInside, specialAddressProblem } from '../../../src/schema/private/built-in/addresses';
import { isWhole, nanosOf, quantityOf, unitsOf } from '../../../src/schema/private/built-in/amount';
import { cronProblem } from '../../../src/schema/private/built-in/cron-schedule';
import { isSame } from '../../../src/schema/private/built-in/same';
import { urlProblem, webhookUrlProblem } from '../../../src/schema/private/built-in/webhook-url';

test('addresses are IPv4 without leading zeros and IPv6 without zones', () => {
  expect(['10.0.0.1', '::', '2001:db8::1', '64:ff9b::192.0.2.1'].map(addressProblem)).toEqual(Array(4).fill(undefined));
  expect(addressProblem('010.0.0.1')).toBe('"010.0.0.1" is no IP address, write one such as 10.9.8.7 or 2001:db8::1, without leading zeros');
  expect(addressProblem('fe80::1%eth0')).toMatch(/is no IP address/);
  expect(addressProblem('::ffff:10.0.0.1')).toBe('"::ffff:10.0.0.1" is an IPv4 address in an IPv6 one, write it as IPv4');
});

test('ranges have no bits behind their length', () => {
  expect(['10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32', '10.0.0.1/32'].map(cidrProblem)).toEqual(Array(4).fill(undefined));
  expect(cidrProblem('10.0.0.1/8')).toBe('"10.0.0.1/8" has bits behind its first 8 that are not 0');
  expect(cidrProblem('10.0.0.0/33')).toMatch(/is no CIDR range/);
  expect(cidrProblem('10.0.0.0/08')).toMatch(/is no CIDR range/);
  expect(cidrProblem('::ffff:10.0.0.0/104')).toBe('"::ffff:10.0.0.0/104" is an IPv4 range in an IPv6 one, write it as IPv4');
});

test('a range is inside another of the same family if it is smaller', () => {
  expect(isStrictlyInside('10.0.0.0/8', '10.1.0.0/16')).toBe(true);
  expect(isStrictlyInside('10.0.0.0/8', '10.0.0.0/8')).toBe(false);
  expect(isStrictlyInside('10.0.0.0/8', '11.0.0.0/16')).toBe(false);
  expect(isStrictlyInside('0.0.0.0/0', '2001:db8::/32')).toBe(false);
  expect(isStrictlyInside('10.0.0.0/8', 'x')).toBe(false);
});

test('special addresses are told by their kind', () => {
  expect(specialAddressProblem('0.0.0.0')).toBe('"0.0.0.0" is an unspecified address, which can\'t be reached from elsewhere');
  expect(['127.1.2.3', '::1'].map(specialAddressProblem).every(problem => problem!.includes('a loopback'))).toBe(true);
  expect(['169.254.0.1', 'fe80::1'].map(specialAddressProblem).every(problem => problem!.includes('a link-local address'))).toBe(true);
  expect(['224.0.0.1', 'ff02::1'].map(specialAddressProblem).every(problem => problem!.includes('a link-local multicast'))).toBe(true);
  expect(['10.0.0.1', 'fd00::1', 'x', '224.0.1.1'].map(specialAddressProblem)).toEqual(Array(4).fill(undefined));
});

test('quantities are compared exactly, rounded up and cut as in Kubernetes', () => {
  expect(nanosOf('1.5')).toBe(1_500_000_000n);
  expect(nanosOf('1Ki')).toBe(1024n * 10n ** 9n);
  expect(nanosOf('0.5Mi')).toBe(524288n * 10n ** 9n);
  expect(nanosOf('-1e3')).toBe(-(10n ** 12n));
  expect(nanosOf(undefined)).toBe(0n);
  expect(nanosOf('1E-30')).toBe(1n);
  expect(nanosOf('9Ei')).toBe((2n ** 63n - 1n) * 10n ** 9n);
  expect([unitsOf('1500m'), unitsOf('-1500m')]).toEqual([2n, -2n]);
  expect(['1', '1000m', '1n', '1500m', '1.5k'].map(isWhole)).toEqual([true, true, false, false, true]);
  expect([2_000_000_000n, 1_500_000_000n, 1n].map(quantityOf)).toEqual(['2', '1500m', '1n']);
});

test.each(['*/5 * * * *', '0 3 1,15 * *', '0-30/10 0 * JAN-MAR mon', '?  * * * 6', '@hourly', '@every 1h30m', '1/15 * * * *', ',1 * * * *', '*-5-x/+2 * * * *'])('%s is a schedule', schedule => {
  expect(cronProblem(schedule)).toBeUndefined();
});

test.each([
  ['* * * *', '"* * * *" has 4 fields, needs 5: minute, hour, day of month, month, day of week'],
  ['@monday', '"@monday" must be one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or @every and a duration such as 1h30m'],
  ['@every', '"@every" must be one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or @every and a duration such as 1h30m'],
  ['60 * * * *', '"60" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['5-1 * * * *', '"5-1" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['* * 0 * *', '"0" is no day of month, write numbers from 1 to 31, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['*/0 * * * *', '"*/0" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['1-2-3 * * * *', '"1-2-3" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['1/2/3 * * * *', '"1/2/3" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['* * * * 7', '"7" is no day of week, write numbers from 0 to 6, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['@every 9999999h', '"@every 9999999h" must be one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or @every and a duration such as 1h30m'],
  ['*/9223372036854775808 * * * *',
    '"*/9223372036854775808" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
  ['- * * * *', '"-" is no minute, write numbers from 0 to 59, *, ranges such as 1-5, steps such as */10, with commas between them'],
])('%s is no schedule', (schedule, problem) => {
  expect(cronProblem(schedule)).toBe(problem);
});

describe('values are the same for the API server', () => {
  const pod = kindOf({ apiVersion: 'v1', kind: 'Pod' }).schema.properties!.spec;
  const container = (change: object) => ({ containers: [{ name: 'a', image: 'b', ...change }] });
  const same = (a: object, b: object) => isSame(pod, container(a), container(b));

  test('however they are written', () => {
    expect(same({ resources: { limits: { cpu: '1' } } }, { resources: { limits: { cpu: '1000m' } } })).toBe(true);
    expect(same({ ports: [{ containerPort: 80 }] }, { ports: [{ containerPort: 80n }] })).toBe(true);
    expect(same({ resources: { limits: { cpu: '1' } } }, { resources: { limits: { cpu: '2' } } })).toBe(false);
    expect(same({ resources: { limits: { cpu: '1' } } }, { resources: { limits: {} } })).toBe(false);
  });

  test('if nothing and an empty list, map or text are meant', () => {
    expect(same({}, { args: [], workingDir: '', stdin: false, resources: {} })).toBe(true);
    expect(isSame(pod, { nodeSelector: {} }, {})).toBe(true);
  });

  test('but not if nothing and something empty differ', () => {
    expect(same({}, { securityContext: {} })).toBe(false);
    expect(isSame(pod, {}, { affinity: {} })).toBe(false);
    expect(isSame(pod, {}, { shareProcessNamespace: false })).toBe(false);
    expect(isSame(pod, {}, { resources: {} })).toBe(false);
  });

  test('and not if one is of another type', () => {
    expect(isSame(undefined, 'a', ['a'])).toBe(false);
    expect(isSame(undefined, { a: 'b' }, ['a'])).toBe(false);
    expect(isSame(undefined, '1', 1)).toBe(false);
  });
});

test.each([
  'https://hooks.example.org:8443/validate', 'HTTPS://example.org', 'https://example.org:99999/', 'https://example.org:/', 'https://example.org?', 'https://example.org#',
  'https://[fd00::1]:443/a', 'https://exa_mple.org/a%20b', 'https://büro.example.org',
  'https://[fe80::1%25en0]/a', 'https://[fe80::1%25%20é]:', 'https://[::ffff:10.0.0.1]', 'https://exa]mple.org',
])('%s is the URL of a webhook', url => {
  expect([urlProblem(url), webhookUrlProblem(url)]).toEqual([undefined, undefined]);
});

test.each([
  '', 'validate', '/validate', '//example.org', 'http://example.org', 'https:/example.org', 'https:example.org', 'https:///validate', 'https://user@example.org',
  'https://example.org/?a', 'https://example.org/#a',
])('%p is a URL, but none of a webhook', url => {
  expect([urlProblem(url), webhookUrlProblem(url)]).toEqual([undefined, `"${url}" must be https://<host>[:<port>]/<path>, without user, query and fragment`]);
});

test.each([
  'https://exam ple.org', ' https://example.org', ':443', 'a b:c', 'https://example.org:port', 'https://[fd00::1', 'https://example.org/%zz', 'https://a%20b.org', 'https://a:b:443',
  'https://example.org/#%z', 'https://a%@example.org', 'https://example.org/\n', '1a:b',
  'https://[]', 'https://[::::]', 'https://[10.0.0.1]', 'https://[fd00::1]]', 'https://[fe80::1%25]', 'https://[fe80::1%25%2f]', 'https://a[fd00::1]', 'https://a[b',
])('%p is no URL', url => {
  expect(urlProblem(url)).toBe(`${JSON.stringify(url)} is no URL, write https://<host>[:<port>]/<path>`);
});
