import { isIPv4, isIPv6 } from 'net';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import { isUri } from './uri';

/** Space as Go's expressions know it. */
const SPACE = '[\\t\\n\\f\\r ]';
const COLOR = `${SPACE}*(?:0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])${SPACE}*`;
const RGB = new RegExp(`^rgb\\(${COLOR},${COLOR},${COLOR}\\)$`);
const CREDIT_CARD = /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/;

/** A number and a unit in words. */
const WORDED = new RegExp(`(?<!\\d)(\\d+)${SPACE}*([A-Za-zµ]+)`, 'g');
const UNIT = /^(?:ns|nano.*|us|µs|micro.*|ms|milli.*|s|sec.*|m|min.*|h|hr|hour.*|d|day.*|w|wk|week.*)$/;
const SECOND = 10n ** 9n;
const NANOSECONDS: { readonly [unit: string]: bigint } = {
  ns: 1n, us: 1000n, µs: 1000n, μs: 1000n, ms: 10n ** 6n, s: SECOND, m: 60n * SECOND, h: 3600n * SECOND,
};

/** The longest duration, in nanoseconds. */
const MOST = 2n ** 63n - 1n;

/** How many digits that are. */
const LONGEST = 19;

type FormatCheck = (value: string) => boolean;

/** A letter or symbol of any script. */
const LETTER = '\\p{S}\\p{L}';
const HOST = `[0-9${LETTER}]`;
const HOSTNAME = new RegExp(`^(?:${HOST}(?:-?${HOST}{0,62})|(?:${HOST}(?:[-0-9${LETTER}]{0,61}${HOST})?\\.)+\\p{L}{2,63})$`, 'u');
const MAC = /^(?:[0-9a-f]{2}(?::[0-9a-f]{2})*|[0-9a-f]{2}(?:-[0-9a-f]{2})*|[0-9a-f]{4}(?:\.[0-9a-f]{4})*|[0-9a-f]+)$/i;
const ATOM = '[^\\s@()<>[\\]:;,\\\\".]+';
const EMAIL = new RegExp(`^(?:[^<>]*<)?(?:${ATOM}(?:\\.${ATOM})*|"[^"]*")@(?:${ATOM}(?:\\.${ATOM})*|\\[[^\\]]*\\])>?$`);
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?([0-9a-f])[0-9a-f]{3}-?([0-9a-f])[0-9a-f]{3}-?[0-9a-f]{12}$/i;

/**
 * The string formats that the API server checks in custom resources; dashes in
 * their names do not count. A format that is not listed here passes: the server
 * ignores what it does not know.
 *
 * @see https://github.com/kubernetes/kube-openapi/tree/master/pkg/validation/strfmt
 */
const FORMATS: ReadonlyMap<string, FormatCheck> = new Map<string, FormatCheck>([
  ['bsonobjectid', value => /^[0-9a-f]{24}$/i.test(value)],
  ['byte', value => value !== '' && isBase64(value)],
  ['cidr', isCidr],
  ['creditcard', isCreditCard],
  ['date', isCalendarDay],
  ['datetime', isDateTime],
  ['duration', isDuration],
  ['email', value => EMAIL.test(value)],
  ['hexcolor', value => /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)],
  ['hostname', isHostname],
  ['ipv4', value => value.includes('.') && isLooseAddress(value)],
  ['ipv6', value => isIPv6(value) && !value.includes('%')],
  ['isbn', value => isIsbn10(value) || isIsbn13(value)],
  ['isbn10', isIsbn10],
  ['isbn13', isIsbn13],
  ['k8slongname', value => dnsSubdomainProblem(value) === undefined],
  ['k8sshortname', value => dnsLabelProblem(value) === undefined],
  ['mac', value => MAC.test(value) && [12, 16, 40].includes(value.replace(/[:.-]/g, '').length)],
  ['rgbcolor', value => RGB.test(value)],
  ['ssn', value => /^\d{3}[- ]\d{2}[- ]\d{4}$/.test(value)],
  ['uri', isUri],
  ['uuid', value => UUID.test(value)],
  ['uuid3', value => UUID.exec(value)?.[1] === '3'],
  ['uuid4', value => isRandomUuid(value, '4')],
  ['uuid5', value => isRandomUuid(value, '5')],
]);

/** Whether a string has a format, or the format is one that the API server does not check. */
export function hasFormat(format: string, value: string): boolean {
  return FORMATS.get(format.replaceAll('-', ''))?.(value) ?? true;
}

/** Whether a text is base64 with padding; the empty text is. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ''));
}

/** An RFC 3339 time as Go reads it, such as `2026-01-02T03:04:05Z`. */
export function isRfc3339(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(value);
  if (!match) {
    return false;
  }
  const [, day, hour, minute, second, zoneHour, zoneMinute] = match;
  return isCalendarDay(day) && +hour < 24 && +minute < 60 && +second < 60
    && +(zoneHour ?? 0) <= 24 && +(zoneMinute ?? 0) <= 60;
}

/** Looser than RFC 3339: the zone may be any two numbers. */
function isDateTime(value: string): boolean {
  const [day, time] = value.toLowerCase().split('t');
  const match = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/.exec(time ?? '');
  return match !== null && isCalendarDay(day) && +match[1] < 24 && +match[2] < 60 && +match[3] < 60;
}

function isCalendarDay(day: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) {
    return false;
  }
  const [year, month, date] = match.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && date >= 1 && date <= days[month - 1];
}

/** A duration of Go, such as `1h30m`, or a number and a unit in words anywhere in the text, such as `2 days`. */
function isDuration(value: string): boolean {
  if (/^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(value) && fitsInNanoseconds(value)) {
    return true;
  }
  const parts = [...value.matchAll(WORDED)];
  return parts.every(([, count]) => isWithin(count, MOST)) && parts.some(([, , unit]) => UNIT.test(unit.toLowerCase()));
}

function fitsInNanoseconds(duration: string): boolean {
  const most = duration.startsWith('-') ? MOST + 1n : MOST;
  const parts = [...duration.matchAll(/(\d*)\.?\d*([a-zµμ]+)/g)];
  const total = () => parts.reduce((sum, [, count, unit]) => sum + BigInt(count) * NANOSECONDS[unit], 0n);
  return parts.every(([, count]) => isWithin(count, most)) && total() <= most;
}

/** Whether a number, of any length, is at most another. */
function isWithin(digits: string, most: bigint): boolean {
  const plain = digits.replace(/^0+/, '');
  return plain.length <= LONGEST && BigInt(plain) <= most;
}

function isHostname(value: string): boolean {
  return Buffer.byteLength(value) <= 255 && HOSTNAME.test(value) && value.split('.').every(label => Buffer.byteLength(label) <= 63);
}

/** Whether a text is an address, in which numbers may have zeros before them. */
function isLooseAddress(value: string): boolean {
  const plain = value.replace(/(^|[.:])0+(?=[0-9a-fA-F])/g, '$1');
  return isIPv4(plain) || (isIPv6(plain) && !plain.includes('%'));
}

function isCidr(value: string): boolean {
  const [address, bits, ...rest] = value.split('/');
  return rest.length === 0 && /^\d+$/.test(bits ?? '') && +bits <= (address.includes(':') ? 128 : 32) && isLooseAddress(address);
}

function isRandomUuid(value: string, version: string): boolean {
  const match = UUID.exec(value);
  return match !== null && match[1] === version && /[89ab]/i.test(match[2]);
}

/** Whatever is no digit does not count. The last digit makes a sum of all even tens. */
function isCreditCard(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...digits].reverse().reduce((total, digit, i) => total + (i % 2 === 0 ? Number(digit) : doubled[Number(digit)]), 0);
  return CREDIT_CARD.test(digits) && sum % 10 === 0;
}

function isIsbn10(value: string): boolean {
  const digits = value.replace(/[\t\n\f\r -]+/g, '');
  const sum = [...digits].reduce((total, digit, i) => total + (i + 1) * (digit === 'X' ? 10 : Number(digit)), 0);
  return /^\d{9}[\dX]$/.test(digits) && sum % 11 === 0;
}

function isIsbn13(value: string): boolean {
  const digits = value.replace(/[\t\n\f\r -]+/g, '');
  const sum = [...digits].reduce((total, digit, i) => total + (i % 2 === 0 ? 1 : 3) * Number(digit), 0);
  return /^\d{13}$/.test(digits) && sum % 10 === 0;
}
