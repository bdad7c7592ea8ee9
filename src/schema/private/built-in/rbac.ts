import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkText } from './rules';
import { dnsSubdomainProblem, pathSegmentProblem } from '../names';

const GROUP = 'rbac.authorization.k8s.io';

/** Checks a Role. */
export function checkRole(role: Field): void {
  role.get('rules').items.forEach(rule => checkRule(rule, true));
}

/** Checks a ClusterRole. */
export function checkClusterRole(role: Field): void {
  role.get('rules').items.forEach(rule => checkRule(rule, false));
  const aggregation = role.get('aggregationRule');
  const selectors = aggregation.get('clusterRoleSelectors');
  if (aggregation.isSet && selectors.size === 0) {
    selectors.required('at least one selector is required');
  }
  for (const selector of selectors.items) {
    const before = selector.errorCount;
    checkLabelSelector(selector);
    if (selector.errorCount > before) {
      selector.invalid('is no valid label selector');
    }
  }
}

/** Checks a RoleBinding. */
export function checkRoleBinding(binding: Field): void {
  checkBinding(binding, ['Role', 'ClusterRole'], true);
}

/** Checks a ClusterRoleBinding. */
export function checkClusterRoleBinding(binding: Field): void {
  checkBinding(binding, ['ClusterRole'], false);
}

/** Checks what of a binding is changed: never the role. */
export function checkBindingUpdate(binding: Field, old: Field): void {
  if (['apiGroup', 'kind', 'name'].some(name => binding.get('roleRef', name).text !== old.get('roleRef', name).text)) {
    binding.get('roleRef').invalid('can not be changed; replace the binding');
  }
}

function checkRule(rule: Field, isNamespaced: boolean): void {
  const [verbs, urls, groups, resources, names] = ['verbs', 'nonResourceURLs', 'apiGroups', 'resources', 'resourceNames'].map(name => rule.get(name));
  if (verbs.size === 0) {
    verbs.required('at least one verb is required');
  }
  if (urls.size > 0) {
    if (isNamespaced) {
      urls.invalid('only a ClusterRole can have them');
    }
    if (groups.size + resources.size + names.size > 0) {
      urls.invalid('a rule is either for resources or for URLs, write two rules');
    }
    return;
  }
  if (groups.size === 0) {
    groups.required('at least one API group is required, "" is the core group');
  }
  if (resources.size === 0) {
    resources.required('at least one resource is required');
  }
}

function checkBinding(binding: Field, kinds: readonly string[], isNamespaced: boolean): void {
  const role = binding.get('roleRef');
  if (role.get('apiGroup').text !== GROUP) {
    role.get('apiGroup').unsupported([GROUP]);
  }
  if (!kinds.includes(role.get('kind').text)) {
    role.get('kind').unsupported(kinds);
  }
  checkText(role.get('name'), pathSegmentProblem);
  binding.get('subjects').items.forEach(subject => checkSubject(subject, isNamespaced));
}

function checkSubject(subject: Field, isNamespaced: boolean): void {
  const [kind, name, group] = ['kind', 'name', 'apiGroup'].map(field => subject.get(field));
  checkText(name);
  switch (kind.text) {
    case 'ServiceAccount':
      if (name.text !== '') {
        name.invalid(dnsSubdomainProblem(name.text));
      }
      if (group.text !== '') {
        group.unsupported(['']);
      }
      if (!isNamespaced && subject.get('namespace').text === '') {
        subject.get('namespace').required('the namespace of the ServiceAccount is required');
      }
      break;
    case 'User':
    case 'Group':
      if (group.text !== GROUP) {
        group.unsupported([GROUP]);
      }
      break;
    default:
      kind.unsupported(['ServiceAccount', 'User', 'Group']);
  }
}
