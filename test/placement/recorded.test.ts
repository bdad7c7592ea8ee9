import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { randomMap } from './random-map';
import { CrushMap } from '../../src/placement';

interface Recorded {
  readonly seed: number;
  /** Digest of the text map of the seed. */
  readonly input: string;
  /** Digest of what `crushtool -d` made of it. */
  readonly text: string;
  /** For each rule the answers to 20 inputs; `-` is a hole. */
  readonly answers: string[];
}

const FILE = path.join(__dirname, '..', 'fixtures', 'placement', 'recorded.jsonl');
const RECORDED = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as Recorded);

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

test('maps are made from their seeds as when their answers were recorded', () => {
  expect(RECORDED.filter(({ seed, input }) => digest(randomMap(seed).text) !== input)).toEqual([]);
});

test.each(RECORDED)('map $seed is written and followed as crushtool 20.2.4 does', ({ seed, text, answers }) => {
  const { text: source, rules, replicas, firstX, reweights } = randomMap(seed);
  const map = CrushMap.fromText(source);
  expect(digest(map.toText())).toBe(text);
  for (const rule of rules) {
    const lines: string[] = [];
    map._placeAll({ rule, replicas, reweights: [...reweights], pool: 0 }, firstX, firstX + 19,
      (_, items, count) => lines.push([...items.subarray(0, count)].map(item => item === CrushMap.NONE ? '-' : item).join(',')));
    expect(lines.join(' ')).toBe(answers[rule]);
  }
});
