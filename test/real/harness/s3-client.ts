import { createHash, createHmac } from 'crypto';

/** Keys of a user of an object gateway. */
export interface S3Keys {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What a gateway answered. */
export interface S3Answer {
  readonly status: number;
  /** Code of the error, such as `AccessDenied`; empty where there is none. */
  readonly code: string;
  readonly text: string;
}

/** Sends requests to an object gateway in the name of a user, signed as S3 wants it (version 4). */
export class S3Client {
  public constructor(private readonly url: string, private readonly keys?: S3Keys) {}

  /**
   * Sends a request.
   *
   * @param path  with the question mark and what follows: `/bucket?policy`
   * @param body  what is sent along
   */
  public async send(method: string, path: string, body: string = '', type: string = 'application/xml'): Promise<S3Answer> {
    const url = new URL(path, this.url);
    const response = await fetch(url, { method, headers: this.headers(method, url, body, type), ...(body !== '' && { body }) });
    const text = await response.text();
    return { status: response.status, code: /<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? '', text };
  }

  private headers(method: string, url: URL, body: string, type: string): { [name: string]: string } {
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const hash = sha256(body);
    const signed: { [name: string]: string } = {
      'content-md5': createHash('md5').update(body).digest('base64'), 'content-type': type, 'host': url.host, 'x-amz-content-sha256': hash, 'x-amz-date': date,
    };
    if (this.keys === undefined) return { 'content-type': type };
    const names = Object.keys(signed).join(';');
    const query = [...url.searchParams].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).sort().join('&');
    const canonical = [method, url.pathname, query, ...Object.entries(signed).map(([name, value]) => `${name}:${value}`), '', names, hash].join('\n');
    const scope = `${date.slice(0, 8)}/default/s3/aws4_request`;
    const key = scope.split('/').reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${this.keys.secretKey}`);
    const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
    return { ...signed, authorization: `AWS4-HMAC-SHA256 Credential=${this.keys.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}` };
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
