import { ACKNOWLEDGEMENT_RULES } from '../checks/acknowledgement-rules';
import { allRules } from '../checks/all-rules';

/** What a finding can be of, as data. */
export interface FindingRule {
  readonly id: string;
  /** What else it is known by, such as `R94`. */
  readonly refs: readonly string[];
  /** `error`, `warning` or `advice`. */
  readonly severity: string;
  /** The mistake in a few words. */
  readonly title: string;
  /** What happens at run time. */
  readonly effect: string;
  /** How to mend it, in general. */
  readonly mend: string;
  /** Where that is known from. */
  readonly source: string;
}

/** The API server of a cluster that runs a current release would refuse what a coming one accepts. */
export const NEEDS_NEWER_API: FindingRule = {
  id: 'needs-newer-api',
  refs: [],
  severity: 'warning',
  title: 'only a coming release of an API accepts the object',
  effect: 'an older release refuses it',
  mend: 'run that release, or leave out what it added',
  source: 'the definitions of both releases',
};

/** A rule that threw an error. */
export const RULE_FAILED: FindingRule = {
  id: 'rule-failed',
  refs: [],
  severity: 'error',
  title: 'a rule failed itself',
  effect: 'what it would have said of the object is not known',
  mend: 'report the rule with the object; meanwhile a configuration file can set it to off',
  source: 'src/checks/private/rule-run.ts',
};

/** All that findings can be of. */
export function findingRules(): readonly FindingRule[] {
  return [NEEDS_NEWER_API, RULE_FAILED, ...ACKNOWLEDGEMENT_RULES, ...allRules()];
}
