import { Difference, differenceOf } from './movement-difference';
import { Evolution } from './movement-evolution';
import type { MovementStep } from '../movement-order';
import { PoolMigration } from '../movement-props';
import { OsdState } from '../osd-state';
import { PlacedCluster } from '../placed-cluster';
import { PlacedOsd } from '../placed-osd';
import { PlacedPool } from '../placed-pool';

/** Hosts that a title names; of more it says how many. */
const MOST_NAMED = 6;

/** What is done in a step. */
interface Stage {
  readonly title: string;
  readonly change?: (evolution: Evolution) => void;
  /** OSDs that are out from here on. */
  readonly out?: readonly PlacedOsd[];
  readonly migrations?: PoolMigration[];
}

interface Order {
  readonly title: string;
  readonly steps: MovementStep[];
}

/** Orders in which a running cluster can become what is wanted, of which no two do the same. */
export function possibleOrders(
  running: PlacedCluster, wanted: PlacedCluster, { moveHosts = false, migrations = [] }: { moveHosts?: boolean; migrations?: PoolMigration[] },
): Order[] {
  const difference = differenceOf(running, wanted);
  const stages = new Stages(difference, moveHosts, migrations, wanted, running);
  const { removed } = difference;
  const orders: [string, Stage[]][] = [
    [removed.length > 0 ? 'everything at once, old OSDs drained' : 'everything at once', [stages.together(stages.drains(removed)), ...stages.copy, ...stages.end]],
    ['one kind of change after the other', [...stages.joins(difference.added), ...stages.changes, ...stages.drains(removed), ...stages.copy, ...stages.end]],
    ['host by host', [
      ...byHost(difference.added).flatMap(osds => stages.joins(osds)), ...stages.changes,
      ...byHost(removed).flatMap(osds => stages.drains(osds)), ...stages.copy, ...stages.end,
    ]],
    ...removed.length === 0 ? [] : [
      ['everything at once, old OSDs out as in the removal job of Rook', [stages.together(stages.outs(removed)), ...stages.copy, ...stages.end]],
      ['everything at once, old OSDs purged without draining', [stages.together([]), ...stages.copy, ...stages.end]],
    ] as [string, Stage[]][],
  ];
  const seen = new Set<string>();
  return orders.filter(([, list]) => {
    const key = list.filter(({ change, out, migrations: copied }) => change || out || copied).map(({ title }) => title).join('; ');
    return !seen.has(key) && seen.add(key);
  }).map(([title, list]) => ({ title, steps: followed(list, running, wanted) }));
}

/** The stages of an order. */
class Stages {
  constructor(
    private readonly difference: Difference, private readonly moveHosts: boolean, private readonly migrations: PoolMigration[],
    private readonly wanted: PlacedCluster, private readonly running: PlacedCluster,
  ) {}

  /** Everything that is not a removal, with what is done to OSDs that go. */
  together(removal: readonly Stage[]): Stage {
    const parts = [...this.joins(this.difference.added), ...this.changes, ...removal];
    return {
      title: parts.map(({ title }) => title).join(', ') || 'nothing',
      change: parts.length === 0 ? undefined : evolution => parts.forEach(({ change }) => change?.(evolution)),
      out: parts.find(({ out }) => out)?.out,
    };
  }

  joins(osds: readonly PlacedOsd[]): Stage[] {
    return osds.length === 0 ? [] : [{ title: `${named(osds)} ${osds.length === 1 ? 'joins' : 'join'}`, change: evolution => evolution.join(osds) }];
  }

  get changes(): Stage[] {
    const { reclassed, relocated } = this.difference;
    const moved = this.moveHosts ? relocated : [];
    const stages: Stage[] = [];
    if (reclassed.length > 0) {
      stages.push({ title: `${named(reclassed)} get another class`, change: evolution => evolution.reclass(reclassed) });
    }
    if (moved.length > 0) {
      stages.push({ title: `${hostsNamed(moved.map(({ host }) => host))} move`, change: evolution => evolution.relocate(moved) });
    }
    if (this.wanted.pools.some(pool => this.isChanged(pool))) {
      stages.push({ title: 'pools change', change: evolution => evolution.changePools() });
    }
    return stages;
  }

  drains(osds: readonly PlacedOsd[]): Stage[] {
    return osds.length === 0 ? [] : [{ title: `${named(osds)} ${are(osds)} weighed 0`, change: evolution => evolution.drain(osds) }];
  }

  outs(osds: readonly PlacedOsd[]): Stage[] {
    return [{ title: `${named(osds)} ${are(osds)} out`, out: osds }];
  }

  /** Pools are copied while both are there. */
  get copy(): Stage[] {
    return this.migrations.map(migration => ({ title: `${migration.from} is copied into ${migration.to}`, migrations: [migration] }));
  }

  /** What is not wanted goes. */
  get end(): Stage[] {
    const { removed } = this.difference;
    const pools = this.running.pools.map(({ name }) => name).filter(name => !this.wanted.pools.some(pool => pool.name === name));
    return [
      ...removed.length === 0 ? [] : [{ title: `${named(removed)} ${are(removed)} purged`, change: (evolution: Evolution) => evolution.purge(removed) }],
      ...pools.length === 0 ? [] : [{ title: `${pools.join(', ')} deleted`, change: (evolution: Evolution) => evolution.removePools() }],
    ];
  }

  private isChanged(pool: PlacedPool): boolean {
    const before = this.running.pools.find(({ name }) => name === pool.name);
    return before === undefined || before.pgNum !== pool.pgNum || before.size !== pool.size
      || this.ruleOf(this.running, before.rule) !== this.ruleOf(this.wanted, pool.rule);
  }

  private ruleOf({ map }: PlacedCluster, id: number): string {
    const { type, steps } = map.rules.find(rule => rule.id === id)!;
    return JSON.stringify([type, steps]);
  }
}

function followed(stages: readonly Stage[], running: PlacedCluster, wanted: PlacedCluster): MovementStep[] {
  const evolution = new Evolution(running, wanted);
  let states: OsdState[] = [];
  return stages.filter(({ change, out, migrations }) => change || out || migrations).map(({ title, change, out, migrations }) => {
    change?.(evolution);
    states = [...states, ...(out ?? []).map(({ id }) => ({ osd: id, reweight: 0 }))];
    const { cluster } = evolution;
    const known = new Set(cluster.osds.map(({ id }) => id));
    return { title, state: { cluster, osdStates: states.filter(({ osd }) => known.has(osd)) }, migrations };
  });
}

function byHost(osds: readonly PlacedOsd[]): PlacedOsd[][] {
  return [...new Set(osds.map(({ host }) => host))].map(host => osds.filter(osd => osd.host === host));
}

function named(osds: readonly PlacedOsd[]): string {
  return `${osds.length} ${osds.length === 1 ? 'OSD' : 'OSDs'} of ${hostsNamed(osds.map(({ host }) => host))}`;
}

function are({ length }: readonly PlacedOsd[]): string {
  return length === 1 ? 'is' : 'are';
}

function hostsNamed(hosts: readonly string[]): string {
  const names = [...new Set(hosts)];
  return names.length > MOST_NAMED ? `${names.length} hosts` : names.join(', ');
}
