import { Need } from './rule';
import { Subject } from './subject';
import { Topology } from '../topology';

/**
 * The object that a rule looks at, with all that is around it. Objects have the
 * defaults of the API server; any field may be missing. Don't change them.
 */
export class RuleSubject {
  /** @internal */
  public static _of(subject: Subject): RuleSubject {
    return new RuleSubject(subject);
  }

  private constructor(private readonly it: Subject) {}

  /** The object. */
  public get object(): any {
    return this.it.object;
  }

  /** Its namespace; empty if it names none. */
  public get namespace(): string {
    return this.it.namespace;
  }

  /** Its name. */
  public get name(): string {
    return this.it.name;
  }

  /** The object as it was in the previous set; undefined if it is new, or there is no previous set. */
  public get previous(): any {
    return this.it.previous;
  }

  /** The CephCluster that the object belongs to; undefined if it is not among the manifests. */
  public get cephCluster(): any {
    return this.it.cluster;
  }

  /** The machines; undefined if they are not known. */
  public get topology(): Topology | undefined {
    return this.it.topology;
  }

  /** Version of Kubernetes, such as `1.35`; undefined if it is not known. */
  public get kubernetesVersion(): string | undefined {
    return this.it.kubernetesVersion?.toString();
  }

  /** Version of Ceph that the CephCluster asks for, such as `v20.2.4`; undefined if its image does not tell. */
  public get cephVersion(): string | undefined {
    return this.it.cephVersion?.toString();
  }

  /**
   * The objects of a kind.
   *
   * @param namespace those of one namespace only
   */
  public all(kind: string, namespace?: string): any[] {
    return [...this.it.set.all(kind, namespace)];
  }

  /**
   * One object; undefined if it is not among the manifests, which does not mean that the cluster does not have it.
   *
   * @param namespace empty for objects that live in none
   */
  public find(kind: string, namespace: string, name: string): any {
    return this.it.set.find(kind, namespace, name);
  }

  /**
   * Tells that something is missing to decide. The report names the rule as not evaluated.
   *
   * @param need what is missing, such as `objects` or `secrets`
   */
  public notEvaluated(need: string): void {
    this.it.notEvaluated(need as Need);
  }
}
