import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

/**
 * What this library adds to the time cdk8s takes: the same pools once as plain
 * ApiObjects and once through our constructs, with and without validation.
 * Every run is a process of its own; the variants take turns, the fastest run counts.
 */
const VARIANTS = ['plain', 'constructs', 'validated'] as const;
const COUNTS = [1_000, 20_000];
const RUNS = Number(process.env.RUNS ?? 7);
const MOST_SHARE = 0.15;

type Variant = typeof VARIANTS[number];

function measure(variant: Variant, count: number): number {
  const script = path.join(__dirname, 'synth.js');
  return Number(execFileSync(process.execPath, [script, variant, String(count)], { encoding: 'utf8' }));
}

function row(count: number): { line: string; share: number } {
  const best: { [variant: string]: number } = {};
  for (let run = 0; run < RUNS; run++) {
    for (const variant of VARIANTS) {
      best[variant] = Math.min(best[variant] ?? Infinity, measure(variant, count));
    }
  }
  const share = (best.validated - best.plain) / best.validated;
  const withoutValidation = (best.constructs - best.plain) / best.constructs;
  return {
    share,
    line: `| ${count} | ${best.plain.toFixed(0)} | ${best.constructs.toFixed(0)} | ${best.validated.toFixed(0)} `
      + `| ${(100 * withoutValidation).toFixed(1)} % | ${(100 * share).toFixed(1)} % |`,
  };
}

const rows = COUNTS.map(row);
const table = [
  '# Benchmark',
  '',
  'Written by `npm run bench`.',
  '',
  `Synthesis (\`app.synthYaml()\`, construction included) of objects like CephBlockPool in one chart, in ms: the fastest of ${RUNS} runs, `
  + `each a process of its own, variants in turn. Node ${process.versions.node}, ${os.cpus().length} cores.`,
  '',
  '| objects | plain cdk8s ApiObjects | our constructs, not validated | our constructs, validated | share without validation | share of the library |',
  '|---|---|---|---|---|---|',
  ...rows.map(({ line }) => line),
  '',
].join('\n');
fs.writeFileSync(path.join(__dirname, 'results.md'), table);
console.log(table);
if (rows.some(({ share }) => share >= MOST_SHARE)) {
  console.error(`the library takes more than ${100 * MOST_SHARE} % of the time`);
  process.exitCode = 1;
}
