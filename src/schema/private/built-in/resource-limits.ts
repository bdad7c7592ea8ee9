import { milliOf, nanosOf, unitsOf } from './amount';
import { Field } from './field';
import { checkContainerResourceName, checkQuotaResourceName, checkResourceAmount, checkResourceName, isQuota, mayOvercommit } from './resource-names';
import { qualifiedNameProblem } from '../names';

const LIMIT_TYPES = ['Container', 'PersistentVolumeClaim', 'Pod'];
const POD_RESOURCES = ['cpu', 'limits.cpu', 'limits.memory', 'memory', 'pods', 'requests.cpu', 'requests.memory'];
const CLAIM_RESOURCES = ['persistentvolumeclaims', 'requests.storage'];

/** Scopes of a quota, and which resources can be limited in them. */
const SCOPES: { readonly [scope: string]: readonly string[] } = {
  BestEffort: ['pods'],
  CrossNamespacePodAffinity: POD_RESOURCES,
  NotBestEffort: POD_RESOURCES,
  NotTerminating: POD_RESOURCES,
  PriorityClass: POD_RESOURCES,
  Terminating: POD_RESOURCES,
  VolumeAttributesClass: CLAIM_RESOURCES,
};
const EXISTS_ONLY = ['BestEffort', 'CrossNamespacePodAffinity', 'NotBestEffort', 'NotTerminating', 'Terminating'];

/** An integer of 64 bits holds thousandths of what is less. */
const MOST_THOUSANDTHS = (2n ** 63n - 1n) / 1000n;
const CONFLICTS = [['BestEffort', 'NotBestEffort'], ['Terminating', 'NotTerminating']];

/** Checks a LimitRange. */
export function checkLimitRange(limitRange: Field): void {
  const types = new Set<string>();
  for (const limit of limitRange.get('spec', 'limits').items) {
    const type = limit.get('type');
    type.invalid(qualifiedNameProblem(type.text)
      ?? (type.text.includes('/') || LIMIT_TYPES.includes(type.text) ? undefined : `${JSON.stringify(type.text)} must be ${LIMIT_TYPES.join(', ')} or have a domain`));
    if (types.has(type.text)) {
      type.duplicate();
    }
    types.add(type.text);
    checkLimit(limit, type.text);
  }
}

/** Checks a ResourceQuota. */
export function checkResourceQuota(quota: Field): void {
  const spec = quota.get('spec');
  for (const [name, amount] of spec.get('hard').entries) {
    checkQuotaResourceName(name, amount);
    checkResourceAmount(name, amount);
  }
  const names = spec.get('hard').entries.map(([name]) => name);
  const scopes = spec.get('scopes');
  scopes.items.forEach(scope => checkScope(scopes, scopes, scope.text, names));
  checkConflicts(scopes, scopes.items);
  const selector = spec.get('scopeSelector', 'matchExpressions');
  for (const requirement of selector.items) {
    checkScope(selector.get('scopeName'), selector, requirement.get('scopeName').text, names);
    checkScopeRequirement(requirement, selector);
  }
  checkConflicts(selector, selector.items.map(requirement => requirement.get('scopeName')));
}

/** Checks what of a ResourceQuota is changed. */
export function checkResourceQuotaUpdate(quota: Field, old: Field): void {
  const [now, before] = [quota, old].map(one => new Set(one.get('spec', 'scopes').items.map(scope => scope.text)));
  if (now.size !== before.size || [...now].some(scope => !before.has(scope))) {
    quota.get('spec', 'scopes').invalid('can not be changed; create another ResourceQuota');
  }
}

function checkLimit(limit: Field, type: string): void {
  const fields = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'].filter(name => {
    const isDefault = name.startsWith('default') && type === 'Pod';
    if (isDefault && limit.get(name).size > 0) {
      limit.get(name).forbidden('containers have defaults, Pods have none');
    }
    return !isDefault;
  });
  const names = new Set<string>();
  for (const [name, amount] of fields.flatMap(field => limit.get(field).entries)) {
    names.add(name);
    if (type === 'Pod' || type === 'Container') {
      checkContainerResourceName(name, amount);
    } else {
      checkResourceName(name, amount);
    }
  }
  if (type === 'PersistentVolumeClaim' && !limit.get('min').key('storage').isSet && !limit.get('max').key('storage').isSet) {
    limit.get('limits').required('min or max of storage is required');
  }
  names.forEach(name => checkOrder(limit, name, type === 'Pod'));
}

function checkOrder(limit: Field, name: string, isPod: boolean): void {
  const at = (field: string) => limit.get(field).key(name);
  const pairs: [less: string, more: string, blamed: string][] = [
    ['min', 'max', 'min'],
    ...isPod ? [] : [['min', 'defaultRequest', 'defaultRequest'], ['defaultRequest', 'max', 'defaultRequest'], ['defaultRequest', 'default', 'defaultRequest'],
      ['min', 'default', 'default'], ['default', 'max', 'default']] as [string, string, string][],
  ];
  for (const [less, more, blamed] of pairs) {
    if (at(less).isSet && at(more).isSet && nanosOf(at(less).value) > nanosOf(at(more).value)) {
      at(blamed).invalid(`${less} ${at(less).value} must not be more than ${more} ${at(more).value}`);
    }
  }
  checkRatio(at('maxLimitRequestRatio'), at('min'), at('max'));
  const [request, standard] = [at('defaultRequest'), at('default')];
  if (!isPod && !mayOvercommit(name) && request.isSet && standard.isSet && nanosOf(request.value) !== nanosOf(standard.value)) {
    request.invalid(`must be equal to default, ${standard.value}, as ${name} can't be overcommitted`);
  }
}

function checkRatio(ratio: Field, least: Field, most: Field): void {
  if (!ratio.isSet) {
    return;
  }
  if (nanosOf(ratio.value) < 10n ** 9n) {
    ratio.invalid(`${ratio.value} must be 1 or more`);
  }
  if (least.isSet && most.isSet && isAbove(ratio.value, least.value, most.value)) {
    ratio.invalid(`${ratio.value} must not be more than max divided by min`);
  }
}

/** Whether a ratio is more than that of two amounts, which the server divides as floats: in thousandths unless one is too large. */
function isAbove(ratio: string, least: string, most: string): boolean {
  if ([ratio, least, most].every(amount => unitsOf(amount) < MOST_THOUSANDTHS)) {
    return Number(milliOf(ratio)) / 1000 > Number(milliOf(most)) / Number(milliOf(least));
  }
  return Number(unitsOf(ratio)) > Number(unitsOf(most)) / Number(unitsOf(least));
}

/** The server blames the list, not the item. */
function checkScope(named: Field, list: Field, scope: string, names: readonly string[]): void {
  const known = Object.keys(SCOPES).filter(one => one !== 'VolumeAttributesClass' || named.since(34));
  const allowed = SCOPES[scope];
  if (!known.includes(scope)) {
    named.invalid(`${JSON.stringify(scope)} must be ${known.join(', ')}`);
  } else if (names.some(name => isQuota(name) && !allowed.includes(name))) {
    list.invalid(`the scope ${scope} can only limit ${allowed.join(', ')}`);
  }
}

function checkScopeRequirement(requirement: Field, list: Field): void {
  const [operator, values] = ['operator', 'values'].map(name => list.get(name).as(requirement.get(name).value));
  const scope = requirement.get('scopeName').text;
  if (EXISTS_ONLY.includes(scope) && operator.text !== 'Exists') {
    operator.invalid(`must be Exists for the scope ${scope}`);
  }
  if (operator.text === 'In' || operator.text === 'NotIn') {
    if (values.size === 0) {
      values.required('In and NotIn need at least one value');
    }
  } else if (operator.text !== 'Exists' && operator.text !== 'DoesNotExist') {
    operator.invalid('must be In, NotIn, Exists or DoesNotExist');
  } else if (values.size > 0) {
    values.invalid('Exists and DoesNotExist take no values');
  }
}

function checkConflicts(list: Field, scopes: readonly Field[]): void {
  const names = scopes.map(scope => scope.text);
  if (CONFLICTS.some(pair => pair.every(scope => names.includes(scope)))) {
    list.invalid('has scopes that exclude each other');
  }
}
