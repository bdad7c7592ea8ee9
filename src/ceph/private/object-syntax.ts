const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const LABEL_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** What the name of an object must look like. */
export class NameSyntax {
  /** Pools, classes, clusters: a DNS subdomain. */
  static readonly SUBDOMAIN = new NameSyntax('DNS subdomain', SUBDOMAIN, 253);
  /** Filesystems, Deployments: what becomes a label value or the name of a Service. */
  static readonly LABEL = new NameSyntax('DNS label', LABEL, 63);
  /** Object stores: Rook leaves 38 characters to them (rule R134). */
  static readonly OBJECT_STORE = new NameSyntax('DNS label', LABEL, 38);
  /** Users of object stores: Rook labels their Secrets with the name. */
  static readonly OBJECT_USER = new NameSyntax('DNS subdomain', SUBDOMAIN, 63);
  /** Topics: Ceph takes no dots. */
  static readonly BUCKET_TOPIC = new NameSyntax('name of a topic', LABEL, 253);
  /** Notifications: claims ask for them with a label `bucket-notification-<name>` (rule R172). */
  static readonly BUCKET_NOTIFICATION = new NameSyntax('DNS subdomain', SUBDOMAIN, 43);

  private constructor(
    private readonly what: string,
    private readonly pattern: RegExp,
    private readonly longest: number,
  ) {}

  /** What is wrong with a name, or undefined. */
  problemOf(name: unknown): string | undefined {
    if (typeof name === 'string' && name.length <= this.longest && this.pattern.test(name)) return undefined;
    return `${JSON.stringify(name)} is no ${this.what} of at most ${this.longest} characters: `
      + 'only lower-case letters, digits and "-"' + (this.pattern === SUBDOMAIN ? ' and "."' : '') + ', a letter or digit at both ends';
  }
}

/** What is wrong with the labels, or undefined. */
export function problemOfLabels(labels: { readonly [key: string]: string }): string | undefined {
  for (const key of Object.keys(labels)) {
    const slash = key.lastIndexOf('/');
    const name = key.slice(slash + 1);
    const prefixed = slash === -1 || NameSyntax.SUBDOMAIN.problemOf(key.slice(0, slash)) === undefined;
    if (!prefixed || name.length > 63 || !LABEL_NAME.test(name)) {
      return `${JSON.stringify(key)} is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters`;
    }
    const value = labels[key];
    if (typeof value !== 'string' || value.length > 63 || !LABEL_VALUE.test(value)) {
      return `${JSON.stringify(value)} is no value for the label ${key}: letters, digits, "-", "_" and ".", at most 63 characters`;
    }
  }
  return undefined;
}
