import { isIPv4, isIPv6 } from 'net';
import { Opaque } from '../collections';
import { overload, Overload } from '../function';
import { RuleError } from '../rule-error';

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
      throw new RuleError(`${JSON.stringify(text)} is no IP address`);
    }
    return address;
  }

  public readonly type = 'net.IP';

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
      throw new RuleError(`${JSON.stringify(text)} is no CIDR`);
    }
    return range;
  }

  public readonly type = 'net.CIDR';

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

  public covers(other: Range): boolean {
    return other.prefix >= this.prefix && this.contains(other.address);
  }

  public override toString(): string {
    return `${this.address}/${this.prefix}`;
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
export const ADDRESSES: readonly Overload[] = [
  overload('isIP(string) -> bool', (text: string) => Address.read(text) !== undefined),
  overload('ip(string) -> IP', Address.parse),
  overload('ip.isCanonical(string) -> bool', (text: string) => Address.parse(text).toString() === text),
  overload('IP family() -> int', (address: Address) => BigInt(address.family)),
  ...Object.entries(KINDS).map(([name, ranges]) => overload(`IP ${name}() -> bool`, (address: Address) => ranges.some(range => address.isIn(range)))),
  overload('IP isGlobalUnicast() -> bool', (address: Address) => !NOT_GLOBAL.some(range => address.isIn(range))),
  overload('isCIDR(string) -> bool', (text: string) => Range.read(text) !== undefined),
  overload('cidr(string) -> CIDR', Range.parse),
  overload('CIDR containsIP(string) -> bool', (range: Range, text: string) => range.contains(Address.parse(text))),
  overload('CIDR containsIP(IP) -> bool', (range: Range, address: Address) => range.contains(address)),
  overload('CIDR containsCIDR(string) -> bool', (range: Range, text: string) => range.covers(Range.parse(text))),
  overload('CIDR containsCIDR(CIDR) -> bool', (range: Range, other: Range) => range.covers(other)),
  overload('CIDR ip() -> IP', ({ address }: Range) => address),
  overload('CIDR masked() -> CIDR', (range: Range) => range.masked()),
  overload('CIDR prefixLength() -> int', ({ prefix }: Range) => BigInt(prefix)),
  overload('string(IP) -> string', String),
  overload('string(CIDR) -> string', String),
];

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
