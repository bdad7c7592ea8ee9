import { shown } from './shown';

/**
 * The forms that Kubernetes asks of names.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const DNS_SUBDOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})*$`);
const QUALIFIED_PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Built-in kinds whose names are not DNS subdomains, and why a text can't be theirs. */
export const NAME_FORMS: ReadonlyMap<string, (name: string) => string | undefined> = new Map([
  ['Namespace', dnsLabelProblem],
  ['Service', dnsLabelProblem],
  ['APIService', pathSegmentProblem],
  ['CertificateSigningRequest', pathSegmentProblem],
  ['ClusterRole', accessNameProblem],
  ['ClusterRoleBinding', accessNameProblem],
  ['Event', pathSegmentProblem],
  ['IPAddress', pathSegmentProblem],
  ['PodDisruptionBudget', pathSegmentProblem],
  ['Role', accessNameProblem],
  ['RoleBinding', accessNameProblem],
  ['StatefulSet', dnsLabelProblem],
]);

/** Built-in kinds whose prefix of a name is looked at only when an object is created. */
export const NAMED_FOR_GOOD: ReadonlySet<string> = new Set([
  'CSIDriver', 'CronJob', 'CustomResourceDefinition', 'DaemonSet', 'Deployment', 'Event', 'HorizontalPodAutoscaler', 'Lease', 'NetworkPolicy', 'Pod', 'PodDisruptionBudget',
  'PodTemplate', 'PriorityClass', 'ReplicaSet', 'ReplicationController', 'ResourceQuota', 'Service', 'ServiceCIDR', 'StatefulSet',
]);

/** Built-in kinds whose objects the server names where nobody else does. */
export const NAMED_BY_THE_SERVER: ReadonlySet<string> = new Set(['LimitRange']);

/** Why a text is no RFC 1123 label, or undefined where it is one. */
export function dnsLabelProblem(text: string): string | undefined {
  if (text.length > 63) {
    return `${text.length} characters, at most 63 are allowed`;
  }
  return DNS_LABEL.test(text) ? undefined : `${shown(text)} is no DNS label: lower-case letters, digits and '-', starting and ending with a letter or digit`;
}

/** Why a text is no RFC 1123 subdomain, or undefined where it is one. */
export function dnsSubdomainProblem(text: string): string | undefined {
  if (text.length > 253) {
    return `${text.length} characters, at most 253 are allowed`;
  }
  return DNS_SUBDOMAIN.test(text) ? undefined : `${shown(text)} is no DNS name: lower-case letters, digits, '-' and '.', starting and ending with a letter or digit`;
}

/** Why a text can't be what the server makes a name of, by appending to it. */
export function namePrefixProblem(prefix: string, nameProblem: (name: string) => string | undefined): string | undefined {
  if (nameProblem === pathSegmentProblem) {
    return prefix === '.' || prefix === '..' ? undefined : pathSegmentProblem(prefix);
  }
  if (nameProblem === accessNameProblem) {
    return accessNameProblem(prefix);
  }
  return nameProblem(withoutDash(prefix));
}

/** A prefix of a name as the server looks at it: a dash at its end is no mistake, and what is before that dash is not seen. */
export function withoutDash(prefix: string): string {
  return /[ -~]-$/.test(prefix) ? `${prefix.slice(0, -2)}a` : prefix;
}

/** Why a text can't be a segment of a URL path. */
export function pathSegmentProblem(text: string): string | undefined {
  return text === '.' || text === '..' || /[/%]/.test(text) ? `${shown(text)} may not be '.' or '..' nor contain '/' or '%'` : undefined;
}

/** Why a text can't name a role or a binding; what is put before a generated name is held to be a whole one. */
function accessNameProblem(text: string): string | undefined {
  return pathSegmentProblem(text);
}

/** Why a text is no label or annotation key, finalizer or the like: `[prefix/]name`. */
export function qualifiedNameProblem(text: string): string | undefined {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  if (name.includes('/')) {
    return `${shown(text)} has more than one '/'`;
  }
  const prefixProblem = slash === 0 ? 'the prefix before / is empty' : slash > 0 ? dnsSubdomainProblem(text.slice(0, slash)) : undefined;
  if (prefixProblem) {
    return `prefix of key ${shown(text)}: ${prefixProblem}`;
  }
  if (name.length === 0 || name.length > 63) {
    return `the name in ${shown(text)} has ${name.length} characters, 1 to 63 are allowed`;
  }
  return QUALIFIED_PART.test(name) ? undefined : `${shown(text)} is no valid key: letters, digits, '-', '_' and '.', starting and ending with a letter or digit`;
}

/** Why a text can't be the value of a label. */
export function labelValueProblem(text: string): string | undefined {
  if (text.length > 63) {
    return `${text.length} characters, at most 63 are allowed in a label value`;
  }
  return text === '' || QUALIFIED_PART.test(text) ? undefined : `${shown(text)} is no label value: letters, digits, '-', '_' and '.', starting and ending with a letter or digit`;
}
