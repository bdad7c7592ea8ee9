import { Construct } from 'constructs';
import { fail } from './storage-construct';

const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[-A-Za-z0-9._]*[A-Za-z0-9])?)(?::\d{1,5})?(\/[^\s]*)?$/;
const CREDENTIALS = /^[a-z][a-z0-9+.-]*:\/\/[^/]*@/i;

/** What is wrong with a URL of one of some schemes, or undefined. Credentials in it would stand in the manifest. */
export function problemOfUrl(url: string, schemes: readonly string[]): string | undefined {
  if (CREDENTIALS.test(url)) {
    return `${url.replace(/\/\/[^/]*@/, '//***@')} has credentials in it, which would stand in the manifest for all to read; leave them out`;
  }
  if (!schemes.includes(url.split('://')[0]) || !HOST.test(url)) {
    return `"${url}" is no URL; write ${schemes.map(scheme => `${scheme}://host`).join(' or ')}, with a port where it is not the usual one`;
  }
  return undefined;
}

/** Ends the construction where a value is no URL of HTTP. */
export function requireUrl(construct: Construct, prop: string, url: string): void {
  const problem = problemOfUrl(url, ['http', 'https']);
  if (problem !== undefined) fail(construct, prop, problem);
}
