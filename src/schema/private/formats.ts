import { isIPv4, isIPv6 } from 'net';

type FormatCheck = (value: string) => boolean;

/**
 * The string formats that the API server checks in custom resources. A format
 * that is not listed here is not checked by the server either: it ignores
 * `int32`, `int64` and every format it does not know.
 *
 * @see https://github.com/kubernetes/kube-openapi/tree/master/pkg/validation/strfmt
 */
const FORMATS: { readonly [format: string]: FormatCheck } = {
  'byte': value => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value) && value !== '',
  'date': value => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value),
  'date-time': isDateTime,
  'datetime': isDateTime,
  'duration': isDuration,
  'email': value => /^[^\s@]+@[^\s@]+$/.test(value),
  'hostname': value => value.length <= 255 && /^[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*$/.test(value),
  'ipv4': value => isIPv4(value),
  'ipv6': value => isIPv6(value),
  'cidr': isCidr,
  'mac': value => /^([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}$/.test(value),
  'uri': isUri,
  'uuid': value => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(value),
};

/** Whether a string has a format, or the format is one that the API server does not check. */
export function hasFormat(format: string, value: string): boolean {
  return FORMATS[format]?.(value) ?? true;
}

/** An RFC 3339 time as Go reads it, such as `2026-01-02T03:04:05Z`. */
export function isRfc3339(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(value);
  if (!match) {
    return false;
  }
  const [, day, hour, minute, second, zoneHour, zoneMinute] = match;
  return isCalendarDay(day) && +hour < 24 && +minute < 60 && +second < 60
    && +(zoneHour ?? 0) <= 24 && +(zoneMinute ?? 0) < 60;
}

function isDateTime(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})[tT ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[zZ]|[+-]\d{2}:\d{2})?$/.exec(value);
  return match !== null && isCalendarDay(match[1]) && +match[2] < 24 && +match[3] < 60 && +match[4] < 60;
}

function isCalendarDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isDuration(value: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))*$/.test(value)
    || value === '0'
    || /^\s*\d+(\.\d+)?\s*(ns|nanos?|us|micros?|ms|millis?|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|w|weeks?)\s*$/i.test(value);
}

function isCidr(value: string): boolean {
  const [address, bits, ...rest] = value.split('/');
  const limit = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  return rest.length === 0 && /^\d+$/.test(bits ?? '') && +bits <= limit;
}

function isUri(value: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s]+$/.test(value) || value.startsWith('/');
}
