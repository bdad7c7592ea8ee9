/**
 * The forms that Kubernetes asks of names.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const DNS_SUBDOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})*$`);
const QUALIFIED_PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Why a text is no RFC 1123 label, or undefined where it is one. */
export function dnsLabelProblem(text: string): string | undefined {
  if (text.length > 63) {
    return `${text.length} characters, at most 63 are allowed`;
  }
  return DNS_LABEL.test(text) ? undefined : `${JSON.stringify(text)} is no DNS label: lower-case letters, digits and '-', starting and ending with a letter or digit`;
}

/** Why a text is no RFC 1123 subdomain, or undefined where it is one. */
export function dnsSubdomainProblem(text: string): string | undefined {
  if (text.length > 253) {
    return `${text.length} characters, at most 253 are allowed`;
  }
  return DNS_SUBDOMAIN.test(text) ? undefined : `${JSON.stringify(text)} is no DNS name: lower-case letters, digits, '-' and '.', starting and ending with a letter or digit`;
}

/** Why a text can't be a segment of a URL path, which is all that names of RBAC objects must be. */
export function pathSegmentProblem(text: string): string | undefined {
  return text === '.' || text === '..' || /[/%]/.test(text) ? `${JSON.stringify(text)} may not be '.' or '..' nor contain '/' or '%'` : undefined;
}

/** Why a text is no label or annotation key, finalizer or the like: `[prefix/]name`. */
export function qualifiedNameProblem(text: string): string | undefined {
  const parts = text.split('/');
  const name = parts[parts.length - 1];
  if (parts.length > 2) {
    return `${JSON.stringify(text)} has more than one '/'`;
  }
  const prefixProblem = parts.length === 2 ? (parts[0] === '' ? 'the prefix before / is empty' : dnsSubdomainProblem(parts[0])) : undefined;
  if (prefixProblem) {
    return `prefix of key ${JSON.stringify(text)}: ${prefixProblem}`;
  }
  if (name.length === 0 || name.length > 63) {
    return `the name in ${JSON.stringify(text)} has ${name.length} characters, 1 to 63 are allowed`;
  }
  return QUALIFIED_PART.test(name) ? undefined : `${JSON.stringify(text)} is no valid key: letters, digits, '-', '_' and '.', starting and ending with a letter or digit`;
}

/** Why a text can't be the value of a label. */
export function labelValueProblem(text: string): string | undefined {
  if (text.length > 63) {
    return `${text.length} characters, at most 63 are allowed in a label value`;
  }
  return text === '' || QUALIFIED_PART.test(text) ? undefined : `${JSON.stringify(text)} is no label value: letters, digits, '-', '_' and '.', starting and ending with a letter or digit`;
}
