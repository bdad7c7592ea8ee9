import { isWhole, nanosOf, unitsOf } from './amount';
import { Field } from './field';
import { checkContainerResourceName, checkResourceAmount, isHugePages, mayOvercommit } from './resource-names';
import { isQuantity } from '../go-decode';
import { dnsLabelProblem } from '../names';

type CheckName = (name: string, field: Field) => void;

/** Checks `resources` of a container. */
export function checkContainerResources(resources: Field, claims: ReadonlySet<string>): void {
  checkResources(resources, checkContainerResourceName);
  checkClaims(resources.get('claims').items, claims);
}

/** Checks what a Pod takes beside what its containers do. */
export function checkOverhead(overhead: Field): void {
  // The server takes it for limits of resources, in paths as well.
  checkResources(overhead.as({ limits: overhead.value ?? {} }), checkContainerResourceName);
}

/** Checks limits and requests: names, amounts, and that the one fits into the other. */
export function checkResources(resources: Field, checkName: CheckName): void {
  const [limits, requests] = [resources.get('limits'), resources.get('requests')];
  checkAmounts(limits.entries, checkName);
  checkAmounts(requests.entries, checkName);
  for (const [name, request] of requests.entries) {
    const limit = limits.key(name);
    if (!limit.isSet && !mayOvercommit(name)) {
      limits.required(`${name} needs a limit that is equal to its request`);
    } else if (limit.isSet && !mayOvercommit(name) && nanosOf(request.value) !== nanosOf(limit.value)) {
      requests.invalid(`${name} ${request.value} must be equal to its limit ${limit.value}`);
    } else if (limit.isSet && nanosOf(request.value) > nanosOf(limit.value)) {
      requests.invalid(`${name} ${request.value} is more than its limit ${limit.value}`);
    }
  }
  const names = [...limits.entries, ...requests.entries].map(([name]) => name);
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory')) {
    resources.forbidden('huge pages can only be had together with cpu or memory');
  }
}

function checkAmounts(entries: [name: string, amount: Field][], checkName: CheckName): void {
  for (const [name, amount] of entries) {
    checkName(name, amount);
    checkResourceAmount(name, amount);
    if (isHugePages(name) && !isMultipleOfPages(name, amount)) {
      amount.invalid(`${amount.value} is no multiple of the page size in ${name}`);
    }
  }
}

function isMultipleOfPages(name: string, amount: Field): boolean {
  const size = name.slice('hugepages-'.length);
  return isQuantity(size) && nanosOf(size) > 0n && isWhole(size) && unitsOf(size) !== 0n && unitsOf(amount.value) % unitsOf(size) === 0n;
}

function checkClaims(claims: Field[], known: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const claim of claims) {
    const [name, request] = [claim.get('name').text, claim.get('request').text];
    if (name === '') {
      claim.required('the name of the claim is required');
      continue;
    }
    const key = request === '' ? name : `${name}/${request}`;
    if (seen.has(name) || seen.has(key) || (request === '' && [...seen].some(other => other.startsWith(`${name}/`)))) {
      claim.duplicate(`the claim ${JSON.stringify(key)} is used already`);
    } else if (request !== '') {
      claim.get('request').invalid(dnsLabelProblem(request));
    }
    seen.add(key);
    if (!known.has(name)) {
      claim.notFound(`${JSON.stringify(name)} is not in resourceClaims of the Pod${known.size > 0 ? `: ${[...known].join(', ')}` : ', which has none'}`);
    }
  }
}
