import { addressProblem, cidrProblem, isIPv6Address } from './addresses';
import { Field } from './field';
import { checkText, checkTextIfSet } from './rules';
import { isSame } from './same';
import { dnsSubdomainProblem, pathSegmentProblem } from '../names';

/** Checks a ServiceCIDR. */
export function checkServiceCidr(serviceCidr: Field): void {
  const ranges = serviceCidr.get('spec', 'cidrs');
  if (ranges.size === 0) {
    ranges.required('at least one range is required');
  }
  ranges.items.forEach(range => range.invalid(cidrProblem(range.text)));
  const families = new Set(ranges.items.map(range => isIPv6Address(range.text.split('/')[0])));
  if (ranges.size > 2 || (ranges.size === 2 && families.size === 1)) {
    ranges.invalid('at most one range of each IP family is allowed');
  }
}

/** Checks what of a ServiceCIDR is changed. */
export function checkServiceCidrUpdate(serviceCidr: Field, old: Field): void {
  if (!isSame(undefined, serviceCidr.get('spec', 'cidrs').value, old.get('spec', 'cidrs').value)) {
    serviceCidr.get('spec', 'cidrs').invalid('can not be changed; create another ServiceCIDR');
  }
}

/** Checks an IPAddress. */
export function checkIpAddress(address: Field): void {
  const name = address.get('metadata', 'name');
  if (name.text !== '') {
    name.invalid(addressProblem(name.text));
  }
  const parent = address.get('spec', 'parentRef');
  if (!parent.isSet) {
    parent.required('what uses the address is required');
    return;
  }
  checkTextIfSet(parent.get('group'), dnsSubdomainProblem);
  checkText(parent.get('resource'), pathSegmentProblem);
  checkText(parent.get('name'), pathSegmentProblem);
  checkTextIfSet(parent.get('namespace'), pathSegmentProblem);
}

/** Checks what of an IPAddress is changed. */
export function checkIpAddressUpdate(address: Field, old: Field): void {
  if (!isSame(undefined, address.get('spec', 'parentRef').value, old.get('spec', 'parentRef').value)) {
    address.get('spec', 'parentRef').invalid('can not be changed');
  }
}
