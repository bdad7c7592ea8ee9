import { nanosOf, unitsOf } from './amount';
import { Field } from './field';
import { checkContainerResourceName, checkResourceAmount, checkResourceName, isHugePages, mayOvercommit } from './resource-names';
import { dnsLabelProblem } from '../names';

/** What may be requested for a Pod as a whole. */
const OF_PODS = ['cpu', 'memory', 'hugepages-<size>'];

type CheckName = (name: string, field: Field) => void;

/** Checks `resources` of a container. */
export function checkContainerResources(resources: Field, claims: ReadonlySet<string>): void {
  checkResources(resources, checkContainerResourceName);
  checkClaims(resources.get('claims').items, claims);
}

/** Checks `resources` of a Pod as a whole, and that those of its containers fit into them. */
export function checkPodResources(spec: Field): void {
  const resources = spec.get('resources');
  if (!resources.isSet) {
    return;
  }
  if (resources.get('claims').isSet) {
    resources.get('claims').forbidden('a Pod as a whole takes no claims, give them to its containers');
  }
  checkResources(resources, checkPodResourceName);
  spec.get('containers').items.forEach((container, i) => {
    for (const [name, limit] of container.get('resources', 'limits').entries) {
      const whole = resources.get('limits').key(name);
      if (whole.isSet && nanosOf(limit.value) > nanosOf(whole.value)) {
        resources.get(`containers[${i}][${name}]`, 'limits').invalid(`${limit.value} is more than the limit of the Pod, ${whole.value}`);
      }
    }
  });
  for (const [name, total] of requestsOfContainers(spec)) {
    const requests = resources.get('requests');
    if (total > nanosOf(requests.key(name).value)) {
      requests.key(name).invalid('is less than what the containers request together, request that much');
    }
  }
}

/** Checks what a Pod takes beside what its containers do. */
export function checkOverhead(overhead: Field): void {
  // The server takes it for limits of resources, in paths as well.
  checkResources(overhead.as({ limits: overhead.value ?? {} }), checkContainerResourceName);
}

function checkResources(resources: Field, checkName: CheckName): void {
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
  if (!/^\d+([kMGTPE]|[KMGTPE]i)?$/.test(size) || unitsOf(size) === 0n) {
    return false;
  }
  return unitsOf(amount.value) % unitsOf(size) === 0n;
}

function checkPodResourceName(name: string, field: Field): void {
  if (checkResourceName(name, field) && name !== 'cpu' && name !== 'memory' && !isHugePages(name)) {
    field.unsupported(OF_PODS);
  }
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

/** What containers request together: the sum of those that run side by side, or what one that runs before them needs, if more. */
function requestsOfContainers(spec: Field): Map<string, bigint> {
  const running = new Map<string, bigint>();
  const starting = new Map<string, bigint>();
  for (const container of spec.get('initContainers').items) {
    const isSidecar = container.get('restartPolicy').text === 'Always';
    for (const [name, request] of container.get('resources', 'requests').entries) {
      const amount = nanosOf(request.value) + (running.get(name) ?? 0n);
      raise(starting, name, amount);
      if (isSidecar) {
        running.set(name, amount);
      }
    }
  }
  for (const container of spec.get('containers').items) {
    for (const [name, request] of container.get('resources', 'requests').entries) {
      running.set(name, (running.get(name) ?? 0n) + nanosOf(request.value));
    }
  }
  running.forEach((amount, name) => raise(starting, name, amount));
  return starting;
}

function raise(amounts: Map<string, bigint>, name: string, amount: bigint): void {
  if (amount > (amounts.get(name) ?? 0n)) {
    amounts.set(name, amount);
  }
}
