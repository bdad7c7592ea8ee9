const NUMBER = /^v?(\d{1,4})(?:\.(\d{1,4})(?:\.(\d{1,6}))?)?(?:[-+_].*)?$/;

/**
 * A version of which not every part needs to be known: the image `ceph:v20` is some
 * release of Ceph 20.
 */
export class Version {
  /** Reads `v1.35.0-eks-1`, `20.2`, `v20.2.4-20260820`; undefined where the text is no version. */
  public static parse(text: string): Version | undefined {
    const match = NUMBER.exec(text);
    return match ? new Version(text, match.slice(1).filter(part => part !== undefined).map(Number)) : undefined;
  }

  /** Reads the tag of an image, whatever its registry, port and digest; without a tag nothing is known. */
  public static ofImage(image: string): Version | undefined {
    const name = image.split('@', 1)[0].split('/').at(-1)!;
    return name.includes(':') ? Version.parse(name.slice(name.indexOf(':') + 1)) : undefined;
  }

  private constructor(private readonly text: string, private readonly parts: readonly number[]) {}

  /** Its first number. */
  public get major(): number {
    return this.parts[0];
  }

  /** Its second number; undefined where it is not given. */
  public get minor(): number | undefined {
    return this.parts[1];
  }

  /** Its third number; undefined where it is not given. */
  public get patch(): number | undefined {
    return this.parts[2];
  }

  /** The numbers alone, as far as they are given: `20.2.4`. */
  public get number(): string {
    return this.parts.join('.');
  }

  /** Whether it is surely older than another one, such as `19.2.0`. */
  public isBefore(other: string): boolean {
    return this.compare(other, Infinity) < 0;
  }

  /** Whether it is surely another one or newer. */
  public isAtLeast(other: string): boolean {
    return this.compare(other, 0) >= 0;
  }

  /** Whether it surely lies within two others, both included: `isWithin('20.2.2', '20.2.4')`. */
  public isWithin(first: string, last: string): boolean {
    return this.isAtLeast(first) && this.compare(last, Infinity) <= 0;
  }

  /** The version as it was written. */
  public toString(): string {
    return this.text;
  }

  /** @param unknown what to take parts for that are not known */
  private compare(other: string, unknown: number): number {
    const parts = partsOf(other);
    const place = parts.findIndex((part, i) => (this.parts[i] ?? unknown) !== part);
    return place < 0 ? 0 : (this.parts[place] ?? unknown) - parts[place];
  }
}

/** The numbers of the releases that versions are compared with, which are few. */
const KNOWN = new Map<string, readonly number[]>();

function partsOf(release: string): readonly number[] {
  let parts = KNOWN.get(release);
  if (!parts) {
    parts = release.split('.').map(Number);
    KNOWN.set(release, parts);
  }
  return parts;
}
