import { isWhole, nanosOf } from './amount';
import { Field } from './field';
import { qualifiedNameProblem } from '../names';

const COMPUTE = ['cpu', 'memory', 'ephemeral-storage'];
const COMPUTE_QUOTAS = ['', 'requests.', 'limits.'].flatMap(prefix => COMPUTE.map(name => `${prefix}${name}`));

/** Resources that are counted, and so are whole. */
const COUNTED = [
  'configmaps', 'persistentvolumeclaims', 'pods', 'replicationcontrollers', 'resourcequotas', 'secrets', 'services', 'services.loadbalancers', 'services.nodeports',
];
const QUOTAS: ReadonlySet<string> = new Set([...COMPUTE_QUOTAS, 'requests.storage', ...COUNTED]);
const STANDARD: ReadonlySet<string> = new Set([...QUOTAS, 'storage']);

/** Checks the name of any resource. The field is the entry, whose key the name is. */
export function checkResourceName(name: string, field: Field): boolean {
  const problem = qualifiedNameProblem(name)
    ?? (name.includes('/') || STANDARD.has(name) || /^(requests\.)?hugepages-/.test(name) ? undefined
      : `${JSON.stringify(name)} is no standard resource; write others with a domain, such as example.org/${name}`);
  field.invalid(problem);
  return problem === undefined;
}

/** Checks the name of a resource that a container can have. */
export function checkContainerResourceName(name: string, field: Field): void {
  checkResourceName(name, field);
  if (!name.includes('/')) {
    if (!COMPUTE.includes(name) && !isHugePages(name)) {
      field.invalid(`${JSON.stringify(name)} is no resource of containers: ${COMPUTE.join(', ')}, hugepages-<size> or one with a domain`);
    }
  } else if (!isNative(name) && !isExtended(name)) {
    field.invalid(`${JSON.stringify(name)} is no extended resource: it must be a key with a domain, without the prefix requests.`);
  }
}

/** Checks the name of a resource that a quota can limit. */
export function checkQuotaResourceName(name: string, field: Field): void {
  checkResourceName(name, field);
  if (!name.includes('/') && !isQuota(name)) {
    field.invalid(`${JSON.stringify(name)} is no resource that a quota can limit`);
  }
}

/** Whether a name without a domain is one of a quota. */
export function isQuota(name: string): boolean {
  return QUOTAS.has(name) || /^(requests\.)?hugepages-/.test(name);
}

/** Checks an amount of a resource: not negative, and whole where the resource is counted. */
export function checkResourceAmount(name: string, amount: Field): void {
  if (nanosOf(amount.value) < 0n) {
    amount.invalid(`${amount.value} is negative, must be 0 or more`);
  }
  if ((COUNTED.includes(name) || isExtended(name)) && !isWhole(amount.value)) {
    amount.invalid(`${amount.value} must be a whole number, ${name} can't be shared out in parts`);
  }
}

/** Whether a resource is of huge pages. */
export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** Whether limits may be above requests. */
export function mayOvercommit(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** Whether a resource is one of Kubernetes. */
export function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && qualifiedNameProblem(`requests.${name}`) === undefined;
}
