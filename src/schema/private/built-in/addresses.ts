import { isIPv4, isIPv6 } from 'net';
import { Field } from './field';
import { shown } from '../shown';

/**
 * The first minor version of Kubernetes that takes addresses and ranges only as
 * they are usually written. Earlier ones also take leading zeros, IPv4 in IPv6, and
 * bits of a range behind its length.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#StrictIPCIDRValidation
 */
const STRICT = 36;

/** An IPv4 address in an IPv6 one begins so. */
const MAPPED = `${'0'.repeat(80)}${'1'.repeat(16)}`;

/** Addresses that reach nothing else than the host they are used on, as their first bits. */
const SPECIAL: readonly [is: RegExp, what: string][] = [
  [/^0+$/, 'an unspecified'],
  [/^(01111111.{24}|0{127}1)$/, 'a loopback'],
  [/^(1010100111111110.{16}|1111111010.{118})$/, 'a link-local'],
  [/^(111000000000000000000000.{8}|1{8}.{4}0010.{112})$/, 'a link-local multicast'],
];

/** Checks that a text is an IP address. The text may be taken from the value of the field. */
export function checkAddress(field: Field, text: string = field.text): void {
  field.invalid(addressProblemFor(field, text));
}

/** Checks that a text is a CIDR range. The text may be taken from the value of the field. */
export function checkAddressRange(field: Field, text: string = field.text): void {
  field.invalid(field.since(STRICT) || !isRange(text) ? cidrProblem(text) : undefined);
}

/** Why a server takes a text for no IP address. */
export function addressProblemFor(server: Field, text: string): string | undefined {
  return server.since(STRICT) || looseBits(text) === undefined ? addressProblem(text) : undefined;
}

/** Why a text is no IP address. */
export function addressProblem(text: string): string | undefined {
  const bits = bitsOf(text);
  if (bits === undefined) {
    return `${shown(text)} is no IP address, write one such as 10.9.8.7 or 2001:db8::1, without leading zeros`;
  }
  return bits.startsWith(MAPPED) ? `${shown(text)} is an IPv4 address in an IPv6 one, write it as IPv4` : undefined;
}

/** Why a text is no IP address as it is usually written, such as `2001:db8::1` and not `2001:DB8:0::1`. */
export function canonicalAddressProblem(text: string): string | undefined {
  const problem = addressProblem(text);
  const canonical = problem === undefined ? canonicalOf(bitsOf(text)!) : text;
  return problem ?? (text === canonical ? undefined : `${shown(text)} must be written ${canonical}`);
}

/** Why a text is no CIDR range as it is usually written. */
export function canonicalCidrProblem(text: string): string | undefined {
  const range = parsedRange(text);
  const canonical = range && `${canonicalOf(range.bits)}/${range.length}`;
  return cidrProblem(text) ?? (text === canonical ? undefined : `${shown(text)} must be written ${canonical}`);
}

/** Why a text is no CIDR range. */
export function cidrProblem(text: string): string | undefined {
  const range = parsedRange(text);
  if (!range) {
    return `${shown(text)} is no CIDR range, write one such as 192.168.0.0/24 or 2001:db8::/64`;
  }
  if (range.bits.startsWith(MAPPED)) {
    return `${shown(text)} is an IPv4 range in an IPv6 one, write it as IPv4`;
  }
  return range.bits.includes('1', range.length) ? `${shown(text)} has bits behind its first ${range.length} that are not 0` : undefined;
}

/** Whether the second CIDR range is a part of the first, and smaller. */
export function isStrictlyInside(outer: string, inner: string): boolean {
  const [whole, part] = [parsedRange(withoutZeros(outer)), parsedRange(withoutZeros(inner))];
  return whole !== undefined && part?.bits.length === whole.bits.length
    && whole.length < part.length && part.bits.startsWith(whole.bits.slice(0, whole.length));
}

/** Whether a text is an IPv6 address. */
export function isIPv6Address(text: string): boolean {
  return looseBits(text)?.length === 128;
}

/** Whether a text is a CIDR range, however it is written. */
export function isRange(text: string): boolean {
  return parsedRange(withoutZeros(text)) !== undefined;
}

/** Why an address can't be one of an endpoint: it is unspecified, loopback or link-local. */
export function specialAddressProblem(text: string): string | undefined {
  const bits = looseBits(text) ?? '';
  const found = SPECIAL.find(([is]) => is.test(bits));
  return found && `${shown(text)} is ${found[1]} address, which can't be reached from elsewhere`;
}

function parsedRange(text: string): { bits: string; length: number } | undefined {
  const match = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text);
  const bits = match ? bitsOf(match[1]) : undefined;
  return bits !== undefined && +match![2] <= bits.length ? { bits, length: +match![2] } : undefined;
}

/** The bits of an IP address that may be written with leading zeros or as IPv4 in IPv6. */
function looseBits(text: string): string | undefined {
  const bits = bitsOf(withoutZeros(text));
  return bits?.startsWith(MAPPED) ? bits.slice(MAPPED.length) : bits;
}

/** An address or range without the zeros in front of decimal numbers. */
function withoutZeros(text: string): string {
  return text.replace(/(?<!\d)\d+(\.\d+){3}/, address => address.replace(/\b0+(?=\d)/g, '')).replace(/\/0+(?=\d)/, '/');
}

/** The bits of an IP address, each 0 or 1. */
function bitsOf(text: string): string | undefined {
  if (isIPv4(text)) {
    return asBits(text.split('.').map(Number), 8);
  }
  return isIPv6(text) && !text.includes('%') ? asBits(groupsOf(text), 16) : undefined;
}

/** An address with the first of its longest runs of zeros left out. */
function canonicalOf(bits: string): string {
  if (bits.length === 32) {
    return bits.match(/.{8}/g)!.map(part => parseInt(part, 2)).join('.');
  }
  const groups = bits.match(/.{16}/g)!.map(part => parseInt(part, 2).toString(16));
  const runs = [...groups.join(':').matchAll(/(?<![^:])0(:0)+(?![^:])/g)].sort((a, b) => b[0].length - a[0].length);
  if (runs.length === 0) {
    return groups.join(':');
  }
  const text = groups.join(':');
  return `${text.slice(0, runs[0].index).replace(/:$/, '')}::${text.slice(runs[0].index + runs[0][0].length).replace(/^:/, '')}`;
}

function asBits(parts: readonly number[], width: number): string {
  return parts.map(part => part.toString(2).padStart(width, '0')).join('');
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
