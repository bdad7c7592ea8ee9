import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { measure, median, Part, rate, script } from './part';

const COLD = { documents: 100, processes: 9, most: 250 };
const WARM = { documents: 3_000, rounds: 8, least: 30_000 };
const MARKS = [1_000, 10_000, 100_000, 1_000_000];

/** Documents of the stream before the count begins. */
const WARM_UP = 20_000;
const MOST_GROWTH = { time: 1.5, megabytes: 50 };

interface Warm { readonly bytes: number; readonly decoding: number; readonly verdict: number; readonly structure: number }
interface Ajv { readonly missing?: string; readonly compiling: number; readonly kinds: number; readonly structure: number }
interface Mark { readonly count: number; readonly seconds: number; readonly megabytes: number }

/** How long verdicts take and how much memory: in a new process, in one that runs, over very many documents. */
export function validation(): Part {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-storage-bench-'));
  try {
    const file = path.join(folder, 'objects.jsonl');
    fs.writeFileSync(file, execFileSync(process.execPath, [script('documents.js'), String(COLD.documents)]));
    const colds = Array.from({ length: COLD.processes }, () => measure<{ milliseconds: number }>('cold.js', [file]).milliseconds);
    const rounds = [WARM.documents, WARM.rounds];
    return part(colds, measure('warm.js', rounds), measure('ajv.js', rounds), kubeconform(folder), marks());
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function part(colds: readonly number[], warm: Warm, ajv: Ajv, conform: string, stream: readonly Mark[]): Part {
  const cold = median(colds);
  const [first, , longest, last] = stream;
  const more = last.megabytes - longest.megabytes;
  const growth = longest.seconds / longest.count / (first.seconds / first.count);
  return {
    table: [
      `Verdicts on Rook's objects of ${warm.bytes} bytes of JSON, as many a second as one core does:`,
      '',
      '| | documents/s |',
      '|---|---|',
      `| decoding JSON | ${rate(warm.decoding)} |`,
      `| verdict: structure, defaults, metadata, rules in CEL | ${rate(warm.verdict)} |`,
      `| verdict without the rules | ${rate(warm.structure)} |`,
      ajv.missing ? `| ajv | not run: ${ajv.missing} |`
        : `| ajv, structure alone, after ${ajv.compiling.toFixed(0)} ms of compiling ${ajv.kinds} kinds | ${rate(ajv.structure)} |`,
      `| kubeconform, structure alone, with its start | ${conform} |`,
      '',
      `A new process that loads the package and judges ${COLD.documents} objects: ${colds.map(time => time.toFixed(0)).sort().join(', ')} ms.`,
      '',
      'One document after the other from a pipe, decoded and judged:',
      '',
      '| documents | seconds of processor time | microseconds each | resident memory, MB |',
      '|---|---|---|---|',
      ...stream.map(({ count, seconds, megabytes }) =>
        `| ${rate(count)} | ${seconds.toFixed(2)} | ${(1e6 * seconds / count).toFixed(1)} | ${megabytes.toFixed(0)} |`),
    ],
    limits: [
      {
        what: `a new process with ${COLD.documents} objects, the median of ${COLD.processes}`,
        measured: `${cold.toFixed(0)} ms`,
        limit: `at most ${COLD.most} ms`,
        isKept: cold <= COLD.most,
      },
      {
        what: 'verdicts a second on one core',
        measured: rate(warm.verdict),
        limit: `at least ${rate(WARM.least)}`,
        isKept: warm.verdict >= WARM.least,
      },
      {
        what: `time of each of ${rate(longest.count)} documents beside each of ${rate(first.count)}`,
        measured: `${growth.toFixed(2)} times`,
        limit: `at most ${MOST_GROWTH.time} times`,
        isKept: growth <= MOST_GROWTH.time,
      },
      {
        what: `memory after ${rate(last.count)} documents beside that after ${rate(longest.count)}`,
        measured: `${more.toFixed(0)} MB more`,
        limit: `at most ${MOST_GROWTH.megabytes} MB more`,
        isKept: more <= MOST_GROWTH.megabytes,
      },
    ],
  };
}

function marks(): readonly Mark[] {
  const count = MARKS[MARKS.length - 1] + WARM_UP;
  const pipe = '"$0" "$1" "$2" | "$0" "$3" $4';
  const args = [process.execPath, script('documents.js'), String(count), script('stream.js'), [WARM_UP, ...MARKS].join(' ')];
  return JSON.parse(execFileSync('sh', ['-c', pipe, ...args], { encoding: 'utf8' })) as Mark[];
}

/** Documents a second through kubeconform, where it is there. */
function kubeconform(folder: string): string {
  if (spawnSync('kubeconform', ['-v']).error) {
    return 'not run: it is not on the PATH';
  }
  execFileSync(process.execPath, [script('schema-files.js'), folder]);
  const file = path.join(folder, 'many.yaml');
  const lines = execFileSync(process.execPath, [script('documents.js'), String(WARM.documents)], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  fs.writeFileSync(file, lines.trim().split('\n').join('\n---\n'));
  const args = ['-n', '1', '-schema-location', `${folder}/{{ .ResourceKind }}.json`, '-summary', file];
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync('kubeconform', args, { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return `${rate(WARM.documents / seconds)}${status === 0 ? '' : `, and refuses some: ${stdout.trim().split('\n').pop()}`}`;
}
