import { CrdFacts, KindFacts, kindsOfCrd } from './kind';
import { apiVersionOf, bundledApisOf, bundledKind, bundledKinds } from './private/bundled-facts';
import { distilCrd } from './private/distil-crd';

/**
 * The kinds that an API server knows: the built-in ones, those that this
 * package brings (Rook, csi-operator, RustFS, Velero, prometheus-operator,
 * cert-manager, external-snapshotter, Gateway API), and those you add.
 */
export class Schemas {
  /** The kinds of this package. Each call gives a set of its own, to which definitions may be added. */
  public static bundled(): Schemas {
    return new Schemas();
  }

  private readonly added = new Map<string, KindFacts>();

  private constructor() {}

  /**
   * Adds a CustomResourceDefinition. Its versions take the place of what was
   * known of the same API versions and kind.
   *
   * @param crd the definition as a plain object, `apiextensions.k8s.io/v1`
   * @throws if the object is no CustomResourceDefinition with a schema
   */
  public addCrd(crd: any): void {
    this._addFacts(distilCrd(crd));
  }

  /** Whether a kind is known, such as `ceph.rook.io/v1`, `CephCluster`. */
  public has(apiVersion: string, kind: string): boolean {
    return this._candidates(apiVersion, kind).length > 0;
  }

  /** Kinds known in an API group, each as `<version> <kind>`; the core group is the empty string. */
  public kindsOf(group: string): string[] {
    const own = [...this.added.keys()];
    return [...new Set([...own, ...bundledKinds()])]
      .filter(key => groupOf(key.split(' ')[0]) === group)
      .map(key => key.slice(group === '' ? 0 : group.length + 1))
      .sort();
  }

  /** @internal */
  public _addFacts(crd: CrdFacts): void {
    for (const kind of kindsOfCrd(crd)) {
      this.added.set(`${apiVersionOf(kind)} ${kind.kind}`, kind);
    }
  }

  /**
   * What is known of a kind, once for each version of its API that the package
   * brings: the one to ask first in front.
   *
   * @internal
   */
  public _candidates(apiVersion: string, kind: string): KindFacts[] {
    const added = this.added.get(`${apiVersion} ${kind}`);
    return added ? [added] : bundledApisOf(apiVersion, kind).map(api => bundledKind(api, apiVersion, kind)!);
  }
}

/** `ceph.rook.io` of `ceph.rook.io/v1`; the empty string of `v1`. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}
