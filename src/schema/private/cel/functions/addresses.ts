import { isIPv4, isIPv6 } from 'net';
import { celFunc, celMethod, CelFunc, CelScalar } from '@bufbuild/cel';
import { MAP } from './operators';
import { Opaque } from '../values';

const { BOOL, DYN, INT, STRING } = CelScalar;

/** An IP address. Zones and IPv4 addresses written as IPv6 are none to the API server. */
export class Address extends Opaque {
  /** The address that a text is; undefined where it is none. */
  public static read(text: string): Address | undefined {
    if (isIPv4(text)) {
      return new Address(4, numberOf(text.split('.').map(Number), 8n));
    }
    if (!isIPv6(text) || text.includes('%')) {
      return undefined;
    }
    const number = numberOf(groupsOf(text), 16n);
    return number / 2n ** 32n === 0xffffn ? undefined : new Address(6, number);
  }

  /** @throws if the text is no address. */
  public static parse(text: string): Address {
    const address = Address.read(text);
    if (!address) {
      throw new Error(`${JSON.stringify(text)} is no IP address`);
    }
    return address;
  }

  public constructor(public readonly family: 4 | 6, public readonly number: bigint) {
    super();
  }

  /** How many bits the family has. */
  public get bits(): number {
    return this.family === 4 ? 32 : 128;
  }

  public equals(other: unknown): boolean {
    return other instanceof Address && this.family === other.family && this.number === other.number;
  }

  /** Whether the address lies in a range such as `10.0.0.0/8`; never in one of the other family. */
  public isIn(range: string): boolean {
    return Range.parse(range).contains(this);
  }

  /** The one form of the address that counts as canonical. */
  public override toString(): string {
    if (this.family === 4) {
      return [24n, 16n, 8n, 0n].map(shift => this.number / 2n ** shift % 256n).join('.');
    }
    const groups = Array.from({ length: 8 }, (_, i) => (this.number / 2n ** BigInt(112 - 16 * i) % 2n ** 16n).toString(16)).join(':');
    const runs = [...groups.matchAll(/\b0(?::0)+\b/g)].map(match => match[0]);
    const longest = runs.reduce((best, run) => run.length > best.length ? run : best, '');
    return longest === '' ? groups : groups.replace(new RegExp(`(?:^|:)${longest}(?:$|:)`), '::');
  }
}

/** A range of addresses, such as `10.0.0.0/8`. */
class Range extends Opaque {
  public static read(text: string): Range | undefined {
    const [, address, bits] = /^(.*)\/(0|[1-9]\d{0,2})$/s.exec(text) ?? [];
    const parsed = address === undefined ? undefined : Address.read(address);
    return parsed && Number(bits) <= parsed.bits ? new Range(parsed, Number(bits)) : undefined;
  }

  public static parse(text: string): Range {
    const range = Range.read(text);
    if (!range) {
      throw new Error(`${JSON.stringify(text)} is no CIDR`);
    }
    return range;
  }

  public constructor(public readonly address: Address, public readonly prefix: number) {
    super();
  }

  /** How many addresses the range has. */
  private get span(): bigint {
    return 2n ** BigInt(this.address.bits - this.prefix);
  }

  public equals(other: unknown): boolean {
    return other instanceof Range && this.prefix === other.prefix && this.address.equals(other.address);
  }

  public contains(address: Address): boolean {
    return address.family === this.address.family && address.number / this.span === this.address.number / this.span;
  }

  public masked(): Range {
    return new Range(new Address(this.address.family, this.address.number / this.span * this.span), this.prefix);
  }
}

const KINDS: { readonly [name: string]: readonly string[] } = {
  isUnspecified: ['0.0.0.0/32', '::/128'],
  isLoopback: ['127.0.0.0/8', '::1/128'],
  isLinkLocalMulticast: ['224.0.0.0/24', ...Array.from({ length: 16 }, (_, i) => `ff${i.toString(16)}2::/16`)],
  isLinkLocalUnicast: ['169.254.0.0/16', 'fe80::/10'],
};
const NOT_GLOBAL = ['0.0.0.0/32', '255.255.255.255/32', '127.0.0.0/8', '224.0.0.0/4', '169.254.0.0/16', '::/128', '::1/128', 'ff00::/8', 'fe80::/10'];

/**
 * Functions on IP addresses and ranges of them.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-ip-address-library
 */
export const ADDRESSES: CelFunc[] = [
  celFunc('isIP', [STRING], BOOL, text => Address.read(text) !== undefined),
  celFunc('ip', [STRING], DYN, text => Address.parse(text) as any),
  celFunc('ip.isCanonical', [STRING], BOOL, text => Address.parse(text).toString() === text),
  celMethod('family', MAP, [], INT, function () {
    return BigInt(asAddress(this).family);
  }),
  ...Object.entries(KINDS).map(([name, ranges]) => celMethod(name, MAP, [], BOOL, function () {
    return ranges.some(range => asAddress(this).isIn(range));
  })),
  celMethod('isGlobalUnicast', MAP, [], BOOL, function () {
    return !NOT_GLOBAL.some(range => asAddress(this).isIn(range));
  }),
  celFunc('isCIDR', [STRING], BOOL, text => Range.read(text) !== undefined),
  celFunc('cidr', [STRING], DYN, text => Range.parse(text) as any),
  celMethod('containsIP', MAP, [DYN], BOOL, function (other) {
    return asRange(this).contains(typeof other === 'string' ? Address.parse(other) : asAddress(other));
  }),
  celMethod('containsCIDR', MAP, [DYN], BOOL, function (other) {
    const inner = typeof other === 'string' ? Range.parse(other) : asRange(other);
    return inner.prefix >= asRange(this).prefix && asRange(this).contains(inner.address);
  }),
  celMethod('ip', MAP, [], DYN, function () {
    return asRange(this).address as any;
  }),
  celMethod('masked', MAP, [], DYN, function () {
    return asRange(this).masked() as any;
  }),
  celMethod('prefixLength', MAP, [], INT, function () {
    return BigInt(asRange(this).prefix);
  }),
  celFunc('string', [MAP], STRING, value => {
    const text: unknown = value;
    return text instanceof Range ? `${text.address}/${text.prefix}` : asAddress(text).toString();
  }),
];

function asAddress(value: unknown): Address {
  if (!(value instanceof Address)) {
    throw new Error('the value is no IP address');
  }
  return value;
}

function asRange(value: unknown): Range {
  if (!(value instanceof Range)) {
    throw new Error('the value is no CIDR');
  }
  return value;
}

function numberOf(digits: readonly number[], bits: bigint): bigint {
  return digits.reduce((number, digit) => number * 2n ** bits + BigInt(digit), 0n);
}

/** The eight groups of an IPv6 address, the last two of which may be written like an IPv4 address. */
function groupsOf(text: string): number[] {
  const plain = text.replace(/\d+\.\d+\.\d+\.\d+$/, tail => {
    const [a, b, c, d] = tail.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head, tail] = plain.split('::').map(part => part === '' ? [] : part.split(':').map(group => parseInt(group, 16)));
  return tail ? [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail] : head;
}
