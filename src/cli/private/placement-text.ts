import { CapacityReport, FailureReport, PlacementReport } from './placement-report';
import { table } from './table';
import { FailureOutcome, PartCapacity, PlacedPool, UnplacedDaemons } from '../../placement';

/** So many failures are named that stop something. */
const NAMED = 10;

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** The report for people: tables, and then what was assumed. */
export function textOf(report: PlacementReport): string {
  const { cluster, capacity, pools, failures, resources, assumptions, notEvaluated } = report;
  return [
    `CephCluster ${[cluster.namespace, cluster.name].filter(part => part !== '').join('/')}: ${capacity === null ? 'no figures' : countOf(report.osds.length, 'OSD')}\n`,
    ...capacity === null || failures === null ? [] : [osdTable(capacity), poolTable(pools, capacity), failureTable(failures)],
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
  const levels = [...new Set(outcomes.map(({ domains: [{ level }] }) => level))];
  const rows = levels.map(level => {
    const own = outcomes.filter(({ domains }) => domains[0].level === level);
    const count = (test: (outcome: FailureOutcome) => boolean) => String(own.filter(test).length);
    return [`one ${level}`, String(own.length), count(({ available }) => available), count(({ heals }) => heals), count(({ out }) => out.lost > 0)];
  });
  const stopped = outcomes.filter(({ available, out }) => !available || out.lost > 0);
  const named = stopped.slice(0, NAMED).map(({ domains, down, out }) =>
    `  ${domains.map(({ level, name }) => `${level} ${name}`).join(', ')}: ${down.inactive} of ${down.groups} groups stop, ${out.lost} are lost\n`);
  return table([['Failures', 'cases', 'all data served', 'heal', 'lose data'], ...rows], 1) + named.join('')
    + (stopped.length > NAMED ? `  and ${stopped.length - NAMED} more\n` : '');
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
