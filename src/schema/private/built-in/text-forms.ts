import { dnsSubdomainProblem } from '../names';
import { shown } from '../shown';

/**
 * Forms of texts that only built-in kinds ask for. Each function says why a
 * text does not have the form, or nothing where it has.
 */

const SUBDOMAIN = '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*';
const WILDCARD = new RegExp(`^\\*\\.${SUBDOMAIN}$`);
const SUBDOMAIN_WITH_UNDERSCORES = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

/** A DNS label that begins with a letter. */
export function dns1035LabelProblem(text: string): string | undefined {
  return text.length <= 63 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text) ? undefined
    : `${shown(text)} must be at most 63 lower-case letters, digits and '-', starting with a letter and ending with a letter or digit`;
}

/** The name of a port. */
export function portNameProblem(text: string): string | undefined {
  const isName = text.length <= 15 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text) && /[a-z]/.test(text) && !text.includes('--');
  return isName ? undefined
    : `${shown(text)} is no port name: at most 15 lower-case letters, digits and single '-' between them, with at least one letter`;
}

/** The key of an entry of a ConfigMap or Secret. */
export function configMapKeyProblem(text: string): string | undefined {
  return text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..') ? undefined
    : `${shown(text)} is no key: at most 253 letters, digits, '-', '_' and '.', not '.' and not starting with '..'`;
}

/** The name of an environment variable. */
export function environmentNameProblem(text: string): string | undefined {
  return /^[ -<>-~]+$/.test(text) ? undefined : `${shown(text)} must be printable ASCII characters other than '='`;
}

/** The name of an environment variable as it had to be before Kubernetes 1.32. */
export function strictEnvironmentNameProblem(text: string): string | undefined {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..') ? undefined
    : `${shown(text)} must be letters, digits, '-', '_' and '.', not starting with a digit or '..'; Kubernetes 1.32 takes more`;
}

/** The name of a HTTP header. */
export function headerNameProblem(text: string): string | undefined {
  return /^[-A-Za-z0-9]+$/.test(text) ? undefined : `${shown(text)} is no header name: letters, digits and '-'`;
}

/** The name of a kernel parameter. */
export function sysctlProblem(text: string): string | undefined {
  return text.length <= 253 && SYSCTL.test(text) ? undefined
    : `${shown(text)} is no sysctl: at most 253 lower-case letters, digits, '-' and '_' in segments with '.' or '/' between them`;
}

/** A DNS name that may hold underscores. */
export function underscoredSubdomainProblem(text: string): string | undefined {
  return text.length <= 253 && SUBDOMAIN_WITH_UNDERSCORES.test(text) ? undefined
    : `${shown(text)} is no domain: at most 253 lower-case letters, digits, '-', '_' and '.'`;
}

/** A DNS name, or `*.` and a DNS name. */
export function hostProblem(text: string): string | undefined {
  if (!text.includes('*')) {
    return dnsSubdomainProblem(text);
  }
  return text.length <= 253 && WILDCARD.test(text) ? undefined : `${shown(text)} is no host: a wildcard must be the whole first label, as in *.example.org`;
}

/** `<domain>/<path>`, such as `example.org/controller`. */
export function domainPrefixedPathProblem(text: string): string | undefined {
  const slash = text.indexOf('/');
  if (slash <= 0 || slash === text.length - 1) {
    return `${shown(text)} must be a domain and a path, such as example.org/controller`;
  }
  return dnsSubdomainProblem(text.slice(0, slash))
    ?? (/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(text.slice(slash + 1)) ? undefined : `the path in ${shown(text)} has characters that no URL path has`);
}

/** A DNS name of three labels or more, such as `hook.example.org`. */
export function qualifiedDomainProblem(text: string): string | undefined {
  return dnsSubdomainProblem(text) ?? (text.split('.').length >= 3 ? undefined : `${shown(text)} must have at least three labels, such as hook.example.org`);
}

/** The name of a CSI driver: a domain, in whatever case. */
export function csiDriverProblem(text: string): string | undefined {
  return dnsSubdomainProblem(text.toLowerCase());
}

/** A number of objects in percent, such as `25%`. */
export function percentProblem(text: string): string | undefined {
  return /^[0-9]+%$/.test(text) ? undefined : `${shown(text)} is no percentage, write digits and % such as 25%`;
}

/** Whether a text has white space around it, as Go knows it: a mark of the byte order is none. */
export function hasSpaceAround(text: string): boolean {
  return /^(?:(?!\ufeff)\s|\u0085)|(?:(?!\ufeff)\s|\u0085)$/.test(text);
}
