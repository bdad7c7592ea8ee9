import { celError } from '@bufbuild/cel';
import { create } from '@bufbuild/protobuf';
import { reflect } from '@bufbuild/protobuf/reflect';
import { DurationSchema, TimestampSchema } from '@bufbuild/protobuf/wkt';
import { isBase64, isRfc3339 } from '../formats';

const NANOS: { readonly [unit: string]: bigint } = {
  ns: 1n, us: 1_000n, µs: 1_000n, μs: 1_000n, ms: 1_000_000n, s: 10n ** 9n, m: 60n * 10n ** 9n, h: 3600n * 10n ** 9n,
};
const DAY = 24n * 3600n * 10n ** 9n;
const SECOND = 10n ** 9n;

/** The bytes of a text of format byte. */
export function bytesOf(text: string): any {
  return isBase64(text) ? new Uint8Array(Buffer.from(text, 'base64')) : celError('the value is no base64');
}

/** The moment of a text of format date or date-time. */
export function timestampOf(text: string): any {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text.toUpperCase();
  const ms = isRfc3339(full) ? Date.parse(full) : NaN;
  if (Number.isNaN(ms)) {
    return celError('the value is no time');
  }
  const fraction = /[.,](\d{1,9})\d*/.exec(full)?.[1].padEnd(9, '0') ?? '0';
  return reflect(TimestampSchema, create(TimestampSchema, { seconds: BigInt(Math.floor(ms / 1000)), nanos: Number(fraction) }));
}

/** The time of a text of format duration: as Go writes it, or in words such as `2 days`. */
export function durationOf(text: string): any {
  const nanos = nanosOf(text) ?? nanosInWords(text);
  return nanos === undefined ? celError('the value is no duration') : asDuration(nanos);
}

/**
 * The time of a text such as `1h30m` that a rule reads by `duration()`.
 *
 * @throws if the text is no duration
 */
export function parseDuration(text: string): any {
  const nanos = nanosOf(text);
  if (nanos === undefined) {
    throw new Error(`${JSON.stringify(text)} is no duration`);
  }
  return asDuration(nanos);
}

function asDuration(nanos: bigint): any {
  return reflect(DurationSchema, create(DurationSchema, { seconds: nanos / SECOND, nanos: Number(nanos % SECOND) }));
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
