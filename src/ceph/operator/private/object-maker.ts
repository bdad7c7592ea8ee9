import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { RoleTable, rulesOf } from './rbac-table';

const RBAC = 'rbac.authorization.k8s.io';

/** Left out of the manifest, where `undefined` would be taken for the namespace of the chart. */
const NO_NAMESPACE = Lazy.any({ produce: () => undefined });

/** Labels by their keys. */
export interface Labels {
  readonly [key: string]: string;
}

/**
 * Makes objects that stand side by side, in the order in which they are to be applied.
 * The id of each is its kind and name.
 */
export class ObjectMaker {
  public constructor(
    private readonly scope: Construct,
    private readonly labels?: Labels,
    private readonly pullSecrets?: readonly string[],
  ) {}

  /** Makes an object of any kind; without a namespace it is one for the whole cluster. */
  public make(apiVersion: string, kind: string, name: string, namespace: string | undefined, body: object, labels?: Labels): ApiObject {
    const all = { ...this.labels, ...labels };
    return new ApiObject(this.scope, `${kind}-${namespace === undefined ? '' : `${namespace}-`}${name}`, {
      apiVersion,
      kind,
      metadata: { name, namespace: namespace ?? NO_NAMESPACE, ...Object.keys(all).length > 0 ? { labels: all } : {} },
      ...body,
    });
  }

  /** Makes ServiceAccounts. */
  public accounts(namespace: string, names: readonly string[]): void {
    const imagePullSecrets = this.pullSecrets?.map(name => ({ name }));
    for (const name of names) this.make('v1', 'ServiceAccount', name, namespace, imagePullSecrets ? { imagePullSecrets } : {});
  }

  /** Makes Roles in a namespace, or ClusterRoles. */
  public roles(namespace: string | undefined, table: RoleTable, labels?: Labels): void {
    for (const [name, rows] of Object.entries(table)) {
      this.make(`${RBAC}/v1`, namespace === undefined ? 'ClusterRole' : 'Role', name, namespace, { rules: rulesOf(rows) }, labels);
    }
  }

  /** Gives a role to a ServiceAccount: in a namespace, or everywhere. */
  public bind(name: string, namespace: string | undefined, to: Role, account: Account): void {
    this.make(`${RBAC}/v1`, namespace === undefined ? 'ClusterRoleBinding' : 'RoleBinding', name, namespace, {
      roleRef: { apiGroup: RBAC, ...to },
      subjects: [{ kind: 'ServiceAccount', ...account }],
    });
  }
}

/** A Role or ClusterRole. */
export interface Role {
  readonly kind: string;
  readonly name: string;
}

/** A ServiceAccount. */
export interface Account {
  readonly name: string;
  readonly namespace: string;
}

/** A ClusterRole of a name. */
export function clusterRole(name: string): Role {
  return { kind: 'ClusterRole', name };
}

/** A Role of a name, in the namespace of the binding. */
export function role(name: string): Role {
  return { kind: 'Role', name };
}
