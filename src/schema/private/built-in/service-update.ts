import { isIPv6Address } from './addresses';
import { Field } from './field';
import { clusterAddresses, isHeadless, needsHealthCheck } from './service';

type Json = { readonly [key: string]: any };

/** The spec of a changed Service with the addresses that it has, which the server keeps where they are left out. */
export function withAddresses(spec: Json, old: Json): Json {
  const isExternalName = spec.type === 'ExternalName' || old.type === 'ExternalName';
  const isGiven = spec.clusterIP || spec.clusterIPs?.length > 0;
  return isExternalName || isGiven ? spec : { ...spec, clusterIP: old.clusterIP, clusterIPs: old.clusterIPs };
}

/** Checks what of a Service is changed. */
export function checkServiceUpdate(service: Field, old: Field): void {
  const [spec, oldSpec] = [service.get('spec'), old.get('spec')];
  const isExternalName = [spec, oldSpec].some(one => one.get('type').text === 'ExternalName');
  if (!isExternalName && !(isHeadless(spec) && isHeadless(oldSpec))) {
    checkAddresses(spec, oldSpec);
  }
  if (!isExternalName && !isHeadless(spec) && !isHeadless(oldSpec)) {
    checkFamilies(spec, oldSpec);
  }
  const [balancerClass, oldClass] = [spec.get('loadBalancerClass'), oldSpec.get('loadBalancerClass')];
  const areBalanced = [spec, oldSpec].every(one => one.get('type').text === 'LoadBalancer');
  if (areBalanced && balancerClass.value !== oldClass.value) {
    balancerClass.invalid('can not be changed');
  }
  const [port, oldPort] = [spec.get('healthCheckNodePort').number, oldSpec.get('healthCheckNodePort').number];
  if (needsHealthCheck(spec) && needsHealthCheck(oldSpec) && port !== 0 && port !== oldPort) {
    spec.get('healthCheckNodePort').forbidden('can not be changed; the server gives a port where none is written');
  }
}

function checkAddresses(spec: Field, old: Field): void {
  const [now, before] = [clusterAddresses(spec), clusterAddresses(old)];
  if (before.length === 0 && now.length > 0) {
    spec.get('clusterIPs').item(0).invalid('the Service has got an address, which can not be changed');
  }
  before.slice(0, now.length).forEach((address, i) => {
    if (now[i] !== address) {
      spec.get('clusterIPs').item(i).invalid(`${address} can not be changed`);
    }
  });
  if (before.length === 2 && now.length === 1 && spec.get('ipFamilyPolicy').text !== 'SingleStack') {
    spec.get('ipFamilyPolicy').invalid('must be SingleStack to give the second address up');
  }
}

/** The family of an address that is not known is that of nearly all clusters. */
function firstFamily(addresses: readonly string[]): string {
  return addresses.length > 0 && isIPv6Address(addresses[0]) ? 'IPv6' : 'IPv4';
}

function checkFamilies(spec: Field, old: Field): void {
  const now = spec.get('ipFamilies').item(0);
  const before = old.get('ipFamilies').size > 0 ? old.get('ipFamilies').item(0).text : firstFamily(clusterAddresses(old));
  if (now.isSet && now.text !== before) {
    spec.get(old.get('ipFamilies').size > 0 ? 'ipFamilies' : 'clusterIPs').item(0).invalid(`the Service has an address of family ${before}, which can not be changed`);
  }
}
