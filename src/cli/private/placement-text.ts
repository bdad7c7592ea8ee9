import { CapacityReport, FailureReport, PlacementReport } from './placement-report';
import { table } from './table';
import { DaemonsLeft, FailureOutcome, PartCapacity, PlacedPool, UnplacedDaemons } from '../../placement';

/** So many failures are named that stop something. */
const NAMED = 10;

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** The report for people: tables, and then what was assumed. */
export function textOf(report: PlacementReport): string {
  const { cluster, capacity, pools, failures, resources, assumptions, notEvaluated } = report;
  const name = [cluster.namespace, cluster.name].filter(part => part !== '').join('/');
  const tables = capacity === null || failures === null ? []
    : [osdTable(capacity), poolTable(pools, capacity), failureTable(failures), ...daemonTable(failures)];
  return [
    `CephCluster ${name}: ${capacity === null ? 'no figures' : countOf(report.osds.length, 'OSD')}\n`,
    ...tables,
    ...list('No room', resources.unplaced.map(unplacedText)),
    ...list('Assumed', assumptions),
    ...list('Not evaluated', notEvaluated),
  ].join('\n');
}

function osdTable({ total, deviceClasses, zones }: CapacityReport): string {
  const row = (label: string, { osds, rawBytes, usedBytes, usableBytes, safeBytes }: PartCapacity) =>
    [label, String(osds), size(rawBytes), size(usedBytes), size(usableBytes), size(safeBytes)];
  return table([
    ['On OSDs', 'OSDs', 'raw', 'used', 'until full', 'without the largest host'],
    ...deviceClasses.map(part => row(`class ${part.name || 'not known'}`, part)),
    ...zones.map(part => row(`zone ${part.name}`, part)),
    row('all', total),
  ], 1);
}

function poolTable(pools: readonly PlacedPool[], capacity: CapacityReport): string {
  const rows = capacity.pools.map((pool, i) => {
    const { id, erasureCoded, size: copies, dataChunks, failureDomain, deviceClass = 'any' } = pools[i];
    const kept = erasureCoded ? `${dataChunks}+${copies - dataChunks}` : `×${copies}`;
    return [
      pool.pool, kept, failureDomain, deviceClass, pool.heals ? 'yes' : 'no', String(id),
      pool.groupsWhenFull === undefined ? String(pool.groups) : `${pool.groups}→${pool.groupsWhenFull}`,
      size(pool.storedBytes), size(pool.usableBytes), size(pool.safeBytes),
    ];
  });
  return table([['Pools', 'kept', 'by', 'class', 'heals', 'number', 'groups', 'stored', 'usable', 'safe'], ...rows], 5);
}

/** By level, and by name what stops something. */
function failureTable({ outcomes }: FailureReport): string {
  const rows = levelsOf(outcomes).map(level => {
    const own = at(level, outcomes);
    const count = (test: (outcome: FailureOutcome) => boolean) => String(own.filter(test).length);
    return [`one ${level}`, String(own.length), count(({ available }) => available), count(({ heals }) => heals), count(({ out }) => out.lost > 0)];
  });
  const stopped = outcomes.filter(({ available, out }) => !available || out.lost > 0);
  const named = stopped.slice(0, NAMED).map(({ domains, down, out, quorum, daemons }) =>
    `  ${domains.map(({ level, name }) => `${level} ${name}`).join(', ')}: ${down.inactive} of ${down.groups} groups stop, ${out.lost} are lost`
    + `${quorum === false ? `; ${monitorsText(daemons)} monitors are left, which is no quorum` : ''}\n`);
  return table([['Failures', 'cases', 'all data served', 'heal', 'lose data'], ...rows], 1) + named.join('')
    + (stopped.length > NAMED ? `  and ${stopped.length - NAMED} more\n` : '');
}

/** The fewest daemons of each kind that a failure leaves, by level; OSDs and their devices take none of them along. */
function daemonTable({ outcomes }: FailureReport): string[] {
  const levels = levelsOf(outcomes).filter(level => at(level, outcomes).some(({ daemons }) => daemons.some(({ total, left }) => left < total)));
  const kinds = outcomes[0]?.daemons ?? [];
  if (levels.length === 0 || kinds.length === 0) {
    return [];
  }
  const rows = kinds.map(({ type, service, total }, i) => [
    service === undefined ? type : `${type} of ${service}`, String(total),
    ...levels.map(level => String(Math.min(...at(level, outcomes).map(({ daemons }) => daemons[i].left)))),
  ]);
  return [table([['Daemons left', 'all', ...levels.map(level => `without one ${level}`)], ...rows], 1)];
}

function monitorsText(daemons: readonly DaemonsLeft[]): string {
  const { left, total } = daemons.find(({ type }) => type === 'mon')!;
  return `${left} of ${total}`;
}

function levelsOf(outcomes: readonly FailureOutcome[]): string[] {
  return [...new Set(outcomes.map(({ domains: [{ level }] }) => level))];
}

function at(level: string, outcomes: readonly FailureOutcome[]): FailureOutcome[] {
  return outcomes.filter(({ domains }) => domains[0].level === level);
}

function unplacedText({ daemon, count, wanted, cpuMillis, memoryBytes }: UnplacedDaemons): string {
  return `${count} of ${wanted} pods of ${daemon}, each with ${cpuMillis / 1000} CPU and ${size(memoryBytes)} of memory`;
}

function list(heading: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [`${heading}\n${sentences.map(sentence => `- ${sentence}\n`).join('')}`];
}

function size(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${UNITS[power]}`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
