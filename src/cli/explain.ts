import { closest } from 'fastest-levenshtein';
import { UsageError } from './private/arguments';
import { Output } from './private/output';
import { ALL_RULES } from '../checks/rules/all';
import { explained } from '../checks/rules-page';

/**
 * Tells all that is known of a rule, by its id or what else it is known by (`R107`).
 *
 * @returns the exit status
 * @throws UsageError if no rule is called so
 */
export function explain(args: string[], output: Output): number {
  const [name, ...others] = args;
  if (name === undefined || others.length > 0) {
    throw new UsageError('explain takes one RULE: an id such as pool-too-few-failure-domains, or a number such as R107');
  }
  const found = ALL_RULES.filter(rule => rule.id === name || rule.refs.includes(name.toUpperCase()));
  if (found.length === 0) {
    throw new UsageError(`no rule is called ${name}, did you mean ${closest(name, ALL_RULES.flatMap(rule => [rule.id, ...rule.refs]))}`);
  }
  output.out(found.map(explained).join('\n'));
  return 0;
}
