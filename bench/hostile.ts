import { spawn } from 'child_process';
import { Part, rate, script } from './part';

const COUNT = 100_000;
const LIMITS = { seconds: 5, megabytes: 512 };

/** JavaScript's own memory; what does not fit into it ends the process. */
const HEAP = 384;

interface Outcome {
  readonly verdicts: { readonly [verdict: string]: number };
  readonly broken: readonly string[];
  readonly slowest: { readonly seconds: number; readonly number: number };
  readonly megabytes: number;
}

/** Hostile bytes without number: no crash, no hang, no end of memory. `SEED` gives others. */
export async function hostile(): Promise<Part> {
  const seed = Number(process.env.SEED ?? 1);
  // One process for each core that a small machine has.
  const halves = await Promise.all([run(seed, 0, COUNT / 2), run(seed, COUNT / 2, COUNT)]);
  const broken = halves.flatMap(half => half.broken);
  const megabytes = Math.max(...halves.map(half => half.megabytes));
  const [slowest] = halves.map(half => half.slowest).sort((a, b) => b.seconds - a.seconds);
  const judged = Object.keys(halves[0].verdicts)
    .map(verdict => `${rate(halves.reduce((sum, half) => sum + half.verdicts[verdict], 0))} documents ${verdict}`);
  return {
    table: [
      `Texts of random bytes, of tokens, of nesting, of aliases, and what people wrote with some bytes changed, ${rate(COUNT)} with seed ${seed}: `
      + `${judged.join(', ')}.`,
    ],
    limits: [
      {
        what: 'hostile texts that break something',
        measured: broken.length === 0 ? 'none' : `${broken.length}, the first is ${broken[0]}`,
        limit: 'none',
        isKept: broken.length === 0,
      },
      {
        what: 'the slowest hostile text',
        measured: `${slowest.seconds.toFixed(2)} s, number ${slowest.number}`,
        limit: `at most ${LIMITS.seconds} s`,
        isKept: slowest.seconds <= LIMITS.seconds,
      },
      {
        what: 'memory with hostile texts',
        measured: `${megabytes.toFixed(0)} MB`,
        limit: `at most ${LIMITS.megabytes} MB`,
        isKept: megabytes <= LIMITS.megabytes,
      },
    ],
  };
}

/** @throws where the process dies, or is silent for so long that it must hang */
async function run(seed: number, from: number, to: number): Promise<Outcome> {
  const options = [`--max-old-space-size=${HEAP}`, '-r', 'ts-node/register/transpile-only'];
  const child = spawn(process.execPath, [...options, script('fuzz.js'), ...[seed, from, to].map(String)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, reached, heard] = ['', String(from), Date.now()];
  child.stdout.on('data', data => { printed += data; });
  child.stderr.on('data', data => {
    reached = String(data).trim().split('\n').pop()!;
    heard = Date.now();
  });
  const watch = setInterval(() => {
    if (Date.now() - heard > 100 * LIMITS.seconds * 1e3) {
      child.kill('SIGKILL');
    }
  }, 1_000);
  const code = await new Promise(resolve => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) {
    throw new Error(`the process with the hostile texts of seed ${seed} ended with ${String(code)} in the hundred after ${reached}`);
  }
  return JSON.parse(printed) as Outcome;
}
