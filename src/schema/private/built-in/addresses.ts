import { isIPv4, isIPv6 } from 'net';
import { shown } from '../shown';

/** An IP address as a number, and how many bits it has. */
interface Address {
  readonly bits: bigint;
  readonly width: number;
}

const MAPPED = 0xffffn;

/**
 * Why a text is no IP address.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#StrictIPCIDRValidation
 */
export function addressProblem(text: string): string | undefined {
  const address = parsed(text);
  if (!address) {
    return `${shown(text)} is no IP address, write one such as 10.9.8.7 or 2001:db8::1, without leading zeros`;
  }
  return isMapped(address) ? `${shown(text)} is an IPv4 address in an IPv6 one, write it as IPv4` : undefined;
}

/** Why a text is no CIDR range. */
export function cidrProblem(text: string): string | undefined {
  const range = parsedRange(text);
  if (!range) {
    return `${shown(text)} is no CIDR range, write one such as 192.168.0.0/24 or 2001:db8::/64`;
  }
  if (isMapped(range.address)) {
    return `${shown(text)} is an IPv4 range in an IPv6 one, write it as IPv4`;
  }
  return range.address.bits & hostMask(range) ? `${shown(text)} has bits behind its first ${range.length} that are not 0` : undefined;
}

/** Whether the second CIDR range is a part of the first, and smaller. */
export function isStrictlyInside(outer: string, inner: string): boolean {
  const [whole, part] = [parsedRange(outer), parsedRange(inner)];
  if (!whole || !part || whole.address.width !== part.address.width) {
    return false;
  }
  const mask = hostMask(whole);
  return whole.length < part.length && (whole.address.bits | mask) === (part.address.bits | mask);
}

/** Whether a text is an IPv6 address. */
export function isIPv6Address(text: string): boolean {
  return parsed(text)?.width === 128;
}

/** Whether a text is a CIDR range, however it is written. */
export function isRange(text: string): boolean {
  return parsedRange(text) !== undefined;
}

/** Why an address can't be one of an endpoint: it is unspecified, loopback or link-local. */
export function specialAddressProblem(text: string): string | undefined {
  const address = parsed(text);
  if (!address) {
    return undefined;
  }
  const { bits, width } = address;
  const special: [is: boolean, what: string][] = width === 32
    ? [[bits === 0n, 'unspecified'], [bits >> 24n === 127n, 'loopback'], [bits >> 16n === 0xa9fen, 'link-local'], [bits >> 8n === 0xe00000n, 'link-local multicast']]
    : [[bits === 0n, 'unspecified'], [bits === 1n, 'loopback'], [bits >> 118n === 0x3fan, 'link-local'], [(bits >> 112n & 0xff0fn) === 0xff02n, 'link-local multicast']];
  const found = special.find(([is]) => is);
  return found && `${shown(text)} is a ${found[1]} address, which can't be reached from elsewhere`;
}

function parsedRange(text: string): { address: Address; length: number } | undefined {
  const match = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text);
  const address = match ? parsed(match[1]) : undefined;
  return address && +match![2] <= address.width ? { address, length: +match![2] } : undefined;
}

function hostMask({ address, length }: { address: Address; length: number }): bigint {
  return (1n << BigInt(address.width - length)) - 1n;
}

function parsed(text: string): Address | undefined {
  if (isIPv4(text)) {
    return { bits: fromParts(text.split('.').map(Number), 8n), width: 32 };
  }
  return isIPv6(text) && !text.includes('%') ? { bits: fromParts(groupsOf(text), 16n), width: 128 } : undefined;
}

/** The eight groups of an IPv6 address, with `::` filled in and a trailing IPv4 address in two of them. */
function groupsOf(text: string): number[] {
  const [head, tail] = text.split('::').map(half => half.split(':').filter(group => group !== '').flatMap(groupNumbers));
  return tail === undefined ? head : [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function groupNumbers(group: string): number[] {
  if (!group.includes('.')) {
    return [parseInt(group, 16)];
  }
  const [a, b, c, d] = group.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

function fromParts(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((bits, part) => bits << width | BigInt(part), 0n);
}

function isMapped({ bits, width }: Address): boolean {
  return width === 128 && bits >> 32n === MAPPED;
}
