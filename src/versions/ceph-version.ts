import { CEPH_FACTS } from './private/ceph-facts';
import { Version } from './version';
import { VersionFact } from './version-fact';

const RELEASE_NAMES: { readonly [major: number]: string } = {
  16: 'pacific', 17: 'quincy', 18: 'reef', 19: 'squid', 20: 'tentacle', 21: 'umbrella',
};

/**
 * A version of Ceph, as the tag of its container image tells it.
 *
 * @see https://docs.ceph.com/en/latest/releases/
 */
export class CephVersion {
  /** The newest Tentacle (20) that this package knows; the default of Rook 1.20.6. */
  public static readonly TENTACLE = CephVersion.of('20.2.4');

  /** The newest Squid (19) that this package knows. */
  public static readonly SQUID = CephVersion.of('19.2.6');

  /**
   * A version by its number.
   *
   * @param version `20.2.4`, `v20.2.4`, with or without the build behind it (`v20.2.4-20260820`), or only its beginning (`v20`)
   * @throws if the text is no version
   */
  public static of(version: string): CephVersion {
    const parsed = Version.parse(version);
    if (parsed === undefined) {
      throw new Error(`"${version}" is no Ceph version; write it like 20.2.4`);
    }
    return new CephVersion(parsed);
  }

  /**
   * The version that an image carries, by its tag.
   *
   * @param image for instance `quay.io/ceph/ceph:v20.2.4`
   * @returns undefined where the tag does not tell: a digest alone, `latest`, a name of one's own
   */
  public static fromImage(image: string): CephVersion | undefined {
    const version = Version.ofImage(image);
    return version === undefined || RELEASE_NAMES[version.major] === undefined && version.minor === undefined
      ? undefined : new CephVersion(version);
  }

  /** @internal */
  public static _of(version: Version): CephVersion {
    return new CephVersion(version);
  }

  /** The release: 19 is Squid, 20 is Tentacle. */
  public readonly major: number;

  /** The second number, 2 for what is stable; undefined where the tag floats. */
  public readonly minor?: number;

  /** The third number; undefined where the tag floats. */
  public readonly patch?: number;

  private constructor(private readonly version: Version) {
    this.major = version.major;
    this.minor = version.minor;
    this.patch = version.patch;
  }

  /** The name of the release, such as `tentacle`; undefined where it is not known. */
  public get releaseName(): string | undefined {
    return RELEASE_NAMES[this.major];
  }

  /** What one has to know of this version. A tag that floats is taken for the newest it can mean: nothing is known of it. */
  public get facts(): VersionFact[] {
    return CEPH_FACTS.filter(({ from, to }) => this.version.isWithin(from, to)).map(({ fact }) => fact);
  }

  /**
   * Whether this version is another one or a later one.
   *
   * @param version for instance `20.2.4`
   * @returns undefined where a floating tag leaves it open
   * @throws if the text is no version
   */
  public isAtLeast(version: string): boolean | undefined {
    const { number } = CephVersion.of(version).version;
    return this.version.isAtLeast(number) ? true : this.version.isBefore(number) ? false : undefined;
  }

  /** The version as Ceph writes it, such as `20.2.4`. */
  public toString(): string {
    return this.version.number;
  }
}
