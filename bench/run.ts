import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

/**
 * What this library adds to the time cdk8s takes: the same manifests once from
 * plain ApiObjects and once from our constructs, with and without validation.
 *
 *   npm run bench
 *
 * The variants take turns in one process, and the fastest turn of each counts.
 * What a first synthesis in a process of its own costs stands beside it.
 */
const MOST_SHARE = 0.15;
const SIZES = [{ count: 1_000, rounds: 40, cold: 9 }, { count: 20_000, rounds: 5, cold: 3 }];
const VARIANTS = ['plain', 'constructs', 'validated'];

type Times = { [variant: string]: number };

function turns(count: number, rounds: number, variant?: string): Times {
  const args = [path.join(__dirname, 'synth.js'), String(count), String(rounds), ...(variant ? [variant] : [])];
  const times: { [variant: string]: number[] } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, Math.min(...values)]));
}

/** The first synthesis of a process, the fastest of some processes. */
function firstTurns(count: number, processes: number): Times {
  const best: Times = {};
  for (let i = 0; i < processes; i++) {
    for (const variant of VARIANTS) {
      best[variant] = Math.min(best[variant] ?? Infinity, turns(count, 1, variant)[variant]);
    }
  }
  return best;
}

function row(label: string, { plain, constructs, validated }: Times): string {
  const share = (time: number) => `${(100 * (time - plain) / time).toFixed(1)} %`;
  return `| ${label} | ${[plain, constructs, validated].map(time => time.toFixed(0)).join(' | ')} | ${share(constructs)} | ${share(validated)} |`;
}

const measured = SIZES.map(size => ({ ...size, times: turns(size.count, size.rounds), first: firstTurns(size.count, size.cold) }));
const table = [
  '# Benchmark',
  '',
  'Written by `npm run bench`. Synthesis (construction and `app.synthYaml()`) of objects like CephBlockPool in one chart, in milliseconds; '
  + `all variants give the same manifests. Node ${process.versions.node}, ${os.cpus().length} cores.`,
  '',
  '| objects | plain ApiObjects | our constructs, not validated | our constructs, validated | share of the constructs | share of the library |',
  '|---|---|---|---|---|---|',
  ...measured.flatMap(({ count, rounds, cold, times, first }) => [
    row(`${count}, the fastest of ${rounds} turns`, times),
    row(`${count}, the first in a process, the fastest of ${cold}`, first),
  ]),
  '',
].join('\n');
fs.writeFileSync(path.join(__dirname, 'results.md'), table);
console.log(table);

const slow = measured.filter(({ times: { plain, validated } }) => (validated - plain) / validated >= MOST_SHARE);
if (slow.length > 0) {
  console.error(`with ${slow.map(({ count }) => count).join(' and ')} objects the library takes ${100 * MOST_SHARE} % of the time or more`);
  process.exitCode = 1;
}
