import * as fs from 'fs';
import * as path from 'path';
import { creating } from './cases';
import { changed, created } from './judged';

/** Requests of web.example.org: of an RSA key, one on a curve, and one of Ed25519. */
const REQUESTS = fs.readFileSync(path.join(__dirname, '..', '..', 'fixtures', 'schema', 'certificate-requests.pem'), 'latin1').match(/-----BEGIN[^]*?-----END.*\n/g)!;

const GOOD = {
  apiVersion: 'certificates.k8s.io/v1',
  kind: 'CertificateSigningRequest',
  metadata: { name: 'system:node:a' },
  spec: { request: inBase64(REQUESTS[1]), signerName: 'kubernetes.io/kubelet-serving', usages: ['digital signature', 'server auth'], expirationSeconds: 600 },
};

function inBase64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64');
}

/** A request with one byte of it, counted from its end, changed. */
function broken(request: string, fromEnd: number): string {
  const lines = request.split('\n');
  const der = Buffer.from(lines.slice(1, -2).join(''), 'base64');
  der[der.length - fromEnd] ^= 1; // eslint-disable-line no-bitwise
  return inBase64(`${lines[0]}\n${der.toString('base64')}\n${lines[lines.length - 2]}\n`);
}

describe('a CertificateSigningRequest', () => {
  creating(GOOD, [
    ['of an RSA key is accepted', { 'spec.request': inBase64(REQUESTS[0]) }],
    ['of an Ed25519 key is accepted', { 'spec.request': inBase64(REQUESTS[2]) }],
    ['with text around it is accepted', { 'spec.request': inBase64(`of web\n${REQUESTS[1]}\nand that is it`) }],
    ['with another signature is refused', { 'spec.request': broken(REQUESTS[2], 1) }, 'Invalid spec.request'],
    ['with another name than was signed is refused', { 'spec.request': broken(REQUESTS[2], 100) }, 'Invalid spec.request'],
    ['that ends early is refused', { 'spec.request': inBase64(REQUESTS[1].replace(/^(.*\n.{40}).*/, '$1')) }, 'Invalid spec.request'],
    ['with something else in it is refused', { 'spec.request': inBase64(REQUESTS[1].replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE')) }, 'Invalid spec.request'],
    ['that is no DER is refused', { 'spec.request': inBase64('-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n') }, 'Invalid spec.request'],
    ['without a request is refused', { 'spec.request': undefined }, 'Invalid spec.request'],
    ['without usages is refused', { 'spec.usages': [] }, 'Required spec.usages'],
    ['for something unknown is refused', { 'spec.usages': ['tls'] }, 'NotSupported spec.usages[0]'],
    ['for the same twice is refused', { 'spec.usages': ['any', 'any'] }, 'Duplicate spec.usages[1]'],
    ['for less than ten minutes is refused', { 'spec.expirationSeconds': 599 }, 'Invalid spec.expirationSeconds'],
    ['without a signer is refused', { 'spec.signerName': undefined }, 'Required spec.signerName'],
    ['for a signer without a name is refused', { 'spec.signerName': 'example.org' }, 'Invalid spec.signerName'],
    ['for a signer with two slashes is refused', { 'spec.signerName': 'example.org/a/b' }, 'Invalid spec.signerName'],
    ['for a signer of one label is refused', { 'spec.signerName': 'example/a' }, 'Invalid spec.signerName'],
    ['for a signer in capital letters is refused', { 'spec.signerName': 'example.org/A' }, 'Invalid spec.signerName'],
    ['for a signer with a long name is refused', { 'spec.signerName': `example.org/${'a'.repeat(560)}` }, 'Invalid spec.signerName', 'TooLong spec.signerName'],
    ['for the signer of the old version is refused', { 'spec.signerName': 'kubernetes.io/legacy-unknown' }, 'Invalid spec.signerName'],
  ]);

  test('keeps its spec, whatever a change says', () => {
    expect(created({ ...GOOD, spec: {} })).not.toEqual([]);
    expect(changed(GOOD, { ...GOOD, spec: {} })).toEqual([]);
  });
});
