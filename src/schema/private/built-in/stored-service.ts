import { isIPv6Address } from './addresses';

type Json = { readonly [key: string]: any };

/** Addresses of a Service in the cluster as the server has stored them. */
export interface StoredAddresses {
  /** Empty where the server gave one that the manifest does not tell. */
  readonly addresses: readonly string[];
  readonly families: readonly string[];
  readonly policy: string;
}

/**
 * The addresses that a Service has, from what was given when it was created; nothing
 * for an external name. A family that is not known is that of nearly all clusters.
 */
export function storedAddresses(spec: Json): StoredAddresses | undefined {
  if (spec.type === 'ExternalName') {
    return undefined;
  }
  const addresses: string[] = listOf(spec.clusterIPs, spec.clusterIP);
  const isSelecting = Object.keys(spec.selector ?? {}).length > 0;
  const policy = spec.ipFamilyPolicy ?? policyWithout(addresses, isSelecting);
  const known: string[] = listOf(spec.ipFamilies).length > 0 ? spec.ipFamilies : addresses.filter(address => address !== 'None').map(familyOf);
  const families = known.length > 0 ? known : ['IPv4'];
  const isDual = addresses[0] === 'None' && !isSelecting && policy !== 'SingleStack';
  return { addresses, policy, families: isDual && families.length === 1 ? [families[0], families[0] === 'IPv4' ? 'IPv6' : 'IPv4'] : families };
}

/** The policy that a Service gets where none is given. */
export function policyWithout(addresses: readonly string[], isSelecting: boolean): string {
  return addresses[0] === 'None' && !isSelecting ? 'RequireDualStack' : 'SingleStack';
}

/** The spec of a changed Service with what the server keeps where it is left out, and without what it drops where the type no longer has it. */
export function withStored(spec: Json, old: Json): Json {
  const result = { ...spec, ...keptAddresses(spec, old) };
  if (usesNodePorts(old) && !usesNodePorts(spec) && nodePorts(spec).every(port => nodePorts(old).includes(port))) {
    result.ports = spec.ports?.map((port: Json) => ({ ...port, nodePort: undefined }));
  }
  if (hasHealthCheck(old) && !hasHealthCheck(spec)) {
    drop('healthCheckNodePort');
  }
  if (old.type === 'LoadBalancer' && spec.type !== 'LoadBalancer') {
    drop('allocateLoadBalancerNodePorts');
    drop('loadBalancerClass');
  }
  if (isReachable(old) && !isReachable(spec)) {
    drop('externalTrafficPolicy');
  }
  return result;

  function drop(name: string): void {
    if (spec[name] === old[name]) {
      result[name] = undefined;
    }
  }
}

/** Whether a Service can be reached from outside of the cluster. */
export function isReachable({ type, externalIPs }: Json): boolean {
  return type === 'LoadBalancer' || type === 'NodePort' || (type === 'ClusterIP' && listOf(externalIPs).length > 0);
}

/** Whether two lists of texts are the same. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

function keptAddresses(spec: Json, old: Json): Json {
  const stored = storedAddresses(old);
  const before = stored?.addresses ?? [];
  const isExternalName = spec.type === 'ExternalName';
  let one: string = spec.clusterIP || (isExternalName ? '' : before[0] ?? '');
  let all: readonly string[] = listOf(spec.clusterIPs);
  if (all.length === 0 && (!isExternalName || one === before[0])) {
    all = before;
  }
  if (one !== (before[0] ?? '') && isSameList(all, before)) {
    all = one === '' ? [] : [one];
  }
  if (!isExternalName || !stored) {
    return { clusterIP: one, clusterIPs: all };
  }
  if (one === (before[0] ?? '') && isSameList(all, before)) {
    [one, all] = ['', []];
  }
  return {
    clusterIP: one,
    clusterIPs: all,
    ipFamilies: isSameList(listOf(spec.ipFamilies), stored.families) ? undefined : spec.ipFamilies,
    ipFamilyPolicy: spec.ipFamilyPolicy === stored.policy ? undefined : spec.ipFamilyPolicy,
  };
}

function usesNodePorts({ type }: Json): boolean {
  return type === 'NodePort' || type === 'LoadBalancer';
}

function hasHealthCheck({ type, externalTrafficPolicy }: Json): boolean {
  return type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
}

function nodePorts({ ports }: Json): number[] {
  return (ports ?? []).map((port: Json) => port.nodePort ?? 0).filter((port: number) => port !== 0);
}

function familyOf(address: string): string {
  return isIPv6Address(address) ? 'IPv6' : 'IPv4';
}

function listOf(list: string[] | undefined, one?: string): string[] {
  return list !== undefined && list.length > 0 ? list : one ? [one] : [];
}
