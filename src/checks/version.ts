/**
 * A version of which not every part needs to be known: the image `ceph:v20` is some
 * release of Ceph 20.
 */
export class Version {
  /** Reads `v1.35.0-eks-1`, `20.2`, `19`. */
  public static parse(text: string): Version | undefined {
    const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+_].*)?$/.exec(text);
    return match ? new Version(text, match.slice(1).filter(part => part !== undefined).map(Number)) : undefined;
  }

  /** Reads the tag of an image; a digest behind it does not matter. Without a tag nothing is known. */
  public static ofImage(image: string): Version | undefined {
    const name = image.split('@')[0].split('/').pop()!;
    const tag = name.indexOf(':');
    return tag < 0 ? undefined : Version.parse(name.slice(tag + 1));
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
    const parts = other.split('.').map(Number);
    const place = parts.findIndex((part, i) => (this.parts[i] ?? unknown) !== part);
    return place < 0 ? 0 : (this.parts[place] ?? unknown) - parts[place];
  }
}
