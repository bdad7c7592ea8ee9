import { RuleProblem } from './rule-problem';
import { RuleSubject } from './rule-subject';
import { Severity } from './severity';

/** What a rule of your own says of itself. */
export interface StorageRuleProps {
  /** Names the mistake, in kebab-case with a prefix of yours: `acme-pool-without-owner`. */
  readonly id: string;

  /** How much it matters. */
  readonly severity: Severity;

  /** Kinds of the objects it looks at: `CephBlockPool`, `Deployment`; of APIs that this package does not know with their group: `example.com/Thing`. `*` stands for all. */
  readonly kinds: string[];

  /** The mistake in a few words: `a pool without an owner`. */
  readonly title: string;

  /** What comes of it, as it stands behind a colon: `nobody is asked before it is deleted`. */
  readonly effect: string;

  /** How to mend it: `add the label owner`. */
  readonly mend: string;

  /**
   * What the rule is known by elsewhere, such as numbers of a standard.
   *
   * @default - nothing
   */
  readonly refs?: string[];

  /**
   * What it can't do without: `topology`, `devices`, `previous`, `ceph-version`,
   * `kubernetes-version` or `cluster` (the CephCluster is among the manifests).
   * Where that is missing the rule is reported as not evaluated.
   *
   * @default - the objects are enough
   */
  readonly needs?: string[];

  /**
   * Where to read on.
   *
   * @default - nowhere
   */
  readonly source?: string;
}

/**
 * A rule of your own. It is run with those of this package, and can be acknowledged and
 * configured as they are.
 *
 * Give it to `StorageChecks.of(app).add(…)`, to `ManifestChecks.run(…)`, or export it
 * from a module that the configuration file of the command line names.
 */
export abstract class StorageRule {
  /** What the rule says of itself. */
  public readonly props: StorageRuleProps;

  public constructor(props: StorageRuleProps) {
    this.props = props;
  }

  /**
   * Looks for the mistake in one object.
   *
   * @param subject the object, with all that is around it
   * @returns each place where the mistake is made; an empty list if it is not made
   */
  public abstract check(subject: RuleSubject): RuleProblem[];
}
