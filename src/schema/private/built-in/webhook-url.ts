import { isIPv6 } from 'net';
import { shown } from '../shown';

const FORM = 'https://<host>[:<port>]/<path>';
const USER = /^[-\w.:~!$&'()*+,;=%@]*$/;
const HOST = /^(?:[-\w.~!$&'()*+,;=\]<>"\u0080-\u{10ffff}]|%(?:25|[89a-fA-F][0-9a-fA-F]))*$/u;
const ADDRESS = /^\[([0-9a-fA-F:.]+)(?:%25(.+))?\]$/u;
/** What may be escaped in a zone is what may stand in a host, and spaces. */
const ZONE = /^(?:[-\w.~!$&'()*+,;=:\]<>"\u0080-\u{10ffff}]|%(?:2[0-24-9a-e]|3[0-9a-e]|4[1-9a-f]|5[0-9abdf]|6[1-9a-f]|7[0-9ae]))+$/iu;

/** Why a text is no URL at all. */
export function urlProblem(text: string): string | undefined {
  return partsOf(text) ? undefined : `${shown(text)} is no URL, write ${FORM}`;
}

/** Why a URL is none of a webhook. */
export function webhookUrlProblem(text: string): string | undefined {
  const { scheme, user, host, query, fragment } = partsOf(text)!;
  return scheme === 'https' && host !== '' && user === undefined && query === '' && fragment === '' ? undefined
    : `${shown(text)} must be ${FORM}, without user, query and fragment`;
}

interface Parts {
  readonly scheme: string;
  readonly user?: string;
  /** Host and port. */
  readonly host: string;
  readonly query: string;
  readonly fragment: string;
}

/**
 * The parts of a URL, or nothing if it is none.
 *
 * @see https://pkg.go.dev/net/url#Parse
 */
function partsOf(text: string): Parts | undefined {
  const [, beforeFragment, fragment = ''] = /^([^#]*)(?:#([^]*))?$/.exec(text)!;
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(beforeFragment)?.[1];
  const [, rest, query = ''] = /^([^?]*)(?:\?([^]*))?$/.exec(scheme === undefined ? beforeFragment : beforeFragment.slice(scheme.length + 1))!;
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(beforeFragment) || beforeFragment.startsWith(':') || !isEscaped(fragment)) {
    return undefined;
  }
  const parts = { scheme: scheme?.toLowerCase() ?? '', host: '', query, fragment };
  if (!rest.startsWith('/')) {
    return scheme !== undefined ? parts : !rest.split('/')[0].includes(':') && isEscaped(rest) ? parts : undefined;
  }
  if (!rest.startsWith('//') || (scheme === undefined && rest.startsWith('///'))) {
    return isEscaped(rest) ? parts : undefined;
  }
  const [, authority, path] = /^\/\/([^/]*)([^]*)$/.exec(rest)!;
  const at = authority.lastIndexOf('@');
  const [user, host] = at < 0 ? [undefined, authority] : [authority.slice(0, at), authority.slice(at + 1)];
  return (user === undefined || (USER.test(user) && isEscaped(user))) && isHost(host) && isEscaped(path) ? { ...parts, user, host } : undefined;
}

function isHost(text: string): boolean {
  const host = text.replace(/:\d*$/, '');
  const [, address, zone] = ADDRESS.exec(host) ?? [];
  return address === undefined ? HOST.test(host) : isIPv6(address) && (zone === undefined || ZONE.test(zone));
}

/** Whether each percent sign begins an escaped byte. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(text);
}
