import { Judgement } from './judgement';
import { CrdFacts, KindFacts, KindLine, kindsOfCrd } from './kind';
import { apiVersionOf, bundledKinds, bundledLines } from './private/bundled-facts';
import { distilCrd } from './private/distil-crd';
import { judgeCreate, judgePlain } from './private/judge-create';
import { judgeUpdate } from './private/judge-update';
import { minorOf, NEWEST_MINOR } from './private/kube-version';
import { asControllersSee } from './private/typed-value';
import { Sight } from './sight';
import { withoutNulls } from '../manifests/without-nulls';

/** Which API server a set of kinds is that of. */
export interface SchemasProps {
  /**
   * Version of Kubernetes: `1.31` to `1.36`, also written as clusters name it, such as `v1.33.2`.
   *
   * @default - the newest that is known, 1.36
   */
  readonly kubeVersion?: string;
}

/**
 * The kinds that an API server knows: the built-in ones, those that this
 * package brings (Rook, csi-operator, RustFS, Velero, prometheus-operator,
 * cert-manager, external-snapshotter, Gateway API), and those you add.
 *
 * Definitions are read when a kind of theirs is first asked for.
 */
export class Schemas {
  /**
   * The kinds of this package. Each call gives a set of its own, to which definitions may be added.
   *
   * @throws if the version of Kubernetes is none that is known
   */
  public static bundled(props: SchemasProps = {}): Schemas {
    return new Schemas(props.kubeVersion === undefined ? NEWEST_MINOR : minorOf(props.kubeVersion));
  }

  /** Version of Kubernetes, such as `1.36`. */
  public readonly kubeVersion: string;

  private readonly added = new Map<string, KindFacts>();

  /**
   * Minor version of Kubernetes.
   *
   * @internal
   */
  public readonly _minor: number;

  private constructor(minor: number) {
    this.kubeVersion = `1.${minor}`;
    this._minor = minor;
  }

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
    return [...new Set([...this.added.keys(), ...bundledKinds(this._minor)])]
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length))
      .filter(key => !key.includes('/'))
      .sort();
  }

  /**
   * What an API server would say if the object were created.
   *
   * Covered are decoding, unknown fields, object metadata, of custom resources
   * their whole schema with its rules in CEL, and of built-in kinds what the
   * server checks in code. What admission plugins, webhooks and other objects of
   * the cluster have to say is not.
   *
   * @param manifest the object as plain data; it is not changed
   */
  public judgeCreate(manifest: any): Judgement {
    return this._judgeDecoded(manifest);
  }

  /**
   * What an API server would say if an object took the place of another, be it by
   * `kubectl apply` or `replace`: fields that can't change, rules on changes, and
   * what is forgiven because it was wrong before and is not touched.
   *
   * What a manifest does not say of `metadata` counts as unchanged, and so does
   * `status` where it is a subresource.
   *
   * @param old the object as the cluster holds it, or as it was applied before; it is not changed
   * @param manifest the object that would take its place; it is not changed
   */
  public judgeUpdate(old: any, manifest: any): Judgement {
    return judgeUpdate(old, manifest, this, undefined);
  }

  /**
   * The same for a decoded text.
   *
   * @param numbers how numbers are spelled in the text where their value does not tell, by path
   * @param sight takes the object as controllers see it, where that is known
   * @internal
   */
  public _judgeDecoded(object: unknown, numbers?: ReadonlyMap<string, string>, sight?: Sight): Judgement {
    return judgeCreate(object, this, numbers, sight);
  }

  /**
   * The same for an object that is known to be plain data: it came from a decoder,
   * or has been checked already.
   *
   * @internal
   */
  public _judgePlain(object: unknown): Judgement {
    return judgePlain(object, this, undefined);
  }

  /**
   * What judgeUpdate says, for a decoded text.
   *
   * @internal
   */
  public _judgeDecodedUpdate(old: unknown, object: unknown, numbers?: ReadonlyMap<string, string>): Judgement {
    return judgeUpdate(old, object, this, numbers);
  }

  /**
   * Gives objects of a kind as a controller reads them: with the defaults of the API
   * server, without nulls, and without values that are not of their field's type. Of a
   * kind that is not known only nulls are left out. What it is given is not changed. What a
   * verdict on the object has seen already is taken from there.
   *
   * @internal
   */
  public _viewerOf(apiVersion: string, kind: string): (object: any, seen?: Sight) => any {
    const line = this._candidates(apiVersion, kind)[0];
    return line ? (object, seen) => seen?.facts === line.facts ? withoutNulls(seen.object) : asControllersSee(line.facts, object) : withoutNulls;
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
  public _candidates(apiVersion: string, kind: string): readonly KindLine[] {
    const added = this.added.size > 0 ? this.added.get(`${apiVersion} ${kind}`) : undefined;
    return added ? [{ facts: added }] : bundledLines(apiVersion, kind, this._minor);
  }
}
