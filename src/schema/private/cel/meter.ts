/** What one rule may cost at most, and all rules on one object, in the API server's units. */
const MOST_OF_A_RULE = 1_000_000;
const MOST_OF_AN_OBJECT = 10_000_000;

/** Steps of our own beyond which nothing is said of a rule, so that each ends in bounded time. */
const MOST_STEPS = 20_000_000;

/** Why rules on an object are not evaluated any further. */
export class OutOfBudget extends Error {
  /**
   * @param isRefused whether the server ends here too, and refuses the object
   */
  public constructor(message: string, public readonly isRefused: boolean) {
    super(message);
  }
}

/**
 * Counts what rules on one object cost on the API server, and what they take here.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#resource-use-by-validation-functions
 */
export class Meter {
  /** Why rules are not evaluated any further, once that is so. */
  public stopped: OutOfBudget | undefined;
  private ofRule = 0;
  private ofObject = 0;
  private steps = 0;

  /** A rule begins. */
  public restart(): void {
    this.ofRule = 0;
  }

  /** A rule ends. */
  public finish(): void {
    this.ofObject += this.ofRule;
    if (this.ofObject > MOST_OF_AN_OBJECT) {
      this.stopped ??= new OutOfBudget('with it the rules on this object cost more than an API server allows for one object', true);
    }
  }

  /** @throws {OutOfBudget} if the rule costs more than the server allows. */
  public spend(cost: number): void {
    this.ofRule += cost;
    if (this.ofRule > MOST_OF_A_RULE) {
      this.stop(new OutOfBudget('it costs more than an API server allows for one rule', true));
    }
  }

  /** @throws {OutOfBudget} if the steps are used up. */
  public charge(steps: number): void {
    this.steps += steps;
    if (this.steps > MOST_STEPS) {
      this.stop(new OutOfBudget('it takes more steps than are spent on it here', false));
    }
  }

  private stop(reason: OutOfBudget): never {
    this.stopped ??= reason;
    throw reason;
  }
}

let current = new Meter();

/** Counts steps that are taken here, whatever they cost on the server. */
export function charge(steps: number): void {
  current.charge(steps);
}

/** Counts what something costs on the server. */
export function spend(cost: number): void {
  current.spend(cost);
}

/** Lets what follows be counted by a meter. */
export function useMeter(meter: Meter): void {
  current = meter;
}
