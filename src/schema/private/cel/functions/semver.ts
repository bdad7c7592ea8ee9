import { comparisons, Ordered } from './ordered';
import { overload, Overload } from '../function';
import { RuleError } from '../rule-error';

const NUMBER = '(0|[1-9]\\d*)';
const LABEL = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][\\dA-Za-z-]*)';
const FORM = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${LABEL}(?:\\.${LABEL})*))?(?:\\+[\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*)?$`);

/** A semantic version. What stands behind `+` does not count. */
export class Version extends Ordered {
  /** @throws if the text is no semantic version. */
  public static parse(text: string): Version {
    return Version.read(text) ?? Version.refuse(text);
  }

  /** The version that a text is, if it is one. Its numbers fit into 64 bits. */
  public static read(text: string): Version | undefined {
    const match = FORM.exec(text);
    const labels = match?.[4]?.split('.') ?? [];
    const isVersion = match !== null && [...match.slice(1, 4), ...labels.filter(label => /^\d+$/.test(label))].every(fitsIn64Bits);
    return isVersion ? new Version(match.slice(1, 4).map(BigInt), labels) : undefined;
  }

  private static refuse(text: string): never {
    throw new RuleError(`${JSON.stringify(text)} is no semantic version`);
  }

  public readonly type = 'kubernetes.Semver';

  private constructor(public readonly numbers: readonly bigint[], private readonly labels: readonly string[]) {
    super();
  }

  public compareTo({ numbers, labels }: Version): number {
    for (let i = 0; i < 3; i++) {
      if (this.numbers[i] !== numbers[i]) {
        return this.numbers[i] < numbers[i] ? -1 : 1;
      }
    }
    if (this.labels.length === 0 || labels.length === 0) {
      return Math.sign(labels.length - this.labels.length);
    }
    for (let i = 0; i < Math.min(this.labels.length, labels.length); i++) {
      const order = compareLabels(this.labels[i], labels[i]);
      if (order !== 0) {
        return order;
      }
    }
    return Math.sign(this.labels.length - labels.length);
  }
}

function fitsIn64Bits(number: string): boolean {
  return BigInt.asUintN(64, BigInt(number)) === BigInt(number);
}

/** Numbers come before words. */
function compareLabels(a: string, b: string): number {
  const [left, right] = [a, b].map(label => /^\d+$/.test(label) ? BigInt(label) : undefined);
  if (left !== undefined && right !== undefined) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return left !== undefined ? -1 : right !== undefined ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Functions on semantic versions, beside those on all that has an order.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-semver-library
 */
export const SEMVER: readonly Overload[] = [
  ...comparisons('Semver'),
  overload('isSemver(string) -> bool', (text: string) => Version.read(text) !== undefined),
  overload('isSemver(string, bool) -> bool', (text: string, normalizes: boolean) => Version.read(normalizes ? normalized(text) : text) !== undefined),
  overload('semver(string) -> Semver', Version.parse),
  overload('semver(string, bool) -> Semver', (text: string, normalizes: boolean) => Version.parse(normalizes ? normalized(text) : text)),
  ...['major', 'minor', 'patch'].map((name, i) => overload(`Semver ${name}() -> int`, (version: Version) => version.numbers[i])),
];

/** Without the `v` in front and zeros before numbers, and with the parts that are missing. */
function normalized(text: string): string {
  const [, numbers, rest] = /^v?([\d.]*)(.*)$/s.exec(text)!;
  const parts = numbers.split('.').map(part => part.replace(/^0+(?=\d)/, ''));
  while (parts.length < 3) {
    parts.push('0');
  }
  return parts.join('.') + rest;
}
