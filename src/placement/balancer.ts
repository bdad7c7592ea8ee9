import { BalancedPool } from './balancer-of-pool';
import { BalancerProps } from './balancer-props';
import { CrushMapError } from './crush-map-error';
import { MovementState, PoolUpmapItems } from './movement-state';
import { UpmapItem } from './osd-state';
import { PlacedPool } from './placed-pool';
import { PoolBalance } from './private/balancer-moves';
import { validItems } from './private/balancer-rule';
import { checkPool, checkState, itemsOf, placementProps } from './private/movement-placement';

/** What the balancer of the manager tolerates if it is not told otherwise. */
const MAX_DEVIATION = 5;

/**
 * Makes a cluster even as the balancer of Ceph does in its mode `upmap`: by exceptions to where rules put placement groups,
 * pool by pool, until each OSD holds about as many groups as its weight gives it.
 *
 * Which groups it moves is its own choice, how even it gets is not worse than Ceph's; every exception is one that a monitor takes and keeps.
 * Clients have to be of Ceph 12.2 or newer, or their kernel of 4.13.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/balancer/
 */
export class Balancer {
  /**
   * Balances a cluster.
   *
   * @param state the cluster; exceptions that it has stay, unless they stand in the way
   * @param props how even it is made
   * @throws CrushMapError if a pool is named that is not there, or the deviation is below 1
   */
  static balance(state: MovementState, props: BalancerProps = {}): Balancer {
    const { maxDeviation = MAX_DEVIATION, pools } = props;
    checkState(state);
    pools?.forEach(pool => checkPool(pool, state.cluster.pools.map(({ name }) => name), 'the balancer'));
    if (!(maxDeviation >= 1)) {
      throw new CrushMapError(`maxDeviation is ${maxDeviation}, give a number from 1`);
    }
    return new Balancer(state, maxDeviation, pools ?? state.cluster.pools.map(({ name }) => name));
  }

  /** The pools that were balanced, by number. */
  readonly pools: BalancedPool[] = [];
  /** All exceptions that hold afterwards, of pools that were not balanced too. */
  readonly upmapItems: PoolUpmapItems[] = [];
  /** The commands that make them, in order. */
  readonly commands: string[] = [];

  private constructor(private readonly before: MovementState, maxDeviation: number, names: readonly string[]) {
    for (const pool of before.cluster.pools) {
      const props = placementProps(before, pool);
      const items = validItems(before.cluster.map, pool, props, itemsOf(before, pool.name));
      const after = names.includes(pool.name) ? this.balancePool(pool, items, maxDeviation) : items;
      if (after.length > 0) {
        this.upmapItems.push({ pool: pool.name, items: after });
      }
    }
  }

  /** The cluster with the exceptions: what `Movement.between` compares with the one before. */
  get state(): MovementState {
    return { ...this.before, upmapItems: this.upmapItems };
  }

  private balancePool(pool: PlacedPool, items: UpmapItem[], maxDeviation: number): UpmapItem[] {
    const { map } = this.before.cluster;
    const balance = new PoolBalance(map, pool, placementProps(this.before, pool), items);
    const deviationBefore = balance.deviation;
    balance.run(maxDeviation);
    const after = balance.items;
    this.pools.push({
      pool: pool.name,
      deviationBefore,
      deviationAfter: balance.deviation,
      balanced: balance.deviation <= maxDeviation,
      movedCopies: balance.movedCopies,
      upmapItems: after.length,
    });
    this.commands.push(...commandsFor(pool.id, items, after));
    return after;
  }
}

function commandsFor(pool: number, before: readonly UpmapItem[], after: readonly UpmapItem[]): string[] {
  const [old, wanted] = [byGroup(before), byGroup(after)];
  const groups = [...new Set([...old.keys(), ...wanted.keys()])].sort((a, b) => a - b);
  return groups.filter(group => old.get(group) !== wanted.get(group)).map(group => {
    const name = `${pool}.${group.toString(16)}`;
    return wanted.has(group) ? `ceph osd pg-upmap-items ${name} ${wanted.get(group)}` : `ceph osd rm-pg-upmap-items ${name}`;
  });
}

function byGroup(items: readonly UpmapItem[]): Map<number, string> {
  const groups = new Map<number, string>();
  items.forEach(({ group, from, to }) => groups.set(group, `${groups.has(group) ? `${groups.get(group)} ` : ''}${from} ${to}`));
  return groups;
}
