import * as fs from 'fs';
import * as path from 'path';
import * as zlib from 'zlib';
import { Random } from '../real/generator/random';

const TOKENS = ['apiVersion: v1\n', 'kind: Pod\n', 'metadata:\n', '  name: a\n', 'spec:\n', '- ', '-\n', '? ', ': ', ':\n', '&a ', '*a', '*b ', '<<: ', '<<: *a\n', '!!str ', '!!int ', '!!binary ', '!<tag:x> ', '!a!b ',
  '|\n', '>\n', '|2-\n', '>+\n', '"', "'", '\\', '\\u12', '\\ud800', '{', '}', '[', ']', ',', '{a: b}', '[a, b]', '#', ' # c\n', '\n', '\n\n', '\r\n', ' ', '  ', '\t', '---\n', '--- ', '...\n', '%YAML 1.2\n', '%TAG ! x\n',
  'true', 'null', '~', '1', '-1', '0x', '1e999', '.inf', '1_0', '12:30:45', '2026-01-02', '9'.repeat(30), '\u0000', '\u0085', '\u2028', '\ufeff', '\ufffd', 'é', '😀', '__proto__', 'constructor', '"a":', '"a":1,', 'items:', 'kind: List\n',
  '"kind":"List","apiVersion":"v1","items":[', '=', '@', '`', '%', '!', '&', '*', '|', '>', '-', '?', ':'];

const HEADS = ['', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:', 'apiVersion: ceph.rook.io/v1\nkind: CephCluster\nmetadata: {name: a}\nspec:', '{"apiVersion":"ceph.rook.io/v1","kind":"CephClient","metadata":{"name":"a"},"spec":{"caps":'];

let written: readonly string[] | undefined;

/** Hostile bytes, by number: the same for the same seed. */
export function input(seed: number, number: number): Buffer {
  const random = new Random(seed, number);
  const kind = random.below(20);
  return kind < 2 ? noise(random)
    : kind < 6 ? Buffer.from(soup(random))
      : kind < 7 ? Buffer.from(nested(random))
        : kind < 9 ? Buffer.from(aliases(random)) : mutated(random);
}

function noise(random: Random): Buffer {
  const limit = random.pick([32, 128, 256]);
  return Buffer.from(Array.from({ length: random.below(400) }, () => random.below(limit)));
}

function soup(random: Random): string {
  return random.pick(HEADS) + Array.from({ length: random.below(80) }, () => random.pick(TOKENS)).join('');
}

/** Something around something around something. */
function nested(random: Random): string {
  const depth = random.pick([10, 10, 100, 300, 999, 1_001, 5_000, random.pick([10_001, 100_000])]);
  const [open, close] = random.pick([['[', ']'], ['{"a":', '}'], ['{a: ', '}'], ['[[', ']]'], ['- ', ''], ['? ', ''], ['{? ', '}'], ['!!x ', ''], ['&a [', ']'], ['[{', '}]'], ['"', ''], ['{"a":[', ']}'], ['a: {', '}']]);
  const indented = () => Array.from({ length: Math.min(depth, 1_500) }, (_, i) => `${' '.repeat(i)}${random.pick(['a:', '-', '? b'])}\n`).join('');
  const text = random.chance(0.2) ? indented() : open.repeat(depth) + (random.chance(0.7) ? 'x' : '') + (random.chance(0.7) ? close.repeat(depth) : '');
  return `${random.pick(HEADS)} ${text}`;
}

/** Anchors that mean more than they say, or themselves. */
function aliases(random: Random): string {
  const count = random.pick([3, 10, 30, 100]);
  const width = random.pick([1, 2, 9]);
  const references = (i: number) => Array.from({ length: width }, () => `*a${i}`).join(', ');
  const lines = Array.from({ length: count }, (_, i) => random.pick([
    `a${i}: &a${i} [${i > 0 ? references(i - 1) : 'x'}]`,
    `a${i}: &a${i} {b: ${i > 0 ? `*a${i - 1}` : 'x'}, c: ${i > 0 ? `*a${i - 1}` : 'x'}}`,
    `a${i}: &a${i} {<<: ${i > 0 ? `[${references(i - 1)}]` : '{}'}, k${i}: 1}`,
    `a${i}: &a${i} [*a${i}]`,
    `a${i}: &a${i}\n  <<: *a${random.below(count)}`,
    `? &a${i} [x]\n: *a${i}`,
  ]));
  return `${random.pick(HEADS.slice(0, 3))}\n${lines.join('\n')}\n`;
}

/** A text that somebody wrote, or several, with a few bytes of it changed. */
function mutated(random: Random): Buffer {
  let bytes = Buffer.from(random.pick(texts()));
  for (let i = 0, count = 1 + random.below(6); i < count; i++) {
    const at = random.below(bytes.length + 1);
    const to = Math.min(bytes.length, at + random.below(random.pick([2, 20, 400])));
    const between = random.pick([
      () => Buffer.alloc(0),
      () => Buffer.from([random.below(256)]),
      () => Buffer.from(random.pick(TOKENS)),
      () => Buffer.concat([bytes.subarray(at, to), bytes.subarray(at, to)]),
      () => Buffer.from(random.pick(texts())).subarray(0, random.below(500)),
      () => Buffer.from(random.pick(TOKENS).repeat(random.below(200))),
    ])();
    bytes = Buffer.concat([bytes.subarray(0, at), between, bytes.subarray(to)]);
  }
  return bytes;
}

/** What was once sent to an API server, in YAML and JSON. */
function texts(): readonly string[] {
  written ??= zlib.gunzipSync(fs.readFileSync(path.join(__dirname, '..', 'fixtures', 'schema', 'recorded.jsonl.gz'))).toString().trimEnd().split('\n')
    .map(line => JSON.parse(line).doc as string);
  return written;
}
