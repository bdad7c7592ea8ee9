/** What a text must be to be the value of an option of a type, and the number that it stands for. */
export interface ValueSyntax {
  /** In words, for messages. */
  readonly allowed: string;

  /**
   * Reads a text.
   *
   * @returns undefined where Ceph refuses it; NaN where it has no number
   */
  read(text: string): number | undefined;
}

const INT64 = 2n ** 63n;
const PREFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E'];
const UNITS: { readonly [unit: string]: number } = {
  ...named(['s', 'sec', 'second', 'seconds'], 1),
  ...named(['m', 'min', 'minute', 'minutes'], 60),
  ...named(['h', 'hr', 'hour', 'hours'], 3600),
  ...named(['d', 'day', 'days'], 86_400),
  ...named(['w', 'wk', 'week', 'weeks'], 7 * 86_400),
  ...named(['mo', 'month', 'months'], 30 * 86_400),
  ...named(['y', 'yr', 'year', 'years'], 365 * 86_400),
};
const ADDRESS = /^(?:(?:v1|v2|any):)?(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-fA-F:.]+\]|[\da-fA-F]*:[\da-fA-F:.]+)(?::\d{1,5})?(?:\/\d+)?$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** By type of an option, how Ceph reads its values. As tried on Ceph 20.2.4; the real one judges it again in test/real. */
export const SYNTAX: { readonly [type: string]: ValueSyntax } = {
  bool: {
    allowed: 'true or false',
    read: text => /^(?:true|false)$/i.test(text) || /^[+-]?\d{1,9}$/.test(text) ? NaN : undefined,
  },
  int: {
    allowed: 'a whole number, with K, M, G, T, P or E for thousands',
    read: text => scaled(/^([+-]?\d+)([KMGTPE]?)$/.exec(text), 1000n),
  },
  uint: {
    allowed: 'a whole number not below 0, with K, M, G, T, P or E for thousands',
    read: text => scaled(/^\+?(\d+)([KMGTPE]?)$/.exec(text), 1000n),
  },
  size: {
    allowed: 'bytes, with K, M, G, T, P or E for powers of 1024, such as 4G',
    read: text => scaled(/^\+?(\d+)(?:([KMGTPE])(?:i?B?)|B)?$/.exec(text), 1024n),
  },
  float: {
    allowed: 'a number',
    read: text => /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i.test(text) ? Number(text) : undefined,
  },
  secs: {
    allowed: 'seconds, or numbers with units, such as 1h 30m',
    read: timespan,
  },
  millisecs: {
    allowed: 'milliseconds',
    read: text => /^\+?\d{1,19}(?:ms)?$/.test(text) ? Number.parseInt(text, 10) : undefined,
  },
  addr: { allowed: 'an IP address with an optional port, such as 10.0.0.1', read: text => text === '-' || ADDRESS.test(text) ? NaN : undefined },
  addrvec: { allowed: 'addresses, such as [v2:10.0.0.1:3300,v1:10.0.0.1:6789]', read: () => NaN },
  uuid: { allowed: 'a UUID', read: text => UUID.test(text) ? NaN : undefined },
  str: { allowed: 'a text', read: () => NaN },
  level: {
    allowed: 'a log level N or N/M from 0 to 99',
    read: text => /^\s*\d{1,2}(?:\s*\/\s*\d{1,2})?$/.test(text) ? NaN : undefined,
  },
};

function scaled(match: RegExpExecArray | null, base: bigint): number | undefined {
  if (match === null) {
    return undefined;
  }
  const value = BigInt(match[1].replace('+', '')) * base ** BigInt(PREFIXES.indexOf(match[2] ?? ''));
  return value >= INT64 && !isSaturated(match, value) || value < -INT64 ? undefined : Number(value);
}

/** 8E of a size and 9E of a number are the last that Ceph takes; the first stands for the greatest number there is. */
function isSaturated(match: RegExpExecArray, value: bigint): boolean {
  return match[2] === 'E' && value === INT64;
}

function timespan(text: string): number | undefined {
  if (!/^\s*(?:\d{1,18}(?!\d)\s*[a-z]*\s*)*$/.test(text)) {
    return undefined;
  }
  let seconds = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+)\s*([a-z]*)/g)) {
    const factor = UNITS[unit === '' ? 's' : unit];
    if (factor === undefined) {
      return undefined;
    }
    seconds += Number(digits) * factor;
  }
  return seconds;
}

function named(units: string[], seconds: number): { [unit: string]: number } {
  return Object.fromEntries(units.map(unit => [unit, seconds]));
}
