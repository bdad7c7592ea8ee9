import { Movement } from './movement';
import { PoolMovement } from './movement-of-pool';
import { MovementProps, PoolMigration } from './movement-props';
import { MovementState } from './movement-state';
import { PlacedCluster } from './placed-cluster';
import { possibleOrders } from './private/movement-orders';
import { sum } from './private/sum';

/** A step on the way: after it, all data is waited for. */
export interface MovementStep {
  /** What is done. */
  readonly title: string;
  /** The cluster after it. */
  readonly state: MovementState;
  /** Pools that are copied into others in this step. @default - none */
  readonly migrations?: PoolMigration[];
}

/** A step that has been followed. */
export interface OrderedMovement {
  /** What is done. */
  readonly title: string;
  /** What moves. */
  readonly movement: Movement;
}

/** What is known of the data, and done beside what Rook does. */
export interface MovementOrderProps extends MovementProps {
  /** Whether hosts are moved to where they are wanted, see `MovementTargetProps`. @default false */
  readonly moveHosts?: boolean;
}

/** One way from a cluster to another, step by step, each of which starts when the one before has moved all its data. */
export class MovementOrder {
  /**
   * An order of steps of one's own.
   *
   * @param title what it is called
   * @param start the cluster as it is
   * @param steps what is done, one after the other
   * @throws CrushMapError if two states that follow each other are not of one cluster
   */
  static of(title: string, start: MovementState, steps: MovementStep[], props: MovementProps = {}): MovementOrder {
    let from = start;
    return new MovementOrder(title, steps.map(step => {
      const movement = Movement.between(from, step.state, { storedBytes: bytesOfBoth(from, step.state, props), migrations: step.migrations });
      from = step.state;
      return { title: step.title, movement };
    }));
  }

  /**
   * Orders that lead from a running cluster to what is wanted, the smoothest first: the one that loses nothing,
   * then the one that has the least data short of copies, then the one that moves the least.
   * Where the bytes of a pool are not known, every pool counts alike.
   *
   * @param running the cluster as it is
   * @param wanted  the cluster as it would be if it was made anew, see `MovementTarget`
   * @param props   migrations are copied as soon as both pools are there, before the one that is not wanted goes
   * @throws CrushMapError as `MovementTarget.of` and `Movement.between` do
   */
  static compare(running: PlacedCluster, wanted: PlacedCluster, props: MovementOrderProps = {}): MovementOrder[] {
    const orders = possibleOrders(running, wanted, props).map(({ title, steps }) => MovementOrder.of(title, { cluster: running }, steps, props));
    const known = orders.every(order => order.movedBytes !== undefined);
    const cost = (order: MovementOrder) => [
      order.lostGroups,
      known ? order.degradedBytes! : order.overPools(pool => pool.degradedShare),
      known ? order.movedBytes! : order.overPools(pool => pool.movedShare),
    ];
    return orders.map(order => ({ order, cost: cost(order) })).sort((a, b) => {
      const i = a.cost.findIndex((one, at) => one !== b.cost[at]);
      return i < 0 ? 0 : a.cost[i] - b.cost[i];
    }).map(({ order }) => order);
  }

  private constructor(
    /** What it is called. */
    readonly title: string,
    /** Its steps. */
    readonly steps: OrderedMovement[],
  ) {}

  /** Bytes that get a new place over all steps; what moves twice counts twice. @default - undefined: of some pools they are not known */
  get movedBytes(): number | undefined {
    return this.total(({ movedBytes }) => movedBytes);
  }

  /** Bytes of `movedBytes` of which a copy is gone before it is made again. @default - undefined: a pool lacks copies whose stored bytes are not known */
  get degradedBytes(): number | undefined {
    return this.total(({ degradedBytes }) => degradedBytes);
  }

  /** Placement groups whose data is lost. */
  get lostGroups(): number {
    return this.overPools(pool => pool.lostGroups);
  }

  private overPools(of: (pool: PoolMovement) => number): number {
    return sum(this.steps.flatMap(({ movement }) => movement.pools).map(of));
  }

  private total(bytesOf: (movement: Movement) => number | undefined): number | undefined {
    const all = this.steps.map(({ movement }) => bytesOf(movement));
    return all.includes(undefined) ? undefined : sum(all.map(bytes => bytes!));
  }
}

/** Bytes of the pools that there are in one of two steps. */
function bytesOfBoth(from: MovementState, to: MovementState, { storedBytes }: MovementProps): MovementProps['storedBytes'] {
  const names = new Set([...from.cluster.pools, ...to.cluster.pools].map(({ name }) => name));
  return storedBytes && Object.fromEntries(Object.entries(storedBytes).filter(([pool]) => names.has(pool)));
}
