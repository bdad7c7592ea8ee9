import { CephVersion } from './ceph-version';
import { ROOK_LINES, RookLine } from './private/rook-lines';
import { Version } from './version';
import { VersionFact } from './version-fact';

const GUIDE = 'https://rook.io/docs/rook/latest/Upgrade/rook-upgrade/';
const PREREQUISITES = 'https://rook.io/docs/rook/latest/Getting-Started/Prerequisites/prerequisites/';

/**
 * A release of Rook, and what it runs with.
 *
 * @see https://rook.io/docs/rook/latest/Upgrade/rook-upgrade/
 */
export class RookVersion {
  /** The release that this package is made for. */
  public static readonly V1_20 = RookVersion.of('1.20.6');

  /** The release before it. */
  public static readonly V1_19 = RookVersion.of('1.19.10');

  /** The newest release that this package knows. */
  public static get newest(): RookVersion {
    return RookVersion.of(ROOK_LINES[ROOK_LINES.length - 1].newest);
  }

  /**
   * The newest patch of each line that this package knows, the oldest line first.
   */
  public static get all(): RookVersion[] {
    return ROOK_LINES.map(({ newest }) => RookVersion.of(newest));
  }

  /**
   * A release by its number.
   *
   * @param version such as `1.20.6` or `v1.20.6`
   * @throws if the text is no version with major, minor and patch
   */
  public static of(version: string): RookVersion {
    const release = RookVersion._of(Version.parse(version));
    if (release === undefined) {
      throw new Error(`"${version}" is no release of Rook; write it like 1.20.6`);
    }
    return release;
  }

  /**
   * The release that an image of the operator carries, by its tag.
   *
   * @param image for instance `docker.io/rook/ceph:v1.20.6`
   * @returns undefined where the tag does not tell: a digest alone, `master`, a name of one's own
   */
  public static fromImage(image: string): RookVersion | undefined {
    return RookVersion._of(Version.ofImage(image));
  }

  /** @internal */
  public static _of(version: Version | undefined): RookVersion | undefined {
    return version?.patch === undefined ? undefined : new RookVersion(version);
  }

  /** Major and minor, such as `1.20`. */
  public readonly line: string;

  private readonly known?: RookLine;

  private constructor(private readonly version: Version) {
    this.line = `${version.major}.${version.minor}`;
    this.known = ROOK_LINES.find(({ line }) => line === this.line);
  }

  /** Whether this package knows what the release runs with. */
  public get isKnown(): boolean {
    return this.known !== undefined;
  }

  /** Major versions of Ceph that the release takes; empty where the release is not known. */
  public get cephMajors(): number[] {
    return [...this.known?.cephMajors ?? []];
  }

  /** Versions of Kubernetes that the release is tested with, the oldest and the newest; empty where the release is not known. */
  public get kubernetes(): string[] {
    return (this.known?.kubernetes ?? []).map(minor => `1.${minor}`);
  }

  /** The Ceph that the release runs by default; undefined where the release is not known. */
  public get defaultCeph(): CephVersion | undefined {
    return this.known && CephVersion.of(this.known.defaultCeph);
  }

  /**
   * Whether this release is another one or a later one.
   *
   * @param version for instance `1.19.5`
   * @throws if the text is no release
   */
  public isAtLeast(version: string): boolean {
    return this.version.isAtLeast(RookVersion.of(version).version.number);
  }

  /**
   * Why the release must not meet a version of Ceph; empty where it may, or where the release is not known.
   *
   * @param ceph the version that the cluster runs
   */
  public problemsWithCeph(ceph: CephVersion): VersionFact[] {
    if (this.known === undefined) {
      return [];
    }
    const { cephMajors, oldestCeph, defaultCeph } = this.known;
    const mend = `run Ceph ${cephMajors.join(' or ')}, such as ${defaultCeph}`;
    if (ceph.isAtLeast(oldestCeph) === false) {
      return [{ id: 'ceph-too-old', harmful: true, effect: `Rook ${this} takes Ceph ${oldestCeph} or newer and stops at ${ceph}`, mend, source: GUIDE }];
    }
    if (!cephMajors.includes(ceph.major)) {
      return [{ id: 'ceph-too-new', harmful: true, effect: `Rook ${this} does not know Ceph ${ceph.major} and stops`, mend, source: GUIDE }];
    }
    return [];
  }

  /**
   * Why the release must not meet a version of Kubernetes; empty where it may, or where the release is not known.
   *
   * @param kubernetes such as `1.36`
   * @throws if the text is no version
   */
  public problemsWithKubernetes(kubernetes: string): VersionFact[] {
    const minor = Version.parse(kubernetes)?.minor;
    if (minor === undefined) {
      throw new Error(`"${kubernetes}" is no Kubernetes version; write it like 1.36`);
    }
    if (this.known === undefined) {
      return [];
    }
    const [oldest, newest] = this.known.kubernetes;
    return minor >= oldest && minor <= newest ? [] : [{
      id: minor < oldest ? 'kubernetes-too-old' : 'kubernetes-too-new',
      harmful: minor < oldest,
      effect: `Rook ${this} is tested with Kubernetes 1.${oldest} to 1.${newest}, not with 1.${minor}`,
      mend: `run Kubernetes 1.${oldest} to 1.${newest}, or another release of Rook`,
      source: PREREQUISITES,
    }];
  }

  /**
   * The releases to install one after the other to get to another release: one minor at a time.
   *
   * @param target the release to reach
   * @returns the releases behind this one, the target last; empty where this is the target
   * @throws if the target is older, or if a release between is not known
   */
  public stepsTo(target: RookVersion): RookVersion[] {
    if (!target.isAtLeast(`${this}`)) {
      throw new Error(`Rook can't go back from ${this} to ${target}: a downgrade is not supported`);
    }
    const first = ROOK_LINES.findIndex(({ line }) => line === this.line);
    const last = ROOK_LINES.findIndex(({ line }) => line === target.line);
    if (first < 0 || last < 0) {
      throw new Error(`the way from Rook ${this} to ${target} is not known; known are ${ROOK_LINES.map(({ line }) => line).join(', ')}`);
    }
    const between = ROOK_LINES.slice(first + 1, last + 1);
    const steps = between.map(({ line, newest }) => line === target.line ? target : RookVersion.of(newest));
    const entry = between[0]?.upgradeFrom;
    const stay = entry !== undefined && !this.isAtLeast(entry) ? [RookVersion.of(ROOK_LINES[first].newest)] : [];
    return [...stay, ...(first === last && !this.isAtLeast(`${target}`) ? [target] : steps)];
  }

  /** The release as Rook writes it, without the `v`: `1.20.6`. */
  public toString(): string {
    return this.version.number;
  }
}
