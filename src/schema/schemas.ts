import { Judgement } from './judgement';
import { CrdFacts, KindFacts, KindLine, kindsOfCrd } from './kind';
import { apiVersionOf, bundledKinds, bundledLines } from './private/bundled-facts';
import { distilCrd } from './private/distil-crd';
import { judgeCreate } from './private/judge-create';

/**
 * The kinds that an API server knows: the built-in ones, those that this
 * package brings (Rook, csi-operator, RustFS, Velero, prometheus-operator,
 * cert-manager, external-snapshotter, Gateway API), and those you add.
 *
 * Definitions are read when a kind of theirs is first asked for.
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
    const prefix = group === '' ? '' : `${group}/`;
    return [...new Set([...this.added.keys(), ...bundledKinds()])]
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length))
      .filter(key => !key.includes('/'))
      .sort();
  }

  /**
   * What an API server would say if the object were created.
   *
   * Covered are decoding, unknown fields, object metadata, and the structural
   * schema of custom resources. Rules in CEL, and what the server checks in
   * code for built-in kinds, are not.
   *
   * @param manifest the object as plain data; it is not changed
   */
  public judgeCreate(manifest: any): Judgement {
    return this._judgeDecoded(manifest);
  }

  /**
   * The same for a decoded text.
   *
   * @param numbers how numbers are spelled in the text where their value does not tell, by path
   * @internal
   */
  public _judgeDecoded(object: unknown, numbers?: ReadonlyMap<string, string>): Judgement {
    return judgeCreate(object, this, numbers);
  }

  /** @internal */
  public _addFacts(crd: CrdFacts): void {
    for (const kind of kindsOfCrd(crd)) {
      this.added.set(`${apiVersionOf(kind)} ${kind.kind}`, kind);
    }
  }

  /**
   * What is known of a kind, once for each line of its API that the package
   * brings: the one to ask first in front.
   *
   * @internal
   */
  public _candidates(apiVersion: string, kind: string): KindLine[] {
    const added = this.added.get(`${apiVersion} ${kind}`);
    return added ? [{ facts: added }] : bundledLines(apiVersion, kind);
  }
}
