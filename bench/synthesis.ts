import { Limit, measure, Part } from './part';

const MOST_SHARE = 0.15;
const SIZES = [{ count: 1_000, rounds: 40, cold: 5 }, { count: 20_000, rounds: 3, cold: 1 }];
const VARIANTS = ['plain', 'constructs', 'validated'];

type Times = { [variant: string]: number };

/**
 * What this library adds to the time cdk8s takes: the same manifests once from
 * plain ApiObjects and once from our constructs, with and without validation.
 *
 * The variants take turns in one process, and the fastest turn of each counts.
 * What a first synthesis in a process of its own costs stands beside it.
 */
export function synthesis(): Part {
  const measured = SIZES.map(size => ({ ...size, times: turns(size.count, size.rounds), first: firstTurns(size.count, size.cold) }));
  return {
    table: [
      'Synthesis (construction and `app.synthYaml()`) of objects like CephBlockPool in one chart, in milliseconds; '
      + 'all variants give the same manifests.',
      '',
      '| objects | plain ApiObjects | our constructs, not validated | our constructs, validated | share of the constructs | share of the library |',
      '|---|---|---|---|---|---|',
      ...measured.flatMap(({ count, rounds, cold, times, first }) => [
        row(`${count}, the fastest of ${rounds} turns`, times),
        row(`${count}, the first in a process, the fastest of ${cold}`, first),
      ]),
    ],
    limits: measured.map(({ count, times }): Limit => ({
      what: `share of the library in the time of ${count} objects`,
      measured: percent(shareOf(times.validated, times.plain)),
      limit: `below ${percent(MOST_SHARE)}`,
      isKept: shareOf(times.validated, times.plain) < MOST_SHARE,
    })),
  };
}

function turns(count: number, rounds: number, variant?: string): Times {
  const times = measure<{ [variant: string]: number[] }>('synthesis.js', [count, rounds, ...(variant ? [variant] : [])]);
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
  const times = [plain, constructs, validated].map(time => time.toFixed(0));
  return `| ${[label, ...times, percent(shareOf(constructs, plain)), percent(shareOf(validated, plain))].join(' | ')} |`;
}

function shareOf(time: number, plain: number): number {
  return (time - plain) / time;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
