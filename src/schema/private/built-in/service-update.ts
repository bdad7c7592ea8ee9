import { Field } from './field';
import { checkNodePorts, checkService, needsHealthCheck } from './service';
import { checkClusterAddresses, clusterAddresses, isHeadless } from './service-addresses';
import { storedAddresses } from './stored-service';

/** Checks a Service that is changed. Where its addresses or ports on nodes are wrong, the server looks at nothing else, not even at its metadata. */
export function checkServiceUpdate(service: Field, old: Field): void {
  const [spec, oldSpec] = [service.get('spec'), old.get('spec')];
  const before = service.errorCount;
  if (!checkClusterAddresses(spec, storedAddresses(oldSpec.value)) || !checkNodePorts(spec)) {
    service.forget(before);
    return;
  }
  const isExternalName = [spec, oldSpec].some(one => one.get('type').text === 'ExternalName');
  if (!isExternalName && !(isHeadless(spec) && isHeadless(oldSpec))) {
    checkAddresses(spec, oldSpec);
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
  checkService(service);
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
}
