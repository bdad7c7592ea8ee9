import { canonicalAddressProblem, canonicalCidrProblem, isIPv6Address, isRange } from './addresses';
import { Field } from './field';
import { checkText, checkTextIfSet } from './rules';
import { isSame } from './same';
import { dnsSubdomainProblem, pathSegmentProblem } from '../names';

/** Checks a ServiceCIDR. */
export function checkServiceCidr(serviceCidr: Field): void {
  checkRanges(serviceCidr.get('spec', 'cidrs'));
}

/** Checks what of a ServiceCIDR is changed: a range of the other family can be added, but from Kubernetes 1.33 on only. */
export function checkServiceCidrUpdate(serviceCidr: Field, old: Field): void {
  const [now, before] = [serviceCidr, old].map(one => one.get('spec', 'cidrs'));
  const isAdded = now.size === 2 && before.size === 1 && now.since(33);
  if (now.size !== before.size && !isAdded) {
    now.invalid('can not be changed; create another ServiceCIDR');
    return;
  }
  before.items.forEach((range, i) => {
    if (now.item(i).text !== range.text) {
      now.item(i).invalid('can not be changed; create another ServiceCIDR');
    }
  });
  if (isAdded) {
    checkRanges(now);
  }
}

function checkRanges(ranges: Field): void {
  if (ranges.size === 0) {
    ranges.required('at least one range is required');
    return;
  }
  if (ranges.size > 2) {
    ranges.invalid('at most one range of each IP family is allowed');
    return;
  }
  ranges.items.forEach(range => range.invalid(canonicalCidrProblem(range.text)));
  const families = new Set(ranges.items.map(range => isIPv6Address(range.text.split('/')[0])));
  if (ranges.size === 2 && families.size === 1 && isRange(ranges.item(0).text)) {
    ranges.invalid('at most one range of each IP family is allowed');
  }
}

/** Checks an IPAddress. */
export function checkIpAddress(address: Field): void {
  const name = address.get('metadata', 'name');
  if (name.text !== '') {
    name.invalid(canonicalAddressProblem(name.text));
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
