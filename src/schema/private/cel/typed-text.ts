import { RuleError } from './rule-error';
import { Duration, Timestamp } from './times';
import { isBase64, isRfc3339 } from '../formats';

const NANOS: { readonly [unit: string]: bigint } = {
  ns: 1n, us: 1_000n, µs: 1_000n, μs: 1_000n, ms: 1_000_000n, s: 10n ** 9n, m: 60n * 10n ** 9n, h: 3600n * 10n ** 9n,
};
const DAY = 24n * 3600n * 10n ** 9n;
const SECOND = 10n ** 9n;

/** @throws if a text of format byte is no base64. */
export function bytesOf(text: string): Uint8Array {
  return isBase64(text) ? new Uint8Array(Buffer.from(text, 'base64')) : failed('the value is no base64');
}

/** @throws if a text of format date or date-time is no moment. */
export function timestampOf(text: string): Timestamp {
  return momentOf(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text.toUpperCase());
}

/** @throws if a text that a rule reads by `timestamp()` is no moment, written as RFC 3339 has it. */
export function parseTimestamp(text: string): Timestamp {
  return momentOf(text);
}

/** @throws if a text of format duration is none: neither as Go writes it, nor in words such as `2 days`. */
export function durationOf(text: string): Duration {
  return Duration.of(nanosOf(text) ?? nanosInWords(text) ?? failed('the value is no duration'));
}

/** @throws if a text that a rule reads by `duration()` is none, such as `1h30m`. */
export function parseDuration(text: string): Duration {
  return Duration.of(nanosOf(text) ?? failed(`${JSON.stringify(text)} is no duration`));
}

function momentOf(text: string): Timestamp {
  const ms = isRfc3339(text) ? Date.parse(text.replace(/T(\d):/, 'T0$1:').replace(/[.,]\d+/, '')) : NaN;
  if (Number.isNaN(ms)) {
    return failed(`${JSON.stringify(text)} is no time`);
  }
  const fraction = /[.,](\d{1,9})\d*/.exec(text)?.[1].padEnd(9, '0') ?? '0';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? ['', '+', '0', '0'];
  return Timestamp.of(BigInt(ms) * 1_000_000n + BigInt(fraction), (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes)));
}

function failed(problem: string): never {
  throw new RuleError(problem);
}

function nanosOf(text: string): bigint | undefined {
  if (!/^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(text)) {
    return undefined;
  }
  let sum = 0n;
  for (const [, whole, fraction, unit] of text.matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/g)) {
    const digits = (fraction ?? '').slice(0, 18);
    sum += BigInt(whole || '0') * NANOS[unit] + BigInt(digits || '0') * NANOS[unit] / 10n ** BigInt(digits.length);
  }
  return sum >= 2n ** 63n ? undefined : text.startsWith('-') ? -sum : sum;
}

/** Each number and unit of the text counts, whatever stands between them. */
function nanosInWords(text: string): bigint | undefined {
  let sum: bigint | undefined;
  for (const [, count, unit] of text.matchAll(/(?<!\d)(\d{1,18})\s*([a-zµ]+)/gi)) {
    const factor = factorOf(unit.toLowerCase());
    sum = factor === undefined ? sum : (sum ?? 0n) + BigInt(count) * factor;
  }
  return sum;
}

function factorOf(unit: string): bigint | undefined {
  const forms: [RegExp, bigint][] = [
    [/^(?:ns|nano.*)$/, 1n], [/^(?:us|µs|micro.*)$/, 1_000n], [/^(?:ms|milli.*)$/, 1_000_000n], [/^(?:s|sec.*)$/, SECOND],
    [/^(?:m|min.*)$/, 60n * SECOND], [/^(?:h|hr|hour.*)$/, 3600n * SECOND], [/^(?:d|day.*)$/, DAY], [/^(?:w|wk|week.*)$/, 7n * DAY],
  ];
  return forms.find(([form]) => form.test(unit))?.[1];
}
