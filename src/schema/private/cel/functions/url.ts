import { isUri, isUrl } from '../../uri';
import { BuiltMap, GrowingList, Opaque } from '../collections';
import { overload, Overload } from '../function';
import { RuleError } from '../rule-error';

/** A URL, absolute or a path. What stands behind `#` is not looked at. */
class Url extends Opaque {
  /** @throws if the text is no URL. */
  public static parse(text: string): Url {
    if (!isUrl(text)) {
      throw new RuleError(`${JSON.stringify(text)} is no URL`);
    }
    return new Url(text);
  }

  public readonly type = 'kubernetes.URL';
  private readonly text: string;

  private constructor(text: string) {
    super();
    this.text = text.split('#', 1)[0];
  }

  public get scheme(): string {
    return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(this.text)?.[1].toLowerCase() ?? '';
  }

  /** Host and port. */
  public get host(): string {
    return unescaped(/^(?:[^:/?]+:\/\/|\/\/(?!\/))(?:[^/?]*@)?([^/?]*)/.exec(this.text)?.[1] ?? '');
  }

  public get hostname(): string {
    return this.host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '');
  }

  public get port(): string {
    return /:(\d*)$/.exec(this.host.replace(/^\[.*\]/, ''))?.[1] ?? '';
  }

  /** The path as it is written, unless it has characters that must be escaped; then escaped anew. */
  public get path(): string {
    const [rest] = this.text.replace(/^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?]*)?|\/\/(?!\/)[^/?]*)/, '').split('?', 1);
    if (rest !== '' && !rest.startsWith('/')) {
      return '';
    }
    return /^(?:[\w.~!$&'()*+,;=:@[\]/-]|%[0-9a-fA-F]{2})*$/.test(rest) ? rest : escapedPath(rest);
  }

  /** The values of each parameter, in their order. */
  public get query(): BuiltMap {
    const parameters = new URLSearchParams(/\?(.*)$/s.exec(this.text)?.[1] ?? '');
    return [...new Set(parameters.keys())].reduce((query, name) => query.add(name, GrowingList.of(parameters.getAll(name))), new BuiltMap());
  }

  public equals(other: unknown): boolean {
    return other instanceof Url && this.text === other.text;
  }
}

/**
 * Functions on URLs.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-url-library
 */
export const URLS: readonly Overload[] = [
  overload('isURL(string) -> bool', isUri),
  overload('url(string) -> URL', Url.parse),
  overload('URL getScheme() -> string', (url: Url) => url.scheme),
  overload('URL getHost() -> string', (url: Url) => url.host),
  overload('URL getHostname() -> string', (url: Url) => url.hostname),
  overload('URL getPort() -> string', (url: Url) => url.port),
  overload('URL getEscapedPath() -> string', (url: Url) => url.path),
  overload('URL getQuery() -> map(string, list(string))', (url: Url) => url.query),
];

/** A host without escapes; they stand for what is no ASCII, and for the percent sign before a zone. */
function unescaped(host: string): string {
  return host.includes('%') ? Buffer.from(encodeURI(host).replaceAll('%25', '%').replace(/%([0-9a-fA-F]{2})|[^%]/g,
    (char, code?: string) => code === undefined ? char : String.fromCharCode(parseInt(code, 16))), 'latin1').toString() : host;
}

function escapedPath(path: string): string {
  const bytes = path.split(/(%[0-9a-fA-F]{2})/).map((piece, i) => i % 2 === 0 ? Buffer.from(piece) : Buffer.from(piece.slice(1), 'hex'));
  return [...Buffer.concat(bytes)].map(byte => {
    const char = String.fromCharCode(byte);
    return /[\w.~$&+,/:;=@-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
