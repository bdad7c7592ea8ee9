import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { requireUrl } from './private/object-url';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephObjectRealm, whether it is made here or exists already.
 */
export interface ICephObjectRealm extends IConstruct {
  /** The cluster that the realm is kept in. */
  readonly cluster: ICephCluster;
  /** Name of the realm. */
  readonly name: string;
}

/**
 * Where a realm is pulled from: the cluster that has the master zone.
 */
export interface RealmPull {
  /**
   * URL of gateways of the master zone, which this cluster can reach: `https://s3.east.example.com:443`.
   */
  readonly endpoint: string;

  /**
   * The realm there, if it is made in the same app. It gives the name.
   *
   * @default - a realm that is made elsewhere; `name` has to be its name
   */
  readonly realm?: ICephObjectRealm;
}

/**
 * What a CephObjectRealm is made of.
 */
export interface CephObjectRealmProps extends CephObjectProps {
  /** The cluster that keeps the realm. */
  readonly cluster: ICephCluster;

  /**
   * Where the realm is pulled from. The Secret `<name>-keys` with `access-key`
   * and `secret-key` has to be copied from there first.
   *
   * @default - a realm of its own; Rook makes the keys
   */
  readonly pull?: RealmPull;

  /**
   * Whether commands that name no realm mean this one.
   *
   * @default false
   */
  readonly defaultRealm?: boolean;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephObjectRealmSpec;
}

/**
 * How to find a CephObjectRealm that is not made here.
 */
export interface CephObjectRealmAttributes {
  /** The cluster that the realm is kept in. */
  readonly cluster: ICephCluster;

  /** Name of the realm. */
  readonly name: string;
}

/**
 * All zone groups and zones that share users and buckets, over several clusters.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-realm-crd/
 */
export class CephObjectRealm extends StorageConstruct implements ICephObjectRealm {
  /**
   * A realm that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the realm
   */
  public static fromCephObjectRealmName(scope: Construct, id: string, attrs: CephObjectRealmAttributes): ICephObjectRealm {
    return new ImportedCephObjectRealm(scope, id, attrs);
  }

  /** The cluster that keeps the realm. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the realm is pulled
   * from its own cluster, under another name, or from something that is no URL
   */
  public constructor(scope: Construct, id: string, props: CephObjectRealmProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    const { pull } = props;
    if (pull !== undefined) checkPull(this, pull, props);
    const named = pull?.realm === undefined ? props : { ...props, name: pull.realm.name };
    const spec: rook.CephObjectRealmSpec = merged({
      ...(pull !== undefined && { pull: { endpoint: pull.endpoint } }),
      ...(props.defaultRealm !== undefined && { defaultRealm: props.defaultRealm }),
    }, props.spec);
    this.apiObject = this._checked(new rook.CephObjectRealm(this, 'Resource', {
      metadata: metadataOf(named, this.cluster.namespace),
      ...(Object.keys(spec).length > 0 && { spec }),
    }), named, NameSyntax.SUBDOMAIN);
  }

  /** Name of the Secret with the keys by which zones trust each other: made by Rook in the master's cluster, copied to the others (rule R148). */
  public get keysSecretName(): string {
    return `${this.name}-keys`;
  }
}

class ImportedCephObjectRealm extends Construct implements ICephObjectRealm {
  public readonly cluster: ICephCluster;
  public readonly name: string;

  public constructor(scope: Construct, id: string, attrs: CephObjectRealmAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephObjectRealmAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    existsElsewhere(this, { kind: 'CephObjectRealm', namespace: attrs.cluster.namespace, name: attrs.name });
  }
}

function checkPull(construct: Construct, { endpoint, realm }: RealmPull, { cluster, name }: CephObjectRealmProps): void {
  requireUrl(construct, 'pull.endpoint', endpoint);
  if (realm === undefined) {
    if (name === undefined) fail(construct, 'name', 'is missing, and a realm is pulled by its name; give that of the realm, or the realm in pull.realm');
    return;
  }
  if (realm.cluster.namespace === cluster.namespace) {
    fail(construct, 'pull.realm', `${realm.node.path} is in the same cluster, where a zone group can name it; leave pull out, or pull from another cluster`);
  }
  if (name !== undefined && name !== realm.name) {
    fail(construct, 'name', `"${name}" is not the name of the realm that is pulled, ${realm.name}; leave name out`);
  }
}
