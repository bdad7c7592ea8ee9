import { checkMatchConditions, checkRequestRule, checkReviewVersions, checkWebhookClient } from './admission-rules';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkOneOf, checkOneOfIfSet, checkRange, checkText } from './rules';
import { qualifiedDomainProblem } from './text-forms';

/** Checks a ValidatingWebhookConfiguration or MutatingWebhookConfiguration. */
export function checkWebhooks(configuration: Field): void {
  const names = new Set<string>();
  for (const webhook of configuration.get('webhooks').items) {
    const name = webhook.get('name');
    checkWebhook(webhook);
    if (name.text !== '' && names.has(name.text)) {
      name.duplicate();
    }
    names.add(name.text);
  }
}

function checkWebhook(webhook: Field): void {
  checkText(webhook.get('name'), qualifiedDomainProblem);
  webhook.get('rules').items.forEach(checkRequestRule);
  checkOneOfIfSet(webhook.get('failurePolicy'), ['Fail', 'Ignore']);
  checkOneOfIfSet(webhook.get('matchPolicy'), ['Equivalent', 'Exact']);
  checkOneOfIfSet(webhook.get('reinvocationPolicy'), ['IfNeeded', 'Never']);
  const sideEffects = webhook.get('sideEffects');
  if (!sideEffects.isSet) {
    checkOneOf(sideEffects, ['None', 'NoneOnDryRun']);
  }
  checkOneOfIfSet(sideEffects, ['None', 'NoneOnDryRun']);
  checkRange(webhook.get('timeoutSeconds'), 1, 30);
  checkLabelSelector(webhook.get('namespaceSelector'));
  checkLabelSelector(webhook.get('objectSelector'));
  checkWebhookClient(webhook.get('clientConfig'));
  checkMatchConditions(webhook.get('matchConditions'));
  checkReviewVersions(webhook.get('admissionReviewVersions'));
}
