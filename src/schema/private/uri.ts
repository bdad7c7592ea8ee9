import { isIPv6 } from 'net';

const SCHEME = /^[a-zA-Z][a-zA-Z0-9+.-]*:/;
const USER = /^[-\w.:~!$&'()*+,;=%@]*$/;
const HOST_CHARACTER = '[-\\w.~!$&\'()*+,;=:[\\]<>"]';

/** A host, in which only what is no ASCII is escaped. */
const HOST = new RegExp(`^(?:${HOST_CHARACTER}|[^\\0-\\x7f]|%(?:25|[89a-fA-F][0-9a-fA-F]))*$`, 'u');
const IN_HOST = new RegExp(`^${HOST_CHARACTER}$`);

/**
 * Whether a text is a URI as a request has it: `scheme:anything`, or an absolute
 * path with or without scheme and authority.
 *
 * @see https://pkg.go.dev/net/url#ParseRequestURI
 */
export function isUri(value: string): boolean {
  if (value === '*') {
    return true;
  }
  // eslint-disable-next-line no-control-regex
  if (value === '' || /[\u0000-\u001f\u007f]/.test(value)) {
    return false;
  }
  const scheme = SCHEME.exec(value)?.[0] ?? '';
  const rest = value.slice(scheme.length).split('?', 1)[0];
  if (!rest.startsWith('/')) {
    return scheme !== '';
  }
  if (scheme === '' || !rest.startsWith('//')) {
    return isEscaped(rest);
  }
  const end = rest.indexOf('/', 2);
  const isWeb = /^https?:$/i.test(scheme);
  return isAuthority(rest.slice(2, end < 0 ? undefined : end), isWeb) && isEscaped(end < 0 ? '' : rest.slice(end));
}

/**
 * Whether a URI can be taken apart. What stands behind `#` has its own escapes then,
 * and `//host/path` begins with a host.
 *
 * @see https://pkg.go.dev/net/url#Parse
 */
export function isUrl(value: string): boolean {
  const [, text, fragment = ''] = /^([^#]*)#?([^]*)$/.exec(value)!;
  const authority = /^\/\/(?!\/)([^/?]*)/.exec(text)?.[1];
  return isUri(value) && isEscaped(fragment) && (authority === undefined || isAuthority(authority, false));
}

/** Whether a text is `[user@]host[:port]`. On the web a host without brackets has no colon of its own. */
function isAuthority(text: string, isWeb: boolean): boolean {
  const at = text.lastIndexOf('@');
  const user = text.slice(0, Math.max(at, 0));
  return USER.test(user) && isEscaped(user) && isHost(text.slice(at + 1), isWeb);
}

function isHost(text: string, isWeb: boolean): boolean {
  const bracket = text.lastIndexOf('[');
  if (bracket === 0) {
    const [, address, port] = /^\[(.*)\]([^\]]*)$/s.exec(text) ?? [];
    return address !== undefined && isPort(port) && isAddress(address);
  }
  const colon = isWeb ? text.indexOf(':') : text.lastIndexOf(':');
  return bracket < 0 && (colon < 0 || isPort(text.slice(colon))) && HOST.test(text);
}

function isPort(text: string): boolean {
  return /^(?::\d*)?$/.test(text);
}

/** Whether a text is an address of IPv6, with an escaped zone or without. */
function isAddress(text: string): boolean {
  const percent = text.indexOf('%25');
  const [address, zone] = percent < 0 ? [text, undefined] : [text.slice(0, percent), text.slice(percent + 3)];
  return !address.includes('%') && isIPv6(address) && (zone === undefined || isZone(zone));
}

function isZone(text: string): boolean {
  const escaped = text.replace(/%([0-9a-fA-F]{2})/g, (whole, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return whole === '%25' || character === ' ' || IN_HOST.test(character) ? 'a' : whole;
  });
  return escaped !== '' && !escaped.includes('%') && HOST.test(escaped);
}

/** Whether each percent sign begins an escaped byte. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(text);
}
