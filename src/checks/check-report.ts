import { Acknowledgement } from './acknowledgement';
import { Finding } from './finding';
import { ManifestDocument } from '../manifests';

/** What the checks found in a set of manifests. */
export interface CheckReport {
  /** The mistakes, in the order of the documents. */
  readonly findings: Finding[];

  /** The mistakes that somebody has acknowledged, and why. */
  readonly acknowledged: AcknowledgedFinding[];

  /** Rules that would have applied, but lacked an input. */
  readonly notEvaluated: NotEvaluatedRule[];

  /** Rules that failed themselves. What they would have said is not known. */
  readonly defects: RuleDefect[];
}

/** A finding that somebody knows of and accepts. */
export interface AcknowledgedFinding {
  /** What was found. */
  readonly finding: Finding;
  /** Who accepts it, and why. */
  readonly acknowledgement: Acknowledgement;
}

/** A rule that said nothing, at least of some object, because it lacked an input. */
export interface NotEvaluatedRule {
  /** Id of the rule. */
  readonly rule: string;

  /** What else the rule is known by, such as `R107`. */
  readonly refs: string[];

  /**
   * What is missing: `topology`, `devices`, `previous`, `ceph-version`,
   * `kubernetes-version`, `cluster` (the CephCluster is not among the manifests),
   * `objects` (nor is another object) or `secrets`.
   */
  readonly needs: string[];
}

/** A rule that threw an error. */
export interface RuleDefect {
  /** Id of the rule. */
  readonly rule: string;
  /** The object at which it happened. */
  readonly document: ManifestDocument;
  /** What the rule threw. */
  readonly message: string;
}
