import { addressProblemFor, canonicalAddressProblem, isIPv6Address, specialAddressProblem } from './addresses';
import { Field } from './field';
import { checkOneOf, checkOneOfIfSet, checkRange, checkText } from './rules';
import { dnsLabelProblem, dnsSubdomainProblem, labelValueProblem, qualifiedNameProblem } from '../names';

const TYPES = ['FQDN', 'IPv4', 'IPv6'];

/** More than the documented 100. */
const MOST_PORTS = 20_000;

/** Checks an EndpointSlice. */
export function checkEndpointSlice(slice: Field): void {
  checkOneOf(slice.get('addressType'), TYPES);
  const endpoints = slice.get('endpoints');
  if (endpoints.size > 1000) {
    endpoints.tooMany(1000);
  } else {
    endpoints.items.forEach(endpoint => checkEndpoint(endpoint, slice.get('addressType').text));
  }
  checkSlicePorts(slice.get('ports'));
}

/** Checks what of an EndpointSlice is changed. */
export function checkEndpointSliceUpdate(slice: Field, old: Field): void {
  if (slice.get('addressType').text !== old.get('addressType').text) {
    slice.get('addressType').invalid('can not be changed; create another EndpointSlice');
  }
}

/** Checks the older Endpoints. */
export function checkEndpoints(endpoints: Field): void {
  for (const subset of endpoints.get('subsets').items) {
    const addresses = ['addresses', 'notReadyAddresses'].flatMap(list => subset.get(list).items);
    if (addresses.length === 0) {
      subset.required('addresses or notReadyAddresses must be given');
    }
    for (const address of addresses) {
      address.get('ip').invalid(addressProblemFor(address, address.get('ip').text) ?? specialAddressProblem(address.get('ip').text));
      if (address.get('hostname').text !== '') {
        address.get('hostname').invalid(dnsLabelProblem(address.get('hostname').text));
      }
      checkNodeName(address.get('nodeName'));
    }
    for (const port of subset.get('ports').items) {
      const name = port.get('name');
      if (name.text !== '') {
        name.invalid(dnsLabelProblem(name.text));
      } else if (subset.get('ports').size > 1) {
        name.required('each of several ports needs a name');
      }
      checkRange(port.get('port'), 1, 65535);
      checkOneOf(port.get('protocol'), ['SCTP', 'TCP', 'UDP']);
      checkAppProtocol(port);
    }
  }
}

/** Checks an endpoint, but for `deprecatedTopology`, which is dropped. */
function checkEndpoint(endpoint: Field, type: string): void {
  const addresses = endpoint.get('addresses');
  if (addresses.size === 0) {
    addresses.required('at least one address is required');
  } else if (addresses.size > 100) {
    addresses.tooMany(100);
  }
  for (const address of addresses.items) {
    if (type === 'FQDN') {
      checkText(address, domainProblem);
    } else if (type === 'IPv4' || type === 'IPv6') {
      checkAddressOf(type, address, addresses);
    }
  }
  if (endpoint.get('hostname').isSet) {
    endpoint.get('hostname').invalid(dnsLabelProblem(endpoint.get('hostname').text));
  }
  checkNodeName(endpoint.get('nodeName'));
  checkHints(endpoint.get('hints', 'forZones'), labelValueProblem);
  checkHints(endpoint.get('hints', 'forNodes'), dnsSubdomainProblem);
}

/** From Kubernetes 1.33 on IPv6 addresses must be as they are usually written. The server blames the list for another family. */
function checkAddressOf(type: string, address: Field, addresses: Field): void {
  const problem = addressProblemFor(address, address.text) ?? (type === 'IPv6' && address.since(33) ? canonicalAddressProblem(address.text) : undefined);
  address.invalid(problem);
  if (problem === undefined) {
    addresses.invalid(familyProblem(address.text, type));
    address.invalid(specialAddressProblem(address.text));
  }
}

function checkNodeName(name: Field): void {
  if (name.isSet) {
    name.invalid(dnsSubdomainProblem(name.text));
  }
}

function familyProblem(address: string, type: string): string | undefined {
  return isIPv6Address(address) === (type === 'IPv6') ? undefined : `${address} is no ${type} address as addressType says`;
}

/** A DNS name of two labels or more. */
function domainProblem(text: string): string | undefined {
  const name = text.replace(/\.$/, '');
  const problem = dnsSubdomainProblem(name);
  return problem ?? (name.includes('.') && name.split('.').every(label => label.length <= 63) ? undefined : `${JSON.stringify(text)} must have two labels or more, of at most 63 characters`);
}

function checkHints(hints: Field, problemOf: (text: string) => string | undefined): void {
  if (hints.size > 8) {
    hints.tooMany(8);
    return;
  }
  const seen = new Set<string>();
  for (const hint of hints.items) {
    const name = hint.get('name');
    if (seen.has(name.text)) {
      name.duplicate();
    }
    name.invalid(problemOf(name.text));
    seen.add(name.text);
  }
}

function checkSlicePorts(ports: Field): void {
  if (ports.size > MOST_PORTS) {
    ports.tooMany(MOST_PORTS);
    return;
  }
  const names = new Set<string>();
  for (const port of ports.items) {
    const name = port.get('name');
    if (name.text !== '') {
      name.invalid(dnsLabelProblem(name.text));
    }
    if (names.has(name.text)) {
      name.duplicate();
    }
    names.add(name.text);
    checkOneOfIfSet(port.get('protocol'), ['SCTP', 'TCP', 'UDP']);
    checkAppProtocol(port);
  }
}

function checkAppProtocol(port: Field): void {
  if (port.get('appProtocol').isSet) {
    port.get('appProtocol').invalid(qualifiedNameProblem(port.get('appProtocol').text));
  }
}
