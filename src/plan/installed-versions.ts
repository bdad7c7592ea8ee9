import { ManifestSet } from '../manifests';
import { cephVersionOf, isExternal } from '../placement/ceph-cluster';
import { CephVersion, RookVersion, UpgradePath, UpgradeStep, VersionFact } from '../versions';

/** A CephCluster, and what is to be said of its version. */
export interface InstalledCeph {
  /** Name of the CephCluster. */
  readonly name: string;
  /** Its namespace. @default - the manifest names none */
  readonly namespace?: string;
  /** Image of its daemons. @default - the daemons run elsewhere, or Rook takes its own */
  readonly image?: string;
  /** Version of Ceph. @default - the image does not tell it */
  readonly version?: CephVersion;
  /** What has to be known of the version, and why Rook must not meet it. */
  readonly problems: VersionFact[];
  /** How to get to the newest releases; empty where nothing newer is known. @default - Rook or Ceph is not told, so nobody can say */
  readonly steps?: UpgradeStep[];
}

/** What to judge versions by. */
export interface InstalledVersionsOptions {
  /** Version of Kubernetes, such as `1.33`. @default - not known */
  readonly kubernetesVersion?: string;
}

/**
 * The versions of Rook and Ceph that manifests install, whether they go together, and
 * what is newer.
 */
export class InstalledVersions {
  /**
   * What a set of manifests installs.
   *
   * @param set     the manifests, with the operator's Deployment
   * @param options what else is known
   */
  public static of(set: ManifestSet, options: InstalledVersionsOptions = {}): InstalledVersions {
    return new InstalledVersions(set.objects, options.kubernetesVersion);
  }

  /** The release of Rook; undefined where no Deployment of the operator tells it. */
  public readonly rook?: RookVersion;
  /** Why the release of Rook must not meet the version of Kubernetes. */
  public readonly problems: VersionFact[];
  /** The CephClusters, in the order of the manifests. */
  public readonly clusters: InstalledCeph[];

  private constructor(objects: readonly any[], kubernetes: string | undefined) {
    this.rook = objects.map(releaseOf).find(release => release !== undefined);
    this.problems = kubernetes === undefined || this.rook === undefined ? [] : this.rook.problemsWithKubernetes(kubernetes);
    this.clusters = objects.filter(({ kind, apiVersion }) => kind === 'CephCluster' && `${apiVersion}`.startsWith('ceph.rook.io/'))
      .map(cluster => this.judged(cluster));
  }

  private judged(cluster: any): InstalledCeph {
    const image: string | undefined = isExternal(cluster) ? undefined : cluster.spec?.cephVersion?.image;
    const number = isExternal(cluster) ? undefined : cephVersionOf(cluster);
    const version = number && CephVersion._of(number);
    return {
      name: cluster.metadata?.name ?? '',
      namespace: cluster.metadata?.namespace,
      image,
      version,
      problems: version ? [...this.rook?.problemsWithCeph(version) ?? [], ...version.facts] : [],
      steps: version && this.rook?.isKnown ? UpgradePath.of({ rook: this.rook, ceph: version }).steps : undefined,
    };
  }
}

/** The release of an object that is the operator. */
function releaseOf({ kind, spec, metadata }: any): RookVersion | undefined {
  const containers: any[] = kind === 'Deployment' ? spec?.template?.spec?.containers ?? [] : [];
  const operator = containers.find(({ name, image }) => (name === 'rook-ceph-operator' || metadata?.name === 'rook-ceph-operator') && image);
  return operator && RookVersion.fromImage(`${operator.image}`);
}
