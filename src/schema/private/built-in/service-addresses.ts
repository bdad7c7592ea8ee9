import { addressProblemFor, isIPv6Address } from './addresses';
import { Field } from './field';
import { checkOneOfIfSet } from './rules';
import { StoredAddresses, isSameList, policyWithout } from './stored-service';

const POLICIES = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];

/** Whether a Service has no address of its own. */
export function isHeadless(spec: Field): boolean {
  const addresses = clusterAddresses(spec);
  return addresses.length === 1 && addresses[0] === 'None';
}

/** Addresses in the cluster: the server takes the single one for the list where only that is given. */
export function clusterAddresses(spec: Field): string[] {
  const [one, all] = [spec.get('clusterIP').text, spec.get('clusterIPs')];
  return all.size === 0 && one !== '' ? [one] : all.items.map(address => address.text);
}

/**
 * Checks the addresses of a Service in the cluster, which the server does before
 * anything else.
 *
 * @param stored those that the Service has, if it is changed and had some
 * @returns whether the server goes on
 */
export function checkClusterAddresses(spec: Field, stored?: StoredAddresses): boolean {
  if (spec.get('type').text === 'ExternalName') {
    return true;
  }
  const before = spec.errorCount;
  checkAddressFields(spec);
  if (spec.errorCount === before && stored) {
    checkFirstFamily(spec, stored);
  }
  if (spec.errorCount === before) {
    checkPolicy(spec, stored);
  }
  return spec.errorCount === before;
}

function checkAddressFields(spec: Field): void {
  const [one, all] = [spec.get('clusterIP').text, spec.get('clusterIPs')];
  const addresses = clusterAddresses(spec);
  if (all.size > 0 && addresses[0] !== one) {
    all.invalid(one === '' ? 'must be empty where clusterIP is not given' : 'the first must be the same as clusterIP');
  }
  checkFamilies(spec);
  const isBroken = addresses.map((address, i) => {
    const problem = i === 0 && address === 'None' ? undefined : addressProblemFor(spec, address);
    all.item(i).invalid(problem);
    return problem !== undefined;
  });
  if (addresses[0] === 'None' && addresses.length > 1) {
    all.invalid('None must be the only one');
  } else if (addresses.length > 2) {
    all.invalid(`${addresses.length} addresses, at most one of each IP family is allowed`);
  } else if (!isBroken.includes(true)) {
    checkFamiliesOfAddresses(spec, addresses);
  }
}

function checkFamilies(spec: Field): void {
  const seen = new Set<string>();
  for (const family of spec.get('ipFamilies').items) {
    if (family.text !== 'IPv4' && family.text !== 'IPv6') {
      family.unsupported(['IPv4', 'IPv6']);
    }
    if (seen.has(family.text)) {
      family.duplicate();
    }
    seen.add(family.text);
  }
  checkOneOfIfSet(spec.get('ipFamilyPolicy'), POLICIES);
}

function checkFamiliesOfAddresses(spec: Field, addresses: readonly string[]): void {
  if (addresses.length === 2 && isIPv6Address(addresses[0]) === isIPv6Address(addresses[1])) {
    spec.get('clusterIPs').invalid('at most one address of each IP family is allowed');
  }
  const families = spec.get('ipFamilies').items;
  addresses.forEach((address, i) => {
    const family = families[i]?.text;
    if (address !== 'None' && (family === 'IPv4' || family === 'IPv6') && (family === 'IPv6') !== isIPv6Address(address)) {
      spec.get('clusterIPs').item(i).invalid(`must be of family ${family} as ipFamilies[${i}] says`);
    }
  });
}

/** An address that the server gave is not written in a manifest, but of some family too. */
function checkFirstFamily(spec: Field, { families }: StoredAddresses): void {
  const first = spec.get('ipFamilies').item(0);
  if (clusterAddresses(spec).length === 0 && first.isSet && first.text !== families[0]) {
    spec.get('clusterIPs').item(0).invalid(`the Service has an address of family ${families[0]}, which can not be changed`);
  }
}

/** Checks that a policy is for as many addresses and families as are given. */
function checkPolicy(spec: Field, stored: StoredAddresses | undefined): void {
  const [addresses, families] = [clusterAddresses(spec), spec.get('ipFamilies').items.map(family => family.text)];
  const policy = spec.get('ipFamilyPolicy');
  const isSingle = (policy.value ?? stored?.policy ?? policyWithout(addresses, spec.get('selector').size > 0)) === 'SingleStack';
  const pairs = [[addresses, stored?.addresses], [families, stored?.families]] as const;
  if (isSingle && pairs.some(([now, before]) => now.length === 2 && !(before && isSameList(now, before)))) {
    policy.invalid('must be RequireDualStack or PreferDualStack for two addresses or families');
  } else if (!isSingle && pairs.some(([now, before]) => now.length > 0 && now.length < (before?.length ?? 0))) {
    policy.invalid('must be SingleStack to give the second address or family up');
  }
}
