import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { measure, Part, rate } from './part';
import { CrushMap } from '../src/placement';
import { BucketChooser } from '../src/placement/private/bucket-chooser';
import { FlatMap } from '../src/placement/private/flat-map';
import { logarithms } from '../src/placement/private/logarithm';
import { straw2Over } from '../src/placement/private/straw2-module';
import { cached, installed } from '../test/real/harness/cache';
import { inside } from '../test/real/harness/inside';
import { JUDGES } from '../test/real/harness/judges';

const SHAPES = [
  { racks: 1, hosts: 5, osds: 2 },
  { racks: 1, hosts: 10, osds: 10 },
  { racks: 10, hosts: 10, osds: 10 },
  { racks: 20, hosts: 25, osds: 20 },
];
const INPUTS = 200_000;
const ROUNDS = 3;
const REPLICAS = 3;
/** Inputs for which hashes are counted. */
const COUNTED = 20_000;
/** A bucket that is so large that only its hashes count. */
const LARGE = { items: 4_096, searches: 2_000 };
const WORKERS = 2;

interface Speed {
  readonly osds: number;
  /** Mappings a second. */
  readonly ours: number;
  /** The same of crushtool; 0 where it is not set up. */
  readonly theirs: number;
  /** Hashes that a mapping takes, on average. */
  readonly hashes: number;
}

/** Mappings a second on one core, ours and crushtool's on the same maps, in turns. */
export function crush(): Part {
  const judge = installed(JUDGES.ceph);
  const speeds = SHAPES.map(shape => speedOf(shape, judge?.root));
  const least = leastNanoseconds();
  const workers = measure<{ workers: number; rate: number }[]>('workers.js', [1_000, INPUTS, WORKERS]);
  const slowest = Math.min(...speeds.map(({ ours, theirs }) => ours / theirs));
  const table = [
    `CRUSH, ${REPLICAS} replicas over hosts, ${INPUTS} inputs, by CPU time of one core, the fastest of ${ROUNDS} turns.`,
    `crushtool: ${judge ? judge.version : 'not run, it is not set up'} (\`--test --show-statistics\`, start and reading of the map included, as for ours).`,
    '',
    'A mapping takes a hash for each item of each bucket that is looked into. A search through one large bucket, which is hashes alone,',
    `takes ${least.toFixed(1)} ns for each; that is the bound, and the last column says how much of it is reached.`,
    '',
    '| OSDs | ours, mappings/s | crushtool, mappings/s | ours / crushtool | hashes per mapping | ns per hash, ours | of the bound |',
    '|---|---|---|---|---|---|---|',
    ...speeds.map(speed => rowOf(speed, least)),
    '',
    `With worker threads, 1000 OSDs, by the clock: ${workers.map(({ workers: count, rate: speed }) => `${count === 1 ? 'one' : count}: ${rate(speed)}`).join(', ')} mappings/s.`,
  ];
  return {
    table,
    limits: judge === undefined ? [] : [{ what: 'mappings a second beside crushtool, at worst', measured: `${slowest.toFixed(2)} times`, limit: 'at least as many', isKept: slowest >= 1 }],
  };
}

function rowOf({ osds, ours, theirs, hashes }: Speed, least: number): string {
  const judged = theirs === 0 ? ['not run', 'not run'] : [rate(theirs), (ours / theirs).toFixed(2)];
  const each = 1e9 / ours / hashes;
  return `| ${[osds, rate(ours), ...judged, hashes.toFixed(0), each.toFixed(1), `${(100 * least / each).toFixed(0)} %`].join(' | ')} |`;
}

function speedOf(shape: typeof SHAPES[number], root: string | undefined): Speed {
  const text = mapOf(shape);
  let ours = 0;
  let theirs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    ours = Math.max(ours, ourRate(text));
    theirs = Math.max(theirs, root === undefined ? 0 : judgeRate(text, root));
  }
  return { osds: shape.racks * shape.hosts * shape.osds, ours, theirs, hashes: hashesOf(text) };
}

function ourRate(text: string): number {
  const before = process.cpuUsage();
  const map = CrushMap.fromText(text);
  map._placeAll({ rule: 0, replicas: REPLICAS }, 0, INPUTS - 1, () => undefined);
  const { user, system } = process.cpuUsage(before);
  return INPUTS / ((user + system) / 1e6);
}

function judgeRate(text: string, root: string): number {
  const folder = fs.mkdtempSync(path.join(cached('run'), 'crush-bench-'));
  const map = path.join(folder, 'map');
  fs.writeFileSync(map, text);
  const command = `crushtool -c ${map} -o ${map}.bin >/dev/null && times && `
    + `crushtool -i ${map}.bin --test --num-rep ${REPLICAS} --min-x 0 --max-x ${INPUTS - 1} --show-statistics >/dev/null && times`;
  const [program, ...args] = inside(root, ['sh', '-c', command]);
  const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
  fs.rmSync(folder, { recursive: true });
  // `times` writes a line of its own CPU time, then one of that of its children: user, system.
  const seconds = stdout.trim().split('\n').map(line => [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0));
  return INPUTS / (seconds[3] - seconds[1]);
}

/** Hashes of a mapping on average, with those of tries that lead to nothing: one for each item of each bucket that is looked into. */
function hashesOf(text: string): number {
  const { choose } = BucketChooser.prototype;
  let hashes = 0;
  BucketChooser.prototype.choose = function counted(this: BucketChooser, b, x, r, position) {
    const { starts } = (this as unknown as { readonly map: FlatMap }).map;
    hashes += starts[b + 1] - starts[b];
    return choose.call(this, b, x, r, position);
  };
  CrushMap.fromText(text)._placeAll({ rule: 0, replicas: REPLICAS }, 0, COUNTED - 1, () => undefined);
  BucketChooser.prototype.choose = choose;
  return hashes / COUNTED;
}

/** Nanoseconds for an item of a bucket that is so large that nothing but its hashes counts. */
function leastNanoseconds(): number {
  const { items, searches } = LARGE;
  const search = straw2Over(logarithms(), Int32Array.from({ length: items }, (_, i) => i), new Float64Array(items).fill(4 * 65536));
  const weights = search.weightsAt(0, 0);
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let x = 0; x < searches; x++) {
      search.best(0, items, x, 0, weights, 0xffff);
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) * 1000 / searches / items);
  }
  return least;
}

/** Hosts in racks, or, with one rack, right below the root. */
function mapOf({ racks, hosts, osds }: typeof SHAPES[number]): string {
  const tunables = ['choose_local_tries 0', 'choose_local_fallback_tries 0', 'choose_total_tries 50', 'chooseleaf_descend_once 1',
    'chooseleaf_vary_r 1', 'chooseleaf_stable 1', 'straw_calc_version 1', 'allowed_bucket_algs 54'];
  const lines = tunables.map(tunable => `tunable ${tunable}`);
  lines.push(...[...Array(racks * hosts * osds).keys()].map(i => `device ${i} osd.${i}`), 'type 0 osd', 'type 1 host', 'type 2 rack', 'type 3 root');
  const bucket = (type: string, name: string, items: string[]) => {
    lines.push(`${type} ${name} {`, '  alg straw2', '  hash 0', ...items.map(item => `  item ${item}`), '}');
    return name;
  };
  let osd = 0;
  const below = [...Array(racks).keys()].flatMap(rack => {
    const names = [...Array(hosts).keys()].map(host => bucket('host', `host${rack}-${host}`, Array.from({ length: osds }, () => `osd.${osd++} weight 4.0`)));
    return racks === 1 ? names : [bucket('rack', `rack${rack}`, names)];
  });
  bucket('root', 'default', below);
  return [...lines, 'rule rep {', '  id 0', '  type replicated', '  step take default', '  step chooseleaf firstn 0 type host', '  step emit', '}', ''].join('\n');
}
