import { checkAtMostAll, checkCountOrPercent } from './amounts-of-pods';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkOneOfIfSet } from './rules';

/** Checks a PodDisruptionBudget. */
export function checkDisruptionBudget(budget: Field): void {
  const spec = budget.get('spec');
  const amounts = [spec.get('minAvailable'), spec.get('maxUnavailable')].filter(amount => amount.isSet);
  if (amounts.length === 2) {
    spec.invalid('minAvailable and maxUnavailable exclude each other');
  }
  amounts.forEach(checkCountOrPercent);
  amounts.forEach(checkAtMostAll);
  checkLabelSelector(spec.get('selector'));
  checkOneOfIfSet(spec.get('unhealthyPodEvictionPolicy'), ['AlwaysAllow', 'IfHealthyBudget']);
}
