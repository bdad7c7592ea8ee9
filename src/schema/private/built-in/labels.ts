import { Field } from './field';
import { labelValueProblem, qualifiedNameProblem } from '../names';

/** Checks a map of labels, such as a selector of a Service or a nodeSelector. */
export function checkLabels(labels: Field): void {
  for (const [key, value] of labels.entries) {
    labels.invalid(qualifiedNameProblem(key));
    labels.invalid(labelValueProblem(value.text));
  }
}

/** Checks annotations that stand somewhere else than in the metadata of the object. */
export function checkAnnotations(annotations: Field): void {
  let bytes = 0;
  for (const [key, value] of annotations.entries) {
    annotations.invalid(qualifiedNameProblem(key.toLowerCase()));
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value.text);
  }
  if (bytes > 256 * 1024) {
    annotations.tooLong(256 * 1024, 'bytes');
  }
}

/** Checks a label selector. */
export function checkLabelSelector(selector: Field): void {
  checkLabels(selector.get('matchLabels'));
  for (const requirement of selector.get('matchExpressions').items) {
    if (!checkSetOperator(requirement)) {
      requirement.get('operator').invalid('must be In, NotIn, Exists or DoesNotExist');
    }
    requirement.get('key').invalid(qualifiedNameProblem(requirement.get('key').text));
    requirement.get('values').items.forEach(value => value.invalid(labelValueProblem(value.text)));
  }
}

/**
 * Checks that a requirement on labels has values where its operator compares with some.
 *
 * @returns whether the operator is one that compares with a set of values, or asks whether there is a label
 */
export function checkSetOperator(requirement: Field): boolean {
  const [operator, values] = [requirement.get('operator').text, requirement.get('values')];
  const comparesValues = operator === 'In' || operator === 'NotIn';
  if (comparesValues && values.size === 0) {
    values.required('In and NotIn need at least one value');
  }
  const asksForLabel = operator === 'Exists' || operator === 'DoesNotExist';
  if (asksForLabel && values.size > 0) {
    values.forbidden('Exists and DoesNotExist take no values');
  }
  return comparesValues || asksForLabel;
}

/** Whether a label selector selects by anything at all. */
export function isEmptySelector(selector: Field): boolean {
  return selector.get('matchLabels').size + selector.get('matchExpressions').size === 0;
}

/** Whether labels are selected; undefined where the selector is not valid. Nothing is selected without a selector. */
export function matches(selector: Field, labels: Field): boolean | undefined {
  if (!selector.isSet) {
    return false;
  }
  const wanted = selector.get('matchLabels').entries.map(([key, value]): Wanted => ({ key, operator: 'In', values: [value.text] }));
  for (const requirement of selector.get('matchExpressions').items) {
    wanted.push({
      key: requirement.get('key').text,
      operator: requirement.get('operator').text,
      values: requirement.get('values').items.map(value => value.text),
    });
  }
  return wanted.every(isWellFormed) ? wanted.every(one => isMet(one, labels)) : undefined;
}

interface Wanted {
  readonly key: string;
  readonly operator: string;
  readonly values: string[];
}

function isWellFormed({ key, operator, values }: Wanted): boolean {
  const needsValues = operator === 'In' || operator === 'NotIn';
  return (needsValues || operator === 'Exists' || operator === 'DoesNotExist') && needsValues === values.length > 0
    && qualifiedNameProblem(key) === undefined && values.every(value => labelValueProblem(value) === undefined);
}

function isMet({ key, operator, values }: Wanted, labels: Field): boolean {
  const label = labels.key(key);
  switch (operator) {
    case 'In': return label.isSet && values.includes(label.text);
    case 'NotIn': return !label.isSet || !values.includes(label.text);
    case 'Exists': return label.isSet;
    default: return !label.isSet;
  }
}
