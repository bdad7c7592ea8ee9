import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkOneOf, checkOneOfIfSet, checkRange, checkText } from './rules';
import { dns1035LabelProblem } from './text-forms';
import { urlProblem, webhookUrlProblem } from './webhook-url';
import { pathSegmentProblem, qualifiedNameProblem } from '../names';
import { checkExpression } from './expression';

const OPERATIONS = ['*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE'];
const SCOPES = ['*', 'Cluster', 'Namespaced'];
const REVIEW_VERSIONS = ['v1', 'v1beta1'];

/** Checks which requests a webhook or policy is asked about. */
export function checkRequestRule(rule: Field): void {
  checkWildcard(rule.get('operations'));
  rule.get('operations').items.filter(operation => !OPERATIONS.includes(operation.text)).forEach(operation => operation.unsupported(OPERATIONS));
  checkWildcard(rule.get('apiGroups'));
  checkWildcard(rule.get('apiVersions'));
  rule.get('apiVersions').items.filter(version => version.text === '').forEach(version => version.required());
  checkResources(rule.get('resources'));
  checkOneOfIfSet(rule.get('scope'), SCOPES);
}

/** Checks which objects a policy is about. */
export function checkMatchResources(match: Field): void {
  checkOneOf(match.get('matchPolicy'), ['Equivalent', 'Exact']);
  checkLabelSelector(match.get('namespaceSelector'));
  checkLabelSelector(match.get('objectSelector'));
  for (const rule of ['resourceRules', 'excludeResourceRules'].flatMap(list => match.get(list).items)) {
    const seen = new Set<string>();
    for (const name of rule.get('resourceNames').items) {
      name.invalid(pathSegmentProblem(name.text));
      if (seen.has(name.text)) {
        name.duplicate();
      }
      seen.add(name.text);
    }
    checkRequestRule(rule);
  }
}

/**
 * Checks conditions in CEL for a webhook or policy to be asked.
 *
 * @param hasParams whether they may use parameters
 */
export function checkMatchConditions(conditions: Field, hasParams = false): void {
  if (conditions.size > 64) {
    conditions.tooMany(64);
  }
  const names = new Set<string>();
  for (const condition of conditions.items) {
    const name = condition.get('name');
    checkExpression(condition.get('expression'), 'condition', { hasParams, hasAuthorizer: true });
    checkText(name, qualifiedNameProblem);
    if (name.text !== '' && names.has(name.text)) {
      name.duplicate();
    }
    names.add(name.text);
  }
}

/** Checks the versions in which a webhook can be asked. */
export function checkReviewVersions(versions: Field): void {
  if (versions.size === 0) {
    versions.required(`required, one of ${REVIEW_VERSIONS.join(', ')}`);
    return;
  }
  const seen = new Set<string>();
  for (const version of versions.items) {
    version.invalid(seen.has(version.text) ? `${JSON.stringify(version.text)} is there already` : dns1035LabelProblem(version.text));
    seen.add(version.text);
  }
  if (!REVIEW_VERSIONS.some(version => seen.has(version))) {
    versions.invalid(`must have one of ${REVIEW_VERSIONS.join(', ')}`);
  }
}

/** Checks where a webhook is: at a URL or behind a Service. */
export function checkWebhookClient(client: Field): void {
  const [url, service] = [client.get('url'), client.get('service')];
  if (url.isSet === service.isSet) {
    client.required('exactly one of url and service is required');
  } else if (url.isSet && urlProblem(url.text) !== undefined) {
    url.required(urlProblem(url.text));
  } else if (url.isSet) {
    url.invalid(webhookUrlProblem(url.text));
  } else {
    // The server takes the one for the other in errors.
    checkText(service.get('namespace').as(service.get('name').value));
    checkText(service.get('name').as(service.get('namespace').value));
    checkRange(service.get('port'), 1, 65535);
    checkPath(service.get('path'));
  }
}

function checkWildcard(list: Field): void {
  if (list.size === 0) {
    list.required('at least one is required, * for all');
  } else if (list.size > 1 && list.items.some(item => item.text === '*')) {
    list.invalid('* is for all, nothing else may be given beside it');
  }
}

/** Resources with `/` are subresources; what a wildcard is for may not be given once more. */
function checkResources(resources: Field): void {
  const texts = resources.items.map(resource => resource.text);
  if (texts.length === 0) {
    resources.required('at least one is required, * for all');
  }
  const [anySub, anyResource] = [new Set<string>(), new Set<string>()];
  for (const resource of resources.items) {
    const slash = resource.text.indexOf('/');
    const [name, sub] = [resource.text.slice(0, slash), resource.text.slice(slash + 1)];
    if (resource.text === '') {
      resource.required();
    } else if (slash >= 0) {
      if (anySub.has(name) || anyResource.has(sub)) {
        resource.invalid(`${JSON.stringify(resource.text)} is in another one with a wildcard`);
      }
      (sub === '*' ? anySub : new Set()).add(name);
      (name === '*' ? anyResource : new Set()).add(sub);
    }
  }
  const whole = texts.filter(text => text !== '' && !text.includes('/'));
  if (texts.length > 1 && texts.includes('*/*')) {
    resources.invalid('*/* is for all, nothing else may be given beside it');
  }
  if (texts.includes('*') && whole[whole.length - 1] !== '*') {
    resources.invalid('* is for all resources, no other without a subresource may be given beside it');
  }
}

function checkPath(path: Field): void {
  if (path.text === '' || path.text === '/') {
    return;
  }
  if (!path.text.startsWith('/')) {
    path.invalid(`${JSON.stringify(path.text)} must start with /`);
  }
  const segments = path.text.split('/').slice(1);
  if (segments[segments.length - 1] === '') {
    segments.pop();
  }
  if (segments.length === 0 || !segments.every(isSegment)) {
    path.invalid(`${JSON.stringify(path.text)} must be DNS names with / between them`);
  }
}

function isSegment(segment: string): boolean {
  return segment.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(segment);
}
