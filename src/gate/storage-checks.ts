import { IConstruct } from 'constructs';
import { SynthChecks } from './private/synth-checks';
import { SynthGate } from './synth-gate';
import { Acknowledgement, Pack, StorageRule } from '../checks';
import { problemOf } from '../checks/acknowledgement-problem';
import { Topology } from '../topology';

/**
 * The checks that an app goes through when it is synthesized: what an operator would
 * do with objects that the API server accepts. An error stops synthesis; warnings and
 * advice, if the pack has them, are written to the standard error output.
 *
 *     StorageChecks.of(pool).acknowledge({ id: 'R117', reason: 'a cache that can be filled again' });
 */
export class StorageChecks {
  /**
   * The checks of what a construct and its children make.
   *
   * @param scope any construct; the app for all of it
   */
  public static of(scope: IConstruct): StorageChecks {
    SynthGate.attach(scope);
    return new StorageChecks(scope, SynthChecks.of(scope));
  }

  private constructor(private readonly scope: IConstruct, private readonly checks: SynthChecks) {}

  /**
   * Accepts what a rule finds in the objects of this construct and its children.
   *
   * An acknowledgement that matches nothing is reported, and so is one that has
   * expired. Whether it has is told by the environment variable SOURCE_DATE_EPOCH; without
   * it, it counts on, so that synthesis does not depend on the day.
   *
   * @throws Error if the id or the reason is missing, or `until` is no day
   */
  public acknowledge(acknowledgement: Acknowledgement): StorageChecks {
    const problem = problemOf(acknowledgement);
    if (problem !== undefined) {
      throw new Error(`${this.scope.node.path || 'app'}: acknowledge: ${problem}`);
    }
    this.checks.acknowledge(this.scope, acknowledgement);
    return this;
  }

  /** Adds a rule of your own. It is run over all objects of the app. */
  public add(rule: StorageRule): StorageChecks {
    this.checks.rules.push(rule);
    return this;
  }

  /** Chooses which rules are run over the app: `Pack.ERRORS` if you don't. */
  public usePack(pack: Pack): StorageChecks {
    this.checks.pack = pack;
    return this;
  }

  /**
   * Decides how much a rule matters in this app.
   *
   * @param rule     its id, or what else it is known by: `R20`
   * @param severity `error`, `warning`, `advice` or `off`
   * @throws Error if the severity is none of these
   */
  public useSeverity(rule: string, severity: string): StorageChecks {
    if (!SEVERITIES.includes(severity)) {
      throw new Error(`${this.scope.node.path || 'app'}: severity of ${rule}: "${severity}" must be one of ${SEVERITIES.join(', ')}`);
    }
    this.checks.severities[rule] = severity;
    return this;
  }

  /**
   * Gives the machines that this construct and its children are for. Rules that count
   * failure domains are not evaluated without. The nearest construct counts.
   */
  public useTopology(topology: Topology): StorageChecks {
    this.checks.useTopology(this.scope, topology);
    return this;
  }

  /** Writes no warnings and no advice at synthesis. */
  public quiet(): StorageChecks {
    this.checks.isQuiet = true;
    return this;
  }
}

const SEVERITIES = ['error', 'warning', 'advice', 'off'];
