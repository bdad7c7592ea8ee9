import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { MACHINES, MANIFESTS } from '../../scripts/draw-placement';
import { PLACEMENT_USAGE } from '../../src/cli/private/placement-options';
import { run } from '../../src/cli/run';

const DOCS = path.join(__dirname, '..', '..', 'docs');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'placement-docs-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('the guide shows what the command writes', () => {
  const [machines, manifests] = ['machines.json', 'manifests.jsonl'].map(name => path.join(folder, name));
  fs.writeFileSync(machines, JSON.stringify(MACHINES));
  fs.writeFileSync(manifests, MANIFESTS.map(object => `${JSON.stringify(object)}\n`).join(''));
  let out = '';
  expect(run(['placement', manifests, '--topology', machines], { out: text => out += text, err: text => out += text })).toBe(0);
  const [, shown] = /^```text\n([\s\S]*?)^```$/m.exec(fs.readFileSync(path.join(DOCS, 'how-to', 'how-much-fits-and-what-survives.md'), 'utf8'))!;
  expect(shown).toBe(out.split('\nAssumed\n')[0]);
});

test('the reference of placement and its help name the same options', () => {
  const [, reference] = /^## placement\n([^]*?)^## /m.exec(fs.readFileSync(path.join(DOCS, 'reference', 'cli.md'), 'utf8'))!;
  const options = (text: string) => [...new Set([...text.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option))].sort();
  expect(options(reference)).toEqual(options(PLACEMENT_USAGE));
});
