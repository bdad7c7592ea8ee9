const SCHEME = /^[a-zA-Z][a-zA-Z0-9+.-]*:/;

/** What stands between `//` and the path: `[user@]host[:port]`. */
const AUTHORITY = /^(?:[-\w.~!$&'()*+,;=:%]*@)?(?:\[[0-9a-fA-F:.%\w]*\]|[-\w.~!$&'()*+,;="<>\u0080-\u{10ffff}]*)(?::\d*)?$/u;

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
    return isPath(rest);
  }
  const end = rest.indexOf('/', 2);
  const authority = rest.slice(2, end < 0 ? undefined : end);
  return AUTHORITY.test(authority) && isPath(end < 0 ? '' : rest.slice(end));
}

function isPath(path: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(path);
}
