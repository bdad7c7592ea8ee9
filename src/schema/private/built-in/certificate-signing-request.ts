import { certificateRequestProblem } from './certificate-request';
import { Field } from './field';
import { checkText } from './rules';
import { dnsSubdomainProblem } from '../names';
import { shown } from '../shown';

const USAGES = [
  'any', 'cert sign', 'client auth', 'code signing', 'content commitment', 'crl sign', 'data encipherment', 'decipher only', 'digital signature',
  'email protection', 'encipher only', 'ipsec end system', 'ipsec tunnel', 'ipsec user', 'key agreement', 'key encipherment', 'microsoft sgc',
  'netscape sgc', 'ocsp signing', 's/mime', 'server auth', 'signing', 'timestamping',
];
const LONGEST_SIGNER = 571;
const SHORTEST_LIFE = 600;

/** Checks a CertificateSigningRequest that is created. A change does not reach its spec. */
export function checkNewSigningRequest(request: Field): void {
  const [pem, usages, signer, life] = ['request', 'usages', 'signerName', 'expirationSeconds'].map(name => request.get('spec', name));
  pem.invalid(certificateRequestProblem(Buffer.from(pem.text, 'base64')));
  if (usages.size === 0) {
    usages.required('at least one usage is required');
  }
  const seen = new Set<string>();
  for (const usage of usages.items) {
    if (!USAGES.includes(usage.text)) {
      usage.unsupported(USAGES);
    }
    if (seen.has(usage.text)) {
      usage.duplicate();
    }
    seen.add(usage.text);
  }
  checkSigner(signer);
  if (life.isSet && life.number < SHORTEST_LIFE) {
    life.invalid(`${life.value} seconds, must be ${SHORTEST_LIFE} or more`);
  }
}

function checkSigner(signer: Field): void {
  checkText(signer, signerProblem);
  if (signer.text.length > LONGEST_SIGNER) {
    signer.tooLong(LONGEST_SIGNER, 'characters');
  }
}

function signerProblem(text: string): string | undefined {
  const [domain, name, ...rest] = text.split('/');
  if (text === 'kubernetes.io/legacy-unknown') {
    return 'kubernetes.io/legacy-unknown was for certificates.k8s.io/v1beta1 only, name another signer';
  }
  if (name === undefined || rest.length > 0) {
    return `${shown(text)} must be a domain and a name, such as example.org/serving`;
  }
  const isDomain = domain.includes('.') && domain.split('.').every(label => label.length <= 63);
  return dnsSubdomainProblem(domain) ?? dnsSubdomainProblem(name) ?? (isDomain ? undefined : `${shown(domain)} must be a domain of two labels or more`);
}
