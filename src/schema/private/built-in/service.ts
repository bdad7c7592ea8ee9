import { addressProblemFor, checkAddressRange, specialAddressProblem } from './addresses';
import { Field } from './field';
import { checkLabels } from './labels';
import { nameOf } from './metadata';
import { checkPort } from './probes';
import { checkOneOf, checkOneOfIfSet, checkRange, checkText } from './rules';
import { checkClusterAddresses, clusterAddresses, isHeadless } from './service-addresses';
import { dns1035LabelProblem } from './text-forms';
import { dnsLabelProblem, dnsSubdomainProblem, qualifiedNameProblem } from '../names';

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';

const MOST_PORT = 65_535;

/** Checks a Service that is created. Where its addresses or ports on nodes are wrong, the server looks at nothing else. */
export function checkNewService(service: Field): void {
  const before = service.errorCount;
  if (checkClusterAddresses(service.get('spec')) && checkNodePorts(service.get('spec'))) {
    service.get('metadata', 'name').invalid(serviceNameProblem(service, nameOf(service)));
    checkService(service);
  } else {
    service.forget(before);
  }
}

/** Checks whether nodes of any cluster can have the ports, and says whether they do. Servers only take those of a range, mostly 30000 to 32767. */
export function checkNodePorts(spec: Field): boolean {
  const type = spec.get('type').text;
  const ports = type === 'NodePort' || type === 'LoadBalancer' ? spec.get('ports').items.map(port => port.get('nodePort')) : [];
  const wrong = ports.find(port => port.number < 0 || port.number > MOST_PORT);
  wrong?.invalid(`${wrong.number} must be a port, by default from 30000 to 32767`);
  return !wrong;
}

/** Checks a Service but for its addresses. */
export function checkService(service: Field): void {
  const spec = service.get('spec');
  const type = spec.get('type').text;
  const annotations = service.get('metadata', 'annotations');
  const [mode, hints] = [annotations.key(TOPOLOGY_MODE), annotations.key(TOPOLOGY_HINTS)];
  if (mode.isSet && hints.isSet && mode.value !== hints.value) {
    mode.invalid(`must be the same as ${TOPOLOGY_HINTS}; leave that out`);
  }
  checkOneOf(spec.get('type'), ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']);
  if (type === 'ExternalName') {
    checkExternalName(spec);
  } else if (isHeadless(spec) && (type === 'LoadBalancer' || type === 'NodePort')) {
    spec.get('clusterIPs').item(0).invalid(`None is no address of a Service of type ${type}`);
  }
  checkPorts(spec);
  checkLabels(spec.get('selector'));
  checkAffinity(spec);
  for (const address of spec.get('externalIPs').items) {
    address.invalid(addressProblemFor(address, address.text) ?? specialAddressProblem(address.text));
  }
  checkLoadBalancer(spec, annotations);
  checkTrafficPolicies(spec);
}

/**
 * Why a text is no name of a Service: before 1.36 it must begin with a letter.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#RelaxedServiceNameValidation
 */
export function serviceNameProblem(server: Field, name: string): string | undefined {
  return dnsLabelProblem(name) === undefined && !server.since(36) ? dns1035LabelProblem(name) : undefined;
}

/** Whether the load balancer asks a port of the nodes whether a Pod is there. */
export function needsHealthCheck(spec: Field): boolean {
  return spec.get('type').text === 'LoadBalancer' && spec.get('externalTrafficPolicy').text === 'Local';
}

function checkExternalName(spec: Field): void {
  if (clusterAddresses(spec).length > 0) {
    spec.get('clusterIPs').forbidden('a Service of type ExternalName has no address');
  }
  ['ipFamilies', 'ipFamilyPolicy'].map(name => spec.get(name)).filter(field => field.isSet && !(field.size === 0 && Array.isArray(field.value)))
    .forEach(field => field.forbidden('a Service of type ExternalName has no address'));
  checkText(spec.get('externalName').as(spec.get('externalName').text.replace(/\.$/, '')), dnsSubdomainProblem);
}

function checkPorts(spec: Field): void {
  const ports = spec.get('ports');
  if (ports.size === 0 && !isHeadless(spec) && spec.get('type').text !== 'ExternalName') {
    ports.required('at least one port is required, but for headless Services');
  }
  const [names, nodePorts, numbers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const port of ports.items) {
    checkServicePort(port, ports.size > 1, names);
    const nodePort = port.get('nodePort');
    const protocol = port.get('protocol').text;
    if (nodePort.number !== 0 && spec.get('type').text === 'ClusterIP') {
      nodePort.forbidden('a Service of type ClusterIP has no ports on nodes');
    }
    if (nodePort.number !== 0 || hasNodePorts(spec)) {
      addOnce(nodePorts, `${protocol} ${nodePortOf(port, ports)}`, nodePort);
    }
    addOnce(numbers, `${protocol} ${port.get('port').number}`, port);
  }
}

/** Whether the server gives a port of the nodes to each port. */
function hasNodePorts(spec: Field): boolean {
  const type = spec.get('type').text;
  return type === 'NodePort' || (type === 'LoadBalancer' && spec.get('allocateLoadBalancerNodePorts').isTrue);
}

/** The port of the nodes: ports of the same number get the same one. */
function nodePortOf(port: Field, ports: Field): number | string {
  const number = port.get('port').number;
  const given = [port, ...ports.items.filter(other => other.get('port').number === number)].map(one => one.get('nodePort').number);
  return given.find(nodePort => nodePort !== 0) ?? `for ${number}`;
}

function checkServicePort(port: Field, needsName: boolean, names: Set<string>): void {
  const name = port.get('name');
  if (name.text !== '') {
    name.invalid(dnsLabelProblem(name.text));
    addOnce(names, name.text, name);
  } else if (needsName) {
    name.required('each of several ports needs a name');
  }
  checkRange(port.get('port'), 1, 65535);
  checkOneOf(port.get('protocol'), ['SCTP', 'TCP', 'UDP']);
  checkPort(port.get('targetPort'));
  if (port.get('appProtocol').isSet) {
    port.get('appProtocol').invalid(qualifiedNameProblem(port.get('appProtocol').text));
  }
}

function addOnce(seen: Set<string>, key: string, field: Field): void {
  if (seen.has(key)) {
    field.duplicate(`${key} is there already`);
  }
  seen.add(key);
}

function checkAffinity(spec: Field): void {
  checkOneOf(spec.get('sessionAffinity'), ['ClientIP', 'None']);
  if (spec.get('sessionAffinity').text === 'ClientIP') {
    checkRange(spec.get('sessionAffinityConfig', 'clientIP', 'timeoutSeconds'), 1, 86400);
  }
}

function checkLoadBalancer(spec: Field, annotations: Field): void {
  const isBalanced = spec.get('type').text === 'LoadBalancer';
  const ranges = spec.get('LoadBalancerSourceRanges').as(spec.get('loadBalancerSourceRanges').value);
  const written = annotations.key(RANGES);
  if (ranges.size > 0) {
    forbidUnless(isBalanced, ranges);
    ranges.items.forEach(range => checkAddressRange(range, range.text.trim()));
  } else if (written.isSet) {
    forbidUnless(isBalanced, written);
    (written.text.trim() === '' ? [] : written.text.split(',')).forEach(range => checkAddressRange(written, range.trim()));
  }
  forbidUnless(isBalanced, spec.get('allocateLoadBalancerNodePorts'));
  const balancerClass = spec.get('loadBalancerClass');
  if (isBalanced && balancerClass.isSet) {
    balancerClass.invalid(qualifiedNameProblem(balancerClass.text));
  } else {
    forbidUnless(isBalanced, balancerClass);
  }
}

function forbidUnless(isBalanced: boolean, field: Field): void {
  if (!isBalanced && field.isSet) {
    field.forbidden('only a Service of type LoadBalancer can have it');
  }
}

function checkTrafficPolicies(spec: Field): void {
  const type = spec.get('type').text;
  const isExternal = type === 'LoadBalancer' || type === 'NodePort' || (type === 'ClusterIP' && spec.get('externalIPs').size > 0);
  const [external, port] = [spec.get('externalTrafficPolicy'), spec.get('healthCheckNodePort')];
  if (isExternal) {
    checkOneOf(external, ['Cluster', 'Local']);
  } else if (external.text !== '') {
    external.invalid('only a Service that can be reached from outside can have it');
  }
  if (port.number !== 0 && !needsHealthCheck(spec)) {
    port.invalid('only a Service of type LoadBalancer with externalTrafficPolicy Local can have it');
  } else if (port.number !== 0) {
    checkRange(port, 1, 65535);
  }
  checkOneOfIfSet(spec.get('internalTrafficPolicy'), ['Cluster', 'Local']);
  checkOneOfIfSet(spec.get('trafficDistribution'), spec.since(34) ? ['PreferClose', 'PreferSameZone', 'PreferSameNode'] : ['PreferClose']);
}
