import { Field } from './field';
import { checkOneOfIfSet } from './rules';

const MOST_RULES = 20;
const MOST_CODES = 255;

/**
 * Checks when a container is restarted on its own, whatever its Pod does.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules
 */
export function checkRestartPolicy(container: Field, isInit: boolean): void {
  const [policy, rules] = [container.get('restartPolicy'), container.get('restartPolicyRules')];
  if (!policy.since(35)) {
    checkEarlierPolicy(policy, isInit);
    return;
  }
  checkOneOfIfSet(policy, ['Always', 'Never', 'OnFailure']);
  if (rules.size === 0) {
    return;
  }
  if (!policy.isSet) {
    policy.required('restartPolicyRules need a restartPolicy');
    if (isInit) {
      return;
    }
  } else if (isInit && policy.text === 'Always' && !rules.since(36)) {
    rules.forbidden('an init container that is always restarted takes no rules before Kubernetes 1.36');
  }
  if (rules.size > MOST_RULES) {
    rules.tooLong(MOST_RULES, 'rules');
  }
  rules.items.forEach(checkRule);
}

/** Earlier versions restart only init containers on their own. The one before, 1.34, drops what it has no use for. */
function checkEarlierPolicy(policy: Field, isInit: boolean): void {
  if (policy.since(34)) {
    return;
  }
  if (isInit) {
    checkOneOfIfSet(policy, ['Always']);
  } else if (policy.isSet) {
    policy.forbidden('only init containers can have it before Kubernetes 1.35');
  }
}

/** Which codes they are is not looked at: none at all, one that no process can give and one twice are accepted. */
function checkRule(rule: Field): void {
  checkKnown(rule.get('action'), rule.since(36) ? ['Restart', 'RestartAllContainers'] : ['Restart']);
  const codes = rule.get('exitCodes');
  if (!codes.isSet) {
    codes.required();
    return;
  }
  checkKnown(codes.get('operator'), ['In', 'NotIn']);
  if (codes.get('values').size > MOST_CODES) {
    codes.get('values').tooLong(MOST_CODES, 'exit codes');
  }
}

function checkKnown(field: Field, allowed: readonly string[]): void {
  if (!allowed.includes(field.text)) {
    field.unsupported(allowed);
  }
}
