import { Field } from './field';
import { checkNotNegative, checkOneOf, checkOneOfIfSet } from './rules';
import { qualifiedNameProblem } from '../names';

const MOST_RULES = 20;
const MOST_CODES = 255;

/** Checks when a Job is taken as failed or done. */
export function checkJobPolicies(spec: Field): void {
  const [failure, success, replacement] = ['podFailurePolicy', 'successPolicy', 'podReplacementPolicy'].map(name => spec.get(name));
  if (failure.isSet) {
    if (failure.get('rules').size > MOST_RULES) {
      failure.get('rules').tooMany(MOST_RULES);
    }
    const names = ['containers', 'initContainers'].flatMap(list => spec.get('template', 'spec', list).items).map(container => container.get('name').text);
    failure.get('rules').items.forEach(rule => checkFailureRule(rule, spec, names));
  }
  if (success.isSet && spec.get('completionMode').text !== 'Indexed') {
    success.invalid('needs completionMode Indexed');
  } else if (success.isSet) {
    checkSuccess(success.get('rules'), spec.get('completions').number);
  }
  checkOneOfIfSet(replacement, failure.isSet ? ['Failed'] : ['Failed', 'TerminatingOrFailed']);
}

function checkFailureRule(rule: Field, spec: Field, names: readonly string[]): void {
  const [action, codes, conditions] = ['action', 'onExitCodes', 'onPodConditions'].map(name => rule.get(name));
  checkOneOf(action, ['Count', 'FailIndex', 'FailJob', 'Ignore']);
  if (action.text === 'FailIndex' && !spec.get('backoffLimitPerIndex').isSet) {
    action.invalid('FailIndex needs backoffLimitPerIndex');
  }
  if (codes.isSet) {
    checkExitCodes(codes, names);
  }
  if (conditions.size > MOST_RULES) {
    conditions.tooMany(MOST_RULES);
  }
  for (const condition of conditions.items) {
    condition.get('type').invalid(qualifiedNameProblem(condition.get('type').text));
    checkOneOf(condition.get('status'), ['False', 'True', 'Unknown']);
  }
  if (codes.isSet === conditions.size > 0) {
    rule.invalid('exactly one of onExitCodes and onPodConditions must be given');
  }
}

function checkExitCodes(codes: Field, names: readonly string[]): void {
  const [name, values] = [codes.get('containerName'), codes.get('values')];
  checkOneOf(codes.get('operator'), ['In', 'NotIn']);
  if (name.isSet && !names.includes(name.text)) {
    name.invalid(`${JSON.stringify(name.text)} is no container of the template: ${names.join(', ')}`);
  }
  if (values.size === 0) {
    values.invalid('at least one exit code is required');
  } else if (values.size > MOST_CODES) {
    values.tooMany(MOST_CODES);
  }
  const seen = new Set<number>();
  for (const value of values.items) {
    if (codes.get('operator').text === 'In' && value.number === 0) {
      value.invalid('0 is no failure, must not be 0 for In');
    }
    if (seen.has(value.number)) {
      value.duplicate();
    }
    seen.add(value.number);
  }
  if (values.items.some((value, i) => i > 0 && values.item(i - 1).number > value.number)) {
    values.invalid('must be in rising order');
  }
}

function checkSuccess(rules: Field, completions: number): void {
  if (rules.size === 0) {
    rules.required('at least one rule is required');
  } else if (rules.size > MOST_RULES) {
    rules.tooMany(MOST_RULES);
  }
  for (const rule of rules.items) {
    const [count, indexes] = [rule.get('succeededCount'), rule.get('succeededIndexes')];
    if (!count.isSet && !indexes.isSet) {
      rule.required('one of succeededCount and succeededIndexes is required');
    }
    const total = indexes.isSet ? checkIndexes(indexes, completions) : completions;
    checkNotNegative(count);
    if (count.number > Math.min(total, completions)) {
      count.invalid(`${count.value} must be at most ${Math.min(total, completions)}, as many as there are indexes`);
    }
  }
}

/** Checks indexes such as `0,2-5`, and says how many they are. */
function checkIndexes(indexes: Field, completions: number): number {
  if (indexes.text.length > 64 * 1024) {
    indexes.tooLong(64 * 1024, 'characters');
  }
  let [total, last] = [0, -1];
  for (const part of indexes.text === '' ? [] : indexes.text.split(',')) {
    const match = /^\+?(\d+)(?:-\+?(\d+))?$/.exec(part);
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (!match || from <= last || to >= completions || (match[2] !== undefined && to <= from)) {
      indexes.invalid(`${JSON.stringify(part)} must be an index or <from>-<to>, above those before and below ${completions}`);
      return 0;
    }
    total += to - from + 1;
    last = to;
  }
  return total;
}
