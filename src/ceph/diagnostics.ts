import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { collectingLimits, collectingScript } from './collecting-script';
import { CephLogin } from './private/ceph-pod';
import { checkMade } from './private/check-props';
import { clusterScoped } from './private/csi-class';
import { ARCHIVES, CLUSTER_RULES, diagnosticsJob, NAMESPACE_RULES } from './private/diagnostics-job';
import { CEPH_FILES, diagnosticsScript } from './private/diagnostics-script';
import { wholeSeconds } from './private/durations';
import { NameSyntax } from './private/object-syntax';
import { fail, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';

const RBAC = 'rbac.authorization.k8s.io';

/** How much is collected. */
export interface DiagnosticsLimits {
  /**
   * Size of all files together, before they are compressed. What comes later is cut off.
   *
   * @default '256Mi'
   */
  readonly maxSize?: string;

  /**
   * Size of the log of one container, of which the end is kept.
   *
   * @default '4Mi'
   */
  readonly maxLogSize?: string;

  /**
   * Whether nodes, PersistentVolumes and StorageClasses are collected too,
   * which belong to no namespace.
   *
   * @default true
   */
  readonly clusterScope?: boolean;
}

/** What a script is made of that collects diagnostics where somebody runs it. */
export interface DiagnosticsScriptOptions extends DiagnosticsLimits {
  /**
   * Namespaces of the cluster and of the operator. The toolbox is in the first one.
   *
   * @default ['rook-ceph']
   */
  readonly namespaces?: string[];

  /**
   * Directory that the archive is written to.
   *
   * @default '.'
   */
  readonly directory?: string;
}

/** What a Job is made of that collects diagnostics. */
export interface DiagnosticsProps extends CephObjectProps, DiagnosticsLimits {
  /** The cluster. */
  readonly cluster: ICephCluster;

  /**
   * Image with the commands of Ceph.
   *
   * @default - the image of the cluster
   */
  readonly image?: string;

  /**
   * PersistentVolumeClaim in the namespace of the cluster that archives are kept on.
   *
   * @default - the archive is gone with the pod; fetch it with `kubectl cp` from `/archives`
   */
  readonly claimName?: string;

  /**
   * How long the pod stays for the archive to be fetched.
   *
   * @default - an hour without a claim, else not at all
   */
  readonly keepFor?: Duration;

  /**
   * When the Job is ended, whatever it has.
   *
   * @default Duration.hours(2)
   */
  readonly deadline?: Duration;
}

/**
 * A Job that collects what is needed to find out why a cluster is not well:
 * logs of all containers, objects of Kubernetes, the state of Ceph and its
 * crashes, in one archive. Secrets are not read, and what looks like one in
 * logs or settings is replaced by `***`.
 *
 * It signs on with Ceph as a user of its own that may only read, and to
 * Kubernetes with a ServiceAccount that may read no Secret. A Job runs once:
 * delete it to run it again.
 */
export class Diagnostics extends StorageConstruct {
  /** Files with the state of Ceph that an archive holds, below `diagnostics/`. */
  public static readonly CEPH_FILES: string[] = Object.keys(CEPH_FILES);

  /**
   * The same as a script in Python, without a pod of its own: run it where
   * `kubectl` reaches the cluster, or hand it to `python3 -` in the toolbox.
   * `cdk8s-storage diagnostics` prints it.
   *
   * @param options what is collected, and where it is put
   * @throws Error when a size is no quantity
   */
  public static script(options: DiagnosticsScriptOptions = {}): string {
    checkMade('Diagnostics.script', 'DiagnosticsScriptOptions', options);
    return collectingScript(options, (prop, problem) => {
      throw new Error(`Diagnostics.script: ${prop}: ${problem}`);
    });
  }

  protected readonly apiObject: ApiObject;
  private readonly namespace: string;

  /**
   * @throws Error that names the construct and the prop, when a name or a size is none
   */
  public constructor(scope: Construct, id: string, props: DiagnosticsProps) {
    super(scope, id, props);
    const { cluster } = props;
    const name = props.name ?? 'rook-ceph-diagnostics';
    this.namespace = cluster.namespace;
    const problem = NameSyntax.LABEL.problemOf(name);
    if (problem !== undefined) fail(this, 'name', problem);
    const namespaces = [...new Set([cluster.namespace, cluster.operatorNamespace])];
    const limits = collectingLimits(props, (prop, wrong) => fail(this, prop, wrong));
    this.addReaders(name, namespaces, limits.clusterScope);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name, namespace: cluster.namespace, labels: { app: name, ...props.labels }, annotations: props.annotations },
      spec: diagnosticsJob({
        name,
        image: props.image ?? cluster.cephImage,
        script: diagnosticsScript({ namespaces, directory: ARCHIVES, ...limits }),
        login: this.addReader(name),
        claimName: props.claimName,
        keepSeconds: wholeSeconds(this, 'keepFor', props.keepFor ?? Duration.hours(props.claimName === undefined ? 1 : 0)),
        deadlineSeconds: wholeSeconds(this, 'deadline', props.deadline ?? Duration.hours(2)),
        placement: cluster._placement,
      }),
    }), props, NameSyntax.LABEL);
  }

  /** A user of Ceph that may read its state. */
  private addReader(name: string): CephLogin {
    new rook.CephClient(this, 'User', {
      metadata: { name, namespace: this.namespace },
      spec: { secretName: `rook-ceph-client-${name}`, caps: { mon: 'allow r', mgr: 'allow r', osd: 'allow r', mds: 'allow r' } },
    });
    return { user: `client.${name}`, secretName: `rook-ceph-client-${name}`, secretKey: name };
  }

  private addReaders(name: string, namespaces: readonly string[], clusterScope: boolean): void {
    const subjects = [{ kind: 'ServiceAccount', name, namespace: this.namespace }];
    const add = (id: string, apiVersion: string, kind: string, namespace: string | undefined, fields: object) =>
      new ApiObject(this, id, {
        apiVersion, kind, metadata: namespace === undefined ? clusterScoped({ name: `${this.namespace}-${name}` }) : { name, namespace }, ...fields,
      });
    add('ServiceAccount', 'v1', 'ServiceAccount', this.namespace, {});
    for (const namespace of namespaces) {
      add(`Role-${namespace}`, `${RBAC}/v1`, 'Role', namespace, { rules: NAMESPACE_RULES });
      add(`RoleBinding-${namespace}`, `${RBAC}/v1`, 'RoleBinding', namespace, { roleRef: { apiGroup: RBAC, kind: 'Role', name }, subjects });
    }
    if (!clusterScope) return;
    add('ClusterRole', `${RBAC}/v1`, 'ClusterRole', undefined, { rules: CLUSTER_RULES });
    add('ClusterRoleBinding', `${RBAC}/v1`, 'ClusterRoleBinding', undefined, {
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: `${this.namespace}-${name}` }, subjects,
    });
  }
}
