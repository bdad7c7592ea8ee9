import { celFunc, celMethod, CelFunc, CelScalar, mapType } from '@bufbuild/cel';
import { LIST, MAP } from './operators';
import { isUri } from '../../uri';
import { Opaque } from '../values';

const { BOOL, DYN, STRING } = CelScalar;

/** A URL, absolute or a path. What stands behind `#` is not looked at. */
class Url extends Opaque {
  private readonly text: string;

  public constructor(text: string) {
    super();
    this.text = text.split('#', 1)[0];
  }

  public get scheme(): string {
    return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(this.text)?.[1].toLowerCase() ?? '';
  }

  /** Host and port. */
  public get host(): string {
    return /^[^:/?]+:\/\/(?:[^/?]*@)?([^/?]*)/.exec(this.text)?.[1] ?? '';
  }

  public get hostname(): string {
    return this.host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '');
  }

  public get port(): string {
    return /:(\d*)$/.exec(this.host.replace(/^\[.*\]/, ''))?.[1] ?? '';
  }

  /** The path as it is written, unless it has characters that must be escaped; then escaped anew. */
  public get path(): string {
    const [rest] = this.text.replace(/^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?]*)?/, '').split('?', 1);
    if (rest !== '' && !rest.startsWith('/')) {
      return '';
    }
    return /^(?:[\w.~!$&'()*+,;=:@[\]/-]|%[0-9a-fA-F]{2})*$/.test(rest) ? rest : escapedPath(rest);
  }

  /** The values of each parameter, in their order. */
  public get query(): Map<string, string[]> {
    const query = new Map<string, string[]>();
    for (const [name, value] of new URLSearchParams(/\?(.*)$/s.exec(this.text)?.[1] ?? '')) {
      query.set(name, [...query.get(name) ?? [], value]);
    }
    return query;
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
export const URLS: CelFunc[] = [
  celFunc('isURL', [STRING], BOOL, isUri),
  celFunc('url', [STRING], DYN, text => {
    if (!isUri(text)) {
      throw new Error(`${JSON.stringify(text)} is no URL`);
    }
    return new Url(text) as any;
  }),
  part('getScheme', url => url.scheme),
  part('getHost', url => url.host),
  part('getHostname', url => url.hostname),
  part('getPort', url => url.port),
  part('getEscapedPath', url => url.path),
  celMethod('getQuery', MAP, [], mapType(STRING, LIST), function () {
    return asUrl(this).query as any;
  }),
];

function part(name: string, read: (url: Url) => string): CelFunc {
  return celMethod(name, MAP, [], STRING, function () {
    return read(asUrl(this));
  });
}

function asUrl(value: unknown): Url {
  if (!(value instanceof Url)) {
    throw new Error('the value is no URL');
  }
  return value;
}

function escapedPath(path: string): string {
  const bytes = path.split(/(%[0-9a-fA-F]{2})/).map((piece, i) => i % 2 === 0 ? Buffer.from(piece) : Buffer.from(piece.slice(1), 'hex'));
  return [...Buffer.concat(bytes)].map(byte => {
    const char = String.fromCharCode(byte);
    return /[\w.~$&+,/:;=@-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
