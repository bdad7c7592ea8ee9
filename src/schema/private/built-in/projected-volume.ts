import { checkResourceFieldRef, checkVolumeFieldRef } from './container-environment';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkDescendingPath, checkFileMode, checkNonReservedPath, checkOneOf, checkRange, checkText } from './rules';
import { dnsLabelProblem, dnsSubdomainProblem } from '../names';

const KEY_TYPES = ['ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519', 'RSA3072', 'RSA4096'];
const HOUR = 3600;
const LONGEST_SIGNER = 571;

/** Checks files of a ConfigMap or Secret that become files of a volume. */
export function checkKeyItems(items: Field): void {
  for (const item of items.items) {
    checkText(item.get('key'));
    checkText(item.get('path'));
    checkNonReservedPath(item.get('path'));
    checkFileMode(item.get('mode'));
  }
}

/** Checks files that hold fields of the Pod. The server reports errors for the volume, not for the file. */
export function checkDownwardFiles(volume: Field): void {
  for (const file of volume.get('items').items) {
    const [fieldRef, resourceRef] = ['fieldRef', 'resourceFieldRef'].map(name => volume.get(name).as(file.get(name).value));
    const path = volume.get('path').as(file.get('path').value);
    checkText(path);
    checkNonReservedPath(path);
    if (fieldRef.isSet) {
      checkVolumeFieldRef(fieldRef);
      if (resourceRef.isSet) {
        volume.invalid('fieldRef and resourceFieldRef exclude each other');
      }
    } else if (resourceRef.isSet) {
      checkResourceFieldRef(resourceRef, true);
    } else {
      volume.required('each file needs fieldRef or resourceFieldRef');
    }
    checkFileMode(volume.get('mode').as(file.get('mode').value));
  }
}

/** Checks a projected volume. */
export function checkProjected(projected: Field): void {
  checkFileMode(projected.get('defaultMode'));
  const paths = new Set<string>();
  for (const source of projected.get('sources').items) {
    const given = SOURCES.filter(([name]) => source.get(name).isSet);
    for (const [name, check] of given) {
      check(source.get(name), projected);
      for (const path of pathsOf(source.get(name))) {
        if (paths.has(path)) {
          projected.invalid(`more than one source has the path ${JSON.stringify(path)}`);
        }
        paths.add(path);
      }
    }
    if (given.length > 1) {
      source.forbidden(`has ${given.map(([name]) => name).join(' and ')}, each needs a source of its own`);
    }
  }
}

const SOURCES: readonly [name: string, check: (source: Field, projected: Field) => void][] = [
  ['secret', checkNamedFiles],
  ['configMap', checkNamedFiles],
  ['downwardAPI', checkDownwardFiles],
  ['serviceAccountToken', checkToken],
  ['clusterTrustBundle', checkTrustBundle],
  ['podCertificate', checkCertificate],
];

function checkNamedFiles(source: Field): void {
  checkText(source.get('name'));
  checkKeyItems(source.get('items'));
}

/** Paths at which a source puts files. That of a token is not compared with others. */
function pathsOf(source: Field): string[] {
  const paths = [...source.get('items').items.map(item => item.get('path'))];
  if (!source.get('expirationSeconds').isSet) {
    paths.push(source.get('path'), ...['credentialBundlePath', 'keyPath', 'certificateChainPath'].map(name => source.get(name)));
  }
  return paths.map(path => path.text).filter(path => path !== '');
}

function checkToken(token: Field, projected: Field): void {
  const path = projected.get('path').as(token.get('path').value);
  checkText(path);
  checkNonReservedPath(path);
  checkRange(token.get('expirationSeconds'), 600, 2 ** 32);
}

function checkTrustBundle(bundle: Field): void {
  const [name, signer, selector, path] = ['name', 'signerName', 'labelSelector', 'path'].map(field => bundle.get(field));
  if (name.isSet === signer.isSet) {
    if (name.isSet) {
      bundle.invalid('name and signerName exclude each other');
    } else {
      bundle.required('one of name and signerName is required');
    }
  } else if (name.isSet) {
    checkText(name);
    name.invalid(bundleNameProblem(name.text));
    if (selector.isSet) {
      selector.invalid('must not be set with name');
    }
  } else {
    checkSigner(signer);
    checkLabelSelector(selector);
  }
  checkText(path);
  checkNonReservedPath(path);
}

/** A bundle of a signer is named `<domain>:<path>:<name>`. */
function bundleNameProblem(text: string): string | undefined {
  const parts = text.split(':');
  return dnsSubdomainProblem(parts[parts.length - 1]);
}

function checkSigner(signer: Field): void {
  checkText(signer, signerProblem);
}

/** `<domain>/<name>`, where the domain has two labels or more. */
function signerProblem(text: string): string | undefined {
  const [domain, name, ...more] = text.split('/');
  const isSigner = name !== undefined && more.length === 0 && text.length <= LONGEST_SIGNER && domain.length <= 253 && domain.includes('.')
    && domain.split('.').every(label => dnsLabelProblem(label) === undefined) && name.split('.').every(label => dnsSubdomainProblem(label) === undefined);
  return isSigner ? undefined : `${JSON.stringify(text)} is no signer, write a domain and a name such as example.org/serving`;
}

function checkCertificate(certificate: Field): void {
  checkSigner(certificate.get('signerName'));
  checkOneOf(certificate.get('keyType'), KEY_TYPES);
  const longest = certificate.get('maxExpirationSeconds');
  if (longest.isSet) {
    checkRange(longest, HOUR, 91 * 24 * HOUR);
  }
  const paths = ['credentialBundlePath', 'keyPath', 'certificateChainPath'].map(name => certificate.get(name));
  paths.forEach(checkDescendingPath);
  if (paths.every(path => path.text === '')) {
    certificate.required('one of credentialBundlePath, keyPath and certificateChainPath is required');
  }
}
