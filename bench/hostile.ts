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
  const { verdicts, broken, slowest, megabytes } = await run(seed);
  return {
    table: [
      `Texts of random bytes, of tokens, of nesting, of aliases, and what people wrote with some bytes changed, ${rate(COUNT)} with seed ${seed}: `
      + `${Object.entries(verdicts).map(([verdict, count]) => `${rate(count)} documents ${verdict}`).join(', ')}.`,
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
async function run(seed: number): Promise<Outcome> {
  const options = [`--max-old-space-size=${HEAP}`, '-r', 'ts-node/register/transpile-only'];
  const child = spawn(process.execPath, [...options, script('fuzz.js'), String(seed), String(COUNT)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, reached, heard] = ['', '0', Date.now()];
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
