import * as fs from 'fs';
import * as path from 'path';
import { decode } from '../../src/manifests/decode';
import { isServerFloat } from '../../src/manifests/decoded';

interface Recorded {
  readonly format: string;
  readonly doc: string;
  readonly value?: unknown;
  readonly errors?: { readonly type: string; readonly path: string; readonly message?: string }[];
}

const recorded: Recorded[] = fs.readFileSync(path.join(__dirname, '../fixtures/manifests/decode.jsonl'), 'utf8')
  .trimEnd().split('\n').map(line => JSON.parse(line));

describe('what a kube-apiserver 1.36 made of a text, decoding makes of it too', () => {
  test.each(recorded.map(({ format, doc, ...expected }) => [format, doc, expected] as const))('%s %j', (format, doc, expected) => {
    const decoded = decode(doc, format);
    if (expected.errors) {
      expect(decoded.errors).toMatchObject(expected.errors.map(({ type, path: field }) => ({ type, path: field })));
      for (const [i, { message }] of expected.errors.entries()) {
        expect(decoded.errors[i].message).toContain(message ?? '');
      }
    } else {
      expect(decoded.errors).toEqual([]);
      expect(decoded.value ?? null).toEqual(expected.value);
    }
  });
});

describe('numbers whose value does not tell how the server holds them', () => {
  test('a JSON text with ordinary numbers only notes none', () => {
    expect(decode('{"a": 1, "b": [0, -5, 1.5, 9007199254740991]}', 'json').numbers).toBeUndefined();
  });

  test('whole JSON numbers with a point or an exponent are noted as they are spelled', () => {
    const { value, numbers } = decode('{"a": 4.0, "b": [{"c": 1e3}, -2E+1]}', 'json');
    expect(value).toEqual({ a: 4, b: [{ c: 1000 }, -20] });
    expect([...numbers!]).toEqual([['a', '4.0'], ['b[0].c', '1e3'], ['b[1]', '-2E+1']]);
  });

  test('in YAML the spelling is lost to the server, so 4.0 is not noted', () => {
    expect(decode('a: 4.0\nb: 1e3\n', 'yaml')).toMatchObject({ value: { a: 4, b: 1000 }, numbers: undefined });
  });

  test.each([
    ['json', '{"a": 9007199254740993}', '9007199254740993'],
    ['yaml', 'a: 9007199254740993', '9007199254740993'],
    ['yaml', 'a: 0x7fffffffffffffff', '9223372036854775807'],
    ['yaml', 'a: 18446744073709551615', '18446744073709551615'],
    ['yaml', 'a: 1e20', '100000000000000000000'],
  ])('%s %s is noted with all its digits', (format, text, spelling) => {
    expect(decode(text, format).numbers!.get('a')).toBe(spelling);
  });

  test.each([
    ['9223372036854775807', false],
    ['-9223372036854775808', false],
    ['9223372036854775808', true],
    ['100000000000000000000', true],
    ['4.0', true],
    ['1e3', true],
  ])('%s is a float to the server: %s', (text, isFloat) => {
    expect(isServerFloat(text)).toBe(isFloat);
  });

  test('negative zero is zero', () => {
    expect(Object.is((decode('{"a": -0}', 'json').value as any).a, 0)).toBe(true);
    expect(Object.is((decode('a: -0.0', 'yaml').value as any).a, 0)).toBe(true);
  });

  test('a number beyond float64 can not be decoded from JSON and is a string in YAML', () => {
    expect(decode('{"a": {"b": 1E400}}', 'json')).toMatchObject({
      value: undefined, errors: [{ type: 'Decode', path: '', message: 'json: cannot unmarshal number 1E400 into Go value of type float64: a.b' }],
    });
    expect(decode(`[${'9'.repeat(400)}]`, 'json').errors[0].message).toBe(`json: cannot unmarshal number ${'9'.repeat(37)}... into Go value of type float64: [0]`);
    expect(decode('a: 1E400', 'yaml').value).toEqual({ a: '1E400' });
  });
});

describe('hostile input', () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  test.each(['json', 'yaml'])('1000 levels of %s decode, one more does not', format => {
    expect(decode(nested('[', ']', 1000), format).errors).toEqual([]);
    expect(decode(nested('[', ']', 1001), format).errors[0].message).toContain('exceeded max depth of 1000');
  });

  test.each([
    ['json', '['.repeat(100_000)],
    ['json', '{"a":'.repeat(100_000)],
    ['yaml', '['.repeat(100_000)],
    ['yaml', '{a: '.repeat(100_000)],
    ['yaml', '- '.repeat(100_000)],
    ['yaml', '? '.repeat(100_000)],
  ])('%s that is 100,000 levels deep is refused, not a stack overflow', (format, text) => {
    expect(decode(text, format).errors[0].message).toContain('exceeded max depth of 1000');
  });

  test('collections beside each other do not count as depth', () => {
    expect(decode(`[${'[],[0],{},{"a":0},'.repeat(1500)}0]`, 'json').errors).toEqual([]);
    expect(decode('- []\n- [0]\n- {a: b}\n'.repeat(1500), 'yaml').errors).toEqual([]);
  });

  test('depth that only aliases add is bounded as well', () => {
    const deep = Array.from({ length: 20 }, (_, i) => `k${i}: &a${i} ${'['.repeat(90)}${i > 0 ? `*a${i - 1}` : 'x'}${']'.repeat(90)}\n`).join('');
    expect(decode(deep, 'yaml').errors[0].message).toContain('exceeded max depth of 1000');
    const merged = Array.from({ length: 1100 }, (_, i) => `a${i}: &a${i} {${i > 0 ? `<<: *a${i - 1}` : ''}}\n`).join('');
    expect(decode(merged, 'yaml').errors[0].message).toMatch(/exceeded max depth of 1000|excessive aliasing/);
  });

  test('aliases of aliases that would grow to gigabytes are refused', () => {
    let bomb = 'a0: &a0 [l,l,l,l,l,l,l,l,l]\n';
    for (let i = 1; i < 10; i++) {
      bomb += `a${i}: &a${i} [${Array(9).fill(`*a${i - 1}`).join()}]\n`;
    }
    expect(decode(bomb, 'yaml').errors).toEqual([
      { type: 'YAML', path: '', where: '', message: 'yaml: document contains excessive aliasing' },
    ]);
  });

  test('a large document may hold many aliases, but the larger it is the fewer', () => {
    const items = 'x,'.repeat(20_000);
    expect(decode(`a: &a [${items}]\nb: [*a, *a, *a]`, 'yaml').errors).toEqual([]);
    expect(decode(`a: &a [${items}]\nb: [${'*a,'.repeat(60)}]`, 'yaml').errors[0].message).toContain('excessive aliasing');
  });

  test.each(['a: &a [*a]', 'a: &a {b: *a}', 'a: &a {<<: *a}'])('%s contains itself and is refused', text => {
    expect(decode(text, 'yaml').errors[0].message).toBe("yaml: line 1: anchor 'a' value contains itself");
  });

  test('a field named __proto__ is a field', () => {
    for (const [text, format] of [['{"__proto__": {"x": 1}}', 'json'], ['__proto__: {x: 1}', 'yaml']]) {
      const value = decode(text, format).value as object;
      expect(Object.keys(value)).toEqual(['__proto__']);
      expect((value as any).x).toBeUndefined();
    }
  });

  test('no more than 100 duplicates are told', () => {
    expect(decode(Array.from({ length: 300 }, () => 'a: 1\n').join(''), 'yaml').errors).toHaveLength(100);
    const twice = Array.from({ length: 300 }, (_, i) => `"k${i}": 1, "k${i}": 2`).join();
    expect(decode(`{${twice}}`, 'json').errors).toHaveLength(100);
  });

  test('random mutations of a good text are decoded or refused, never thrown', () => {
    const good = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: &l {x: "y"}}\ndata:\n  a: 1\n  b: 2\n  d: |\n    b\n  c: \'d\'\n  e: [*l, 1]\n';
    let seed = 1;
    const next = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    const bits = ['\t', '\n', ' ', ':', '- ', '?', '[', ']', '{', '}', ',', '&a', '*l', '!', '|', '>', '"', "'", '\\', '%', '@', '#', '---\n', '...', '<<: ', '\na: 1\n', '\n  a: 1\n', '.nan'];
    const types = new Set<string>();
    for (let i = 0; i < 3000; i++) {
      const at = next(good.length);
      const text = good.slice(0, at) + bits[next(bits.length)] + good.slice(at + next(4));
      for (const format of ['yaml', 'json']) {
        decode(text, format).errors.forEach(({ type }) => types.add(type));
      }
    }
    expect([...types].sort()).toEqual(['BadRequest', 'Decode', 'DuplicateKey', 'YAML']);
  });
});
