import { errorsOf, schemasWith, shelf, shelfDefinition } from './documents';

const FORMATS: [format: string, good: string[], bad: string[]][] = [
  ['bsonobjectid', ['507f1f77bcf86cd799439011'], ['507f1f77bcf86cd79943901', 'x07f1f77bcf86cd799439011']],
  ['byte', ['YQ==', 'YWI=', 'YWJj'], ['', 'YQ', 'YQ=', 'Y-Q=', 'YQ==YQ==']],
  ['cidr', ['10.0.0.0/8', 'fd00::/64', '010.0.0.0/08', 'fd00::10.0.0.0/64'], ['10.0.0.0', '10.0.0.0/', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/8/8', 'fe80::1%eth0/64', 'a/8']],
  ['creditcard', ['4111111111111111', '4111 1111 1111 1111', '378282246310005', '6011-1111-1111-1117', 'card 30569309025904'], ['4111111111111112', '411111111111', '', '9111111111111111']],
  ['date', ['2024-02-29', '2000-02-29', '2026-12-31'], ['2025-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-00-01', '2026-1-1', '2026-01-01T00:00:00Z']],
  ['date-time', ['2026-01-02T03:04:05Z', '2026-01-02t03:04:05.5+01:00', '2026-01-02T03:04:05Z'.toLowerCase()],
    ['2026-01-02 03:04:05Z', '2026-01-02T03:04:05', '2026-01-02T24:00:00Z', '2026-01-02T03:60:00Z', '2026-02-30T03:04:05Z', '2026-01-02']],
  ['duration', ['1h30m', '-1.5s', '0', '500µs', '2 days', 'about 1 week', '22 ns', '9999999999h', '-9223372036854775808ns'],
    ['', '5', 'h', '1 fortnight', '1,5', '9223372036854775808ns', '1h 9999999999999999999 days', '1\u00a0day', '1 \u03bcs']],
  ['email', ['a@b.example', 'a.b+c@[10.0.0.1]', '"a b"@c.example', 'A B <a@b.example>'], ['a', 'a@', '@b', 'a..b@c', 'a b@c', 'a@b c']],
  ['hexcolor', ['#fff', 'A0B1C2'], ['#ffff', 'red']],
  ['hostname', ['localhost', 'a.example', '😀.example', 'a-b.example.org', 'xn--a.bücher.example', '1.example'], ['', 'a.b', 'a.b1', 'a.x-y', '-a.example', 'a-.example', `${'ä'.repeat(32)}.example`, 'a..example', 'a_b.example', `${'a'.repeat(64)}.example`, `${'a.'.repeat(127)}example`]],
  ['ipv4', ['10.0.0.1', '010.00.0.001', '::ffff:10.0.0.1'], ['10.0.0', '10.0.0.256', '::1', '10.0.0.1%eth0']],
  ['ipv6', ['::1', 'fd00::10.0.0.1'], ['10.0.0.1', 'fd00:::1', 'fe80::1%eth0']],
  ['isbn', ['0321751043', '978-0321751041', '0-8044-2957-X'], ['0321751044', '978-0321751042', '', 'X321751043']],
  ['isbn10', ['0321751043', '0 8044 2957 X'], ['0\u00a08044 2957 X', '978-0321751041', '0321751044', '032175104']],
  ['isbn13', ['978-0321751041'], ['0321751043', '978-0321751042', '97803217510']],
  ['k8s-long-name', ['a.b-c'], ['A.b', '-a']],
  ['k8s-short-name', ['a-b'], ['a.b', 'A']],
  ['mac', ['00:1a:2B:3c:4d:5e', '00-1a-2b-3c-4d-5e', '001a.2b3c.4d5e', '001a2b3c4d5e', '00:1a:2b:3c:4d:5e:6f:70'], ['00.1a.2b.3c.4d.5e', '00:1a:2b:3c:4d', '001a.2b3c.4d5e.6f70.8192', '00:1a-2b:3c:4d:5e', 'mac']],
  ['rgbcolor', ['rgb(0,0,0)', 'rgb( 255 , 99,1 )', 'rgb(249,12,100)'], ['rgb(256,0,0)', 'rgb(0,0)', 'rgb(00,0,0)', 'rgba(0,0,0)', ' rgb(0,0,0)']],
  ['ssn', ['123-45-6789', '123 45 6789'], ['12-345-6789', '123456789']],
  ['uri', ['https://a.example:8443/b?c=%20', '/b/c', 'mailto:a b', 'urn:x', '*', 's3://bucket', 'http://u:p@[::1]:80/', 'file:///a', 'http://a@b@c/', 'http://[fe80::1%25eth%20]/', 'http://b%C3%BCcher/', 'a://b:c:1/'],
    ['', 'a.example/b', 'http://a b/', 'http://a.example:port/', 'http://a.example/%zz', '/%a', 'http://a\u0000.example', 'http://[::1/', 'http://a:b:1/', 'http://[10.0.0.1]/', 'http://[::1%25]/',
      'http://[::1%eth0]/', 'http://[fe80::1%25%zz]/', 'http://a[::1]/', 'http://%61/', 'http://%zz@a/']],
  ['uuid', ['123e4567-e89b-12d3-a456-426614174000', '123E4567E89B12D3A456426614174000'], ['123e4567-e89b-12d3-a456-42661417400', 'x23e4567-e89b-12d3-a456-426614174000']],
  ['uuid3', ['a3bb189e-8bf9-3888-9912-ace4e6543002'], ['a3bb189e-8bf9-4888-9912-ace4e6543002', 'x']],
  ['uuid4', ['a3bb189e-8bf9-4888-9912-ace4e6543002'], ['a3bb189e-8bf9-4888-7912-ace4e6543002', 'a3bb189e-8bf9-3888-9912-ace4e6543002', 'x']],
  ['uuid5', ['a3bb189e-8bf9-5888-b912-ace4e6543002'], ['a3bb189e-8bf9-5888-c912-ace4e6543002']],
  ['of-our-own', ['', 'anything'], []],
  ['constructor', ['', 'anything'], []],
];

describe.each(FORMATS)('format %s', (format, good, bad) => {
  const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', format } }));
  test.each([...good.map(text => [text, []] as const), ...bad.map(text => [text, [`FieldValueTypeInvalid spec: ${JSON.stringify(text)} is not of format ${format}`]] as const)])(
    'of %p', (text, errors) => {
      const found = errorsOf(shelf({ spec: text }), schemas);
      expect(found.map(error => error.slice(0, 30))).toEqual(errors.map(error => error.slice(0, 30)));
    });
});

test('a list passes where a text of some format is expected, as it does on the server', () => {
  const schemas = schemasWith(shelfDefinition({ spec: { type: 'string', format: 'byte' } }));
  expect(errorsOf(shelf({ spec: [1, 2] }), schemas)).toEqual([]);
});

test('the format of a number says nothing of a text', () => {
  const schemas = schemasWith(shelfDefinition({ a: { type: 'integer', format: 'date' }, b: { type: 'integer', format: 'int64' } }));
  expect(errorsOf(shelf({ a: 5, b: 2 ** 40 }), schemas)).toEqual([]);
});
