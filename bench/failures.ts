import { measure, Part, rate } from './part';

const OSDS = 1_000;
const GROUPS = 4_096;
const POOLS = [{ k: 1, m: 2, name: '3 replicas' }, { k: 4, m: 2, name: '4 + 2 chunks' }, { k: 8, m: 3, name: '8 + 3 chunks' }];
const LIMITS = { seconds: 10, megabytes: 500 };

interface Study {
  readonly scenarios: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly unavailable: number;
  readonly losing: number;
}

/** What all single failures and all pairs of hosts cost to study, each pool in a process of its own. */
export function failures(): Part {
  const studies = POOLS.map(({ k, m, name }) => ({ name, ...measure<Study>('failures.js', [OSDS, GROUPS, k, m]) }));
  const seconds = Math.max(...studies.map(study => study.seconds));
  const megabytes = Math.max(...studies.map(study => study.megabytes));
  return {
    table: [
      `Every OSD, host and rack on its own and every pair of hosts fails, of ${rate(OSDS)} OSDs in hosts of 10 and racks of 10 hosts, with ${rate(GROUPS)} groups; seconds of processor time:`,
      '',
      '| pool | scenarios | seconds | memory, MB | scenarios in which groups stop | scenarios that lose data |',
      '|---|---|---|---|---|---|',
      ...studies.map(({ name, scenarios, seconds: time, megabytes: memory, unavailable, losing }) => (
        `| ${[name, rate(scenarios), time.toFixed(2), memory.toFixed(0), rate(unavailable), rate(losing)].join(' | ')} |`
      )),
    ],
    limits: [
      { what: `failures of ${rate(OSDS)} OSDs, ${rate(GROUPS)} groups, at worst`, measured: `${seconds.toFixed(1)} s`, limit: `at most ${LIMITS.seconds} s`, isKept: seconds <= LIMITS.seconds },
      { what: 'memory with them', measured: `${megabytes.toFixed(0)} MB`, limit: `at most ${LIMITS.megabytes} MB`, isKept: megabytes <= LIMITS.megabytes },
    ],
  };
}
