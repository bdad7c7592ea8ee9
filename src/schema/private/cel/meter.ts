/** What one rule may cost at most, and all rules on one object, in the API server's units. */
const MOST_OF_A_RULE = 1_000_000;
const MOST_OF_AN_OBJECT = 10_000_000;

/**
 * Counts the steps that rules take on one object.
 *
 * The count is an upper bound of the cost that the API server tracks: what stays
 * below its limits here stays below them there, and ends in bounded time. What
 * goes beyond may or may not pass on the server, so nothing can be said of it.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#resource-use-by-validation-functions
 */
export class Meter {
  /** Why nothing can be said of a rule, once that is so. */
  public stopped: string | undefined;
  private ofRule = 0;
  private ofObject = 0;

  /** A rule begins. */
  public restart(): void {
    this.ofRule = 0;
  }

  /** @throws if the steps are used up, which ends the rule. */
  public charge(steps: number): void {
    this.ofRule += steps;
    this.ofObject += steps;
    if (this.stopped !== undefined || this.ofRule > MOST_OF_A_RULE || this.ofObject > MOST_OF_AN_OBJECT) {
      this.stop('it takes more steps than can be counted on to be allowed');
    }
  }

  /** Says that the rule can't be evaluated, and ends it. */
  public stop(reason: string): never {
    this.stopped ??= reason;
    throw new Error(reason);
  }
}

let current = new Meter();

/** The meter of the object that is being judged: functions that rules call get nothing but their arguments. */
export function charge(steps: number): void {
  current.charge(steps);
}

/** Ends the rule that is being evaluated: what it asks for is not known here. */
export function giveUp(reason: string): never {
  return current.stop(reason);
}

/** Lets what follows be counted by a meter. */
export function useMeter(meter: Meter): void {
  current = meter;
}
