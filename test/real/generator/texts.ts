import { Random } from './random';

/** Texts that are, or nearly are, of some format. */
export const TEXTS_BY_FORMAT: { readonly [format: string]: readonly string[] } = {
  'date-time': ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.123456789+01:00', '2026-01-02', '2026-02-30T00:00:00Z', '2026-01-02T24:00:00Z',
    '2026-01-02T23:59:60Z', '2026-01-02 03:04:05Z', '2026-01-02t03:04:05z', '2026-01-02T03:04:05', '2026-01-02T03:04Z', '0000-01-01T00:00:00Z',
    '2026-1-2T03:04:05Z', '2026-01-02T03:04:05,5Z', '2026-01-02T03:04:05+25:00', '2026-01-02T3:04:05Z', '10000-01-01T00:00:00Z', '', 'now'],
  'date': ['2026-01-02', '2026-02-29', '2024-02-29', '2026-13-01', '26-01-02', '2026-1-2', ''],
  'duration': ['1h', '1h30m', '-1h', '1.5h', '1d', '5', '0', '1µs', '1 h', '', 'h', '1h1', '300000h', '9999999999h', '.5s', '1d2h'],
  'byte': ['', 'QQ==', 'QUI=', 'QUJD', 'QQ', 'Q Q=', 'QUJD\n', '-_-_', 'QR==', '====', 'a'],
  'uri': ['http://example.org', '/path', 'example', '', 'http://[::1', 'a b', '%zz', 'mailto:a@example.org', '//host/path', ':', 'http://a:b', '?q', '#f'],
  'email': ['a@example.org', 'a', '@', 'a b@example.org', '"a b"@example.org', 'A <a@example.org>', ''],
  'ipv4': ['10.0.0.1', '010.0.0.1', '256.0.0.1', '10.0.0', '::1', ''],
  'ipv6': ['::1', 'fe80::1%eth0', '::ffff:10.0.0.1', '10.0.0.1', '1::2::3', ''],
  'cidr': ['10.0.0.0/8', '10.0.0.1/33', '10.0.0.0', '::/0', 'fd00::1/64', '010.0.0.0/8', ''],
  'hostname': ['example.org', '-a', 'a_b', 'example.org.', 'a..b', '1', ''],
  'uuid': ['123e4567-e89b-12d3-a456-426614174000', '123e4567e89b12d3a456426614174000', '123E4567-E89B-12D3-A456-426614174000', '123e4567', ''],
};

/** Amounts with and without units, right and wrong. */
export const QUANTITIES: readonly unknown[] = [
  '10Gi', '1gi', '1e3', '1E3', '1E', '1Ei', '1e', '.5', '1.', '+1', '-1', '-1Gi', '1 Gi', ' 1', '1Gi ', '1m', '0', '', '1.5Gi', '12345678901234567890', '1_000',
  '1KiB', 'Gi', '1k', '1K', '1Ki', '1n', '1u', '0x10', '9223372036854775808', '1e30', '.', '-', '--1', '1e-3', '1e+3', '1.2.3', '١', 5, 0, -1, 1.5, 3e9, true, [], {}, null,
];

/** Percentages and whole numbers, right and wrong. */
export const INTS_OR_STRINGS: readonly unknown[] = ['50%', '0%', '100%', '101%', '5', 5, 0, -1, 1.5, '', '%', '1.5%', 'all', 2 ** 31, 2 ** 31 - 1, 1e19, true, false, null, [], {}, '5 %', 'http'];

const ODD = ['', ' ', 'a', 'A', '-', '.', '/', 'a b', 'ä', '😀', '\u0000', '\n', 'a\n', '\ud800', 'true', 'null', '1', '1.5', '*', '../..', 'a/b', 'a/b/c', '{}', '"', "'", '\\',
  'example.org', 'Example.org', 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(253), 'a'.repeat(254), '\u200b', '\ufeff', '10.0.0.1', 'a.b.c', 'a..b', '-a', 'a-', '_a', 'http://example.org', 'self'];

/** Some text or other. */
export function oddText(random: Random): string {
  return random.chance(0.3) ? random.pick(TEXTS_BY_FORMAT[random.pick(Object.keys(TEXTS_BY_FORMAT))]) : random.pick(ODD);
}

/** A text with one change. */
export function nearText(random: Random, text: string): string {
  const characters = [...text];
  const at = random.below(characters.length + 1);
  const other = random.pick(['a', 'Z', '0', '-', '.', '/', ' ', '\n', ':', '_', 'é', '*', '$', '^', '(', '%']);
  switch (random.below(6)) {
    case 0: characters.splice(at, 1); break;
    case 1: characters.splice(at, 1, other); break;
    case 2: characters.splice(at, 0, other); break;
    case 3: characters.splice(at, 0, ...characters); break;
    case 4: return random.chance(0.5) ? text.toUpperCase() : text.toLowerCase();
    default: return random.pick([`${text}\n`, ` ${text}`, `${text} `, `${text}${text}`, text.slice(0, at), [...text].reverse().join('')]);
  }
  return characters.join('');
}
