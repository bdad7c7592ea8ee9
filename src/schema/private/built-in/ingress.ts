import { Field } from './field';
import { checkOneOfIfSet, checkRange, checkText, checkTextIfSet } from './rules';
import { serviceNameProblem } from './service';
import { domainPrefixedPathProblem, hostProblem, portNameProblem } from './text-forms';
import { dnsLabelProblem, dnsSubdomainProblem, pathSegmentProblem } from '../names';

const CLASS = 'kubernetes.io/ingress.class';
const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];
const BAD_PARTS = ['//', '/./', '/../', '%2f', '%2F'];

/** Checks an Ingress. */
export function checkIngress(ingress: Field): void {
  const spec = ingress.get('spec');
  const [backend, rules, name] = ['defaultBackend', 'rules', 'ingressClassName'].map(field => spec.get(field));
  if (rules.size === 0 && !backend.isSet) {
    spec.invalid('defaultBackend or rules must be given');
  }
  if (backend.isSet) {
    checkBackend(backend);
  }
  rules.items.forEach(checkRule);
  for (const tls of spec.get('tls').items) {
    tls.get('hosts').items.forEach(host => host.invalid(hostProblem(host.text)));
    checkTextIfSet(tls.get('secretName'), dnsSubdomainProblem);
  }
  if (name.isSet) {
    name.invalid(dnsSubdomainProblem(name.text));
  }
}

/** Checks an Ingress that is created: an annotation for its class may not say something else. */
export function checkNewIngress(ingress: Field): void {
  checkIngress(ingress);
  const annotation = ingress.get('metadata', 'annotations').key(CLASS);
  const name = ingress.get('spec', 'ingressClassName');
  if (annotation.isSet && name.isSet && annotation.value !== name.value) {
    ingress.get('annotations', CLASS).invalid('must be the same as ingressClassName; leave the annotation out');
  }
}

/** Checks an IngressClass. */
export function checkIngressClass(ingressClass: Field): void {
  const [controller, parameters] = [ingressClass.get('spec', 'controller'), ingressClass.get('spec', 'parameters')];
  checkText(controller, domainPrefixedPathProblem);
  if (controller.text.length > 250) {
    controller.tooLong(250, 'characters');
  }
  if (parameters.isSet) {
    checkTypedReference(parameters);
    checkScope(parameters);
  }
}

/** Checks what of an IngressClass is changed. */
export function checkIngressClassUpdate(ingressClass: Field, old: Field): void {
  const controller = ingressClass.get('spec', 'controller');
  if (controller.text !== old.get('spec', 'controller').text) {
    controller.invalid('can not be changed; create another IngressClass');
  }
}

function checkRule(rule: Field): void {
  const host = rule.get('host');
  if (host.text !== '') {
    host.invalid(isAddress(host.text) ? `${host.text} is an IP address, must be a DNS name` : hostProblem(host.text));
  }
  if (!rule.get('http').isSet) {
    return;
  }
  const paths = rule.get('http', 'paths');
  if (paths.size === 0) {
    paths.required('at least one path is required');
  }
  paths.items.forEach(checkPath);
}

/** Whether a host is an IPv4 address, leading zeros or not. No IPv6 address is a DNS name either. */
function isAddress(host: string): boolean {
  const parts = host.split('.');
  return parts.length === 4 && parts.every(part => /^\d+$/.test(part) && Number(part) <= 255);
}

function checkPath(ingressPath: Field): void {
  const [path, type] = [ingressPath.get('path'), ingressPath.get('pathType')];
  if (!type.isSet) {
    type.required(`required, allowed: ${PATH_TYPES.join(', ')}`);
    return;
  }
  checkOneOfIfSet(type, PATH_TYPES);
  const isStrict = type.text === 'Exact' || type.text === 'Prefix';
  if ((isStrict || (type.text === 'ImplementationSpecific' && path.text !== '')) && !path.text.startsWith('/')) {
    path.invalid(`${JSON.stringify(path.text)} must be an absolute path`);
  }
  if (isStrict && (BAD_PARTS.some(part => path.text.includes(part)) || /\/\.\.?$/.test(path.text))) {
    path.invalid(`${JSON.stringify(path.text)} must not contain ${BAD_PARTS.join(' ')} nor end with /. or /..`);
  }
  checkBackend(ingressPath.get('backend'));
}

function checkBackend(backend: Field): void {
  const [resource, service] = [backend.get('resource'), backend.get('service')];
  if (resource.isSet === service.isSet) {
    backend.invalid(resource.isSet ? 'resource and service exclude each other' : 'one of service and resource is required');
  } else if (resource.isSet) {
    checkTypedReference(resource);
  } else {
    checkText(service.get('name'), name => dnsLabelProblem(name) ?? serviceNameProblem(service, name));
    const [name, number] = [service.get('port', 'name'), service.get('port', 'number')];
    if (name.text !== '' && number.number !== 0) {
      backend.invalid('name and number of the port exclude each other');
    } else if (name.text !== '') {
      name.invalid(portNameProblem(name.text));
    } else if (number.number !== 0) {
      checkRange(number, 1, 65535);
    } else {
      backend.required('the name or number of the port is required');
    }
  }
}

function checkTypedReference(reference: Field): void {
  const group = reference.get('apiGroup');
  if (group.isSet) {
    group.invalid(dnsSubdomainProblem(group.text));
  }
  checkText(reference.get('kind'), pathSegmentProblem);
  checkText(reference.get('name'), pathSegmentProblem);
}

function checkScope(parameters: Field): void {
  const [scope, namespace] = [parameters.get('scope'), parameters.get('namespace')];
  checkOneOfIfSet(scope, ['Cluster', 'Namespace']);
  if (scope.text === 'Namespace' && !namespace.isSet) {
    namespace.required('needed where scope is Namespace');
  } else if (scope.text === 'Namespace') {
    namespace.invalid(dnsLabelProblem(namespace.text));
  } else if (scope.text === 'Cluster' && namespace.isSet) {
    namespace.forbidden('must not be set where scope is Cluster');
  }
}
