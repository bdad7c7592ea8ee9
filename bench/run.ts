import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { checks } from './checks';
import { crush } from './crush';
import { failures } from './failures';
import { hostile } from './hostile';
import { Limit, Part } from './part';
import { synthesis } from './synthesis';
import { validation } from './validation';

/**
 * Measures, and holds what it measures against limits. The compiled library is
 * measured: `npx projen compile` comes first.
 *
 *   npm run bench
 *   npm run bench -- validation
 */
const PARTS: { readonly [name: string]: () => Part | Promise<Part> } = { synthesis, validation, checks, crush, failures, hostile };

async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter(name => !(name in PARTS));
  if (unknown.length > 0) {
    throw new Error(`no part is called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  }
  const chosen = names.length > 0 ? names : Object.keys(PARTS);
  const measured: Part[] = [];
  for (const name of chosen) {
    measured.push(await PARTS[name]());
  }
  const limits = measured.flatMap(part => part.limits);
  const text = [
    '# Benchmark',
    '',
    `Written by \`npm run bench\`. Node ${process.versions.node}, ${os.cpus().length} cores, load ${os.loadavg()[1].toFixed(1)} at the end.`,
    '',
    ...table(limits),
    ...measured.flatMap(part => ['', ...part.table]),
    '',
  ].join('\n');
  if (names.length === 0) {
    fs.writeFileSync(path.join(__dirname, 'results.md'), text);
  }
  console.log(text);
  return limits.every(limit => limit.isKept) ? 0 : 1;
}

function table(limits: readonly Limit[]): string[] {
  return ['| | measured | limit | |', '|---|---|---|---|',
    ...limits.map(({ what, measured, limit, isKept }) => `| ${what} | ${measured} | ${limit} | ${isKept ? 'pass' : '**fail**'} |`)];
}

void run(process.argv.slice(2)).then(code => { process.exitCode = code; });
