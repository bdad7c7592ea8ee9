import { CephVersion } from './ceph-version';
import { ROOK_LINES } from './private/rook-lines';
import { RookVersion } from './rook-version';
import { VersionFact } from './version-fact';

/** What a cluster runs. */
export interface UpgradePathProps {
  /** The release of Rook. */
  readonly rook: RookVersion;
  /** The version of Ceph. */
  readonly ceph: CephVersion;
  /**
   * The release of Rook to reach.
   *
   * @default - the newest that this package knows
   */
  readonly target?: RookVersion;
}

/** A step of an upgrade. */
export interface UpgradeStep {
  /** What is upgraded: `Rook` or `Ceph`. */
  readonly component: string;
  /** The version before the step. */
  readonly from: string;
  /** The version behind it. */
  readonly to: string;
  /** What to see to before the step, a sentence each. */
  readonly before: string[];
}

/**
 * The way of a cluster to a newer Rook and its Ceph: one minor of Rook at a time, and
 * Ceph in between wherever the next Rook would not take the old one.
 *
 * @see https://rook.io/docs/rook/latest/Upgrade/rook-upgrade/
 */
export class UpgradePath {
  /**
   * The way from what runs to a release of Rook.
   *
   * @throws Error if Rook can't get there, or if one of the releases on the way is not known
   */
  public static of(props: UpgradePathProps): UpgradePath {
    return new UpgradePath(props.rook, props.ceph, props.target ?? RookVersion.newest);
  }

  /** The steps, in order; empty where nothing newer is known. */
  public readonly steps: UpgradeStep[] = [];

  private constructor(private rook: RookVersion, private ceph: CephVersion, target: RookVersion) {
    for (const next of rook.stepsTo(target)) {
      if (next.problemsWithCeph(this.ceph).some(({ id }) => id === 'ceph-too-old')) {
        this.upgradeCeph();
      }
      this.steps.push({ component: 'Rook', from: `${this.rook}`, to: `${next}`, before: this.rook.line === next.line ? [] : changesOf(next) });
      this.rook = next;
    }
    this.upgradeCeph();
  }

  /** Goes to the Ceph that the release of Rook runs by default, unless a newer one is there already. */
  private upgradeCeph(): void {
    const target = this.rook.defaultCeph;
    if (target !== undefined && this.ceph.isAtLeast(`${target}`) === false) {
      this.steps.push({ component: 'Ceph', from: `${this.ceph}`, to: `${target}`, before: target.facts.map(warning) });
      this.ceph = target;
    }
  }
}

function changesOf(release: RookVersion): string[] {
  return [...ROOK_LINES.find(({ line }) => line === release.line)?.changes ?? []];
}

function warning({ effect, mend }: VersionFact): string {
  return `${effect}: ${mend}`;
}
