import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Part, rate } from './part';
import { CrushMap } from '../src/placement';
import { FlatMap } from '../src/placement/private/flat-map';
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

interface Speed {
  readonly osds: number;
  /** Mappings a second. */
  readonly ours: number;
  /** The same of crushtool; 0 where it is not set up. */
  readonly theirs: number;
  /** Hashes that a mapping takes at least. */
  readonly hashes: number;
}

/** Mappings a second on one core, ours and crushtool's on the same maps, in turns. */
export function crush(): Part {
  const judge = installed(JUDGES.ceph);
  const speeds = SHAPES.map(shape => speedOf(shape, judge?.root));
  const slowest = Math.min(...speeds.map(({ ours, theirs }) => ours / theirs));
  const table = [
    `CRUSH, ${REPLICAS} replicas over hosts, ${INPUTS} inputs, by CPU time of one core, the fastest of ${ROUNDS} turns.`,
    `crushtool: ${judge ? judge.version : 'not run, it is not set up'} (\`--test --show-statistics\`, start and reading of the map included, as for ours).`,
    '',
    '| OSDs | ours, mappings/s | crushtool, mappings/s | ours / crushtool | hashes per mapping at least | ns per hash, ours |',
    '|---|---|---|---|---|---|',
    ...speeds.map(rowOf),
  ];
  return {
    table,
    limits: judge === undefined ? [] : [{ what: 'mappings a second beside crushtool, at worst', measured: `${slowest.toFixed(2)} times`, limit: 'at least as many', isKept: slowest >= 1 }],
  };
}

function rowOf({ osds, ours, theirs, hashes }: Speed): string {
  const judged = theirs === 0 ? ['not run', 'not run'] : [rate(theirs), (ours / theirs).toFixed(2)];
  return `| ${[osds, rate(ours), ...judged, hashes.toFixed(0), (1e9 / ours / hashes).toFixed(1)].join(' | ')} |`;
}

function speedOf(shape: typeof SHAPES[number], root: string | undefined): Speed {
  const text = mapOf(shape);
  let ours = 0;
  let theirs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    ours = Math.max(ours, ourRate(text));
    theirs = Math.max(theirs, root === undefined ? 0 : judgeRate(text, root));
  }
  return { osds: shape.racks * shape.hosts * shape.osds, ours, theirs, hashes: leastHashes(text) };
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

/** Each replica takes a hash for each item of each bucket on one way down, retries not counted. */
function leastHashes(text: string): number {
  const map = CrushMap.fromText(text)._compiled;
  const flat = new FlatMap(map, new Map());
  let b = flat.ids.length - 1;
  let hashes = 0;
  for (let item = -1; item < 0; b = -1 - item) {
    hashes += flat.starts[b + 1] - flat.starts[b];
    item = flat.items[flat.starts[b]];
  }
  return REPLICAS * hashes;
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
