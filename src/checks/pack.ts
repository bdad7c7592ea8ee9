import { Rule } from './rule';
import { Severity } from './severity';

/** Which rules are run. */
export enum Pack {
  /** What will not work, or endangers data. */
  ERRORS = 'errors',
  /** Besides that, what will hurt in production. */
  PRODUCTION = 'production',
  /** Everything, advice too. */
  ALL = 'all',
}

/** Whether a pack has a finding of this severity, by this rule. */
export function isInPack(pack: Pack, rule: Rule, severity: Severity): boolean {
  switch (pack) {
    case Pack.ERRORS: return severity === Severity.ERROR;
    case Pack.PRODUCTION: return severity === Severity.ERROR || (rule.production ?? severity === Severity.WARNING);
    case Pack.ALL: return true;
  }
}
