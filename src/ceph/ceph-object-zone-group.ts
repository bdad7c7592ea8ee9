import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { ICephObjectRealm } from './ceph-object-realm';
import { NameSyntax } from './private/object-syntax';
import { metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephObjectZoneGroup, whether it is made here or exists already.
 */
export interface ICephObjectZoneGroup extends IConstruct {
  /** The cluster that the zone group is kept in. */
  readonly cluster: ICephCluster;
  /** Name of the zone group. */
  readonly name: string;
}

/**
 * What a CephObjectZoneGroup is made of.
 */
export interface CephObjectZoneGroupProps extends CephObjectProps {
  /** The realm that the zone group belongs to; it gives the cluster too. */
  readonly realm: ICephObjectRealm;
}

/**
 * How to find a CephObjectZoneGroup that is not made here.
 */
export interface CephObjectZoneGroupAttributes {
  /** The cluster that the zone group is kept in. */
  readonly cluster: ICephCluster;

  /** Name of the zone group. */
  readonly name: string;
}

/**
 * Zones that hold the same objects. In each cluster of a realm it has the same
 * name; the first one of a realm is its master.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-zonegroup-crd/
 */
export class CephObjectZoneGroup extends StorageConstruct implements ICephObjectZoneGroup {
  /**
   * A zone group that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the zone group
   */
  public static fromCephObjectZoneGroupName(scope: Construct, id: string, attrs: CephObjectZoneGroupAttributes): ICephObjectZoneGroup {
    return new ImportedCephObjectZoneGroup(scope, id, attrs);
  }

  /** The cluster that keeps the zone group. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the name or a label is none
   */
  public constructor(scope: Construct, id: string, props: CephObjectZoneGroupProps) {
    super(scope, id, props);
    this.cluster = props.realm.cluster;
    this.apiObject = this._checked(new rook.CephObjectZoneGroup(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: { realm: props.realm.name },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

class ImportedCephObjectZoneGroup extends Construct implements ICephObjectZoneGroup {
  public readonly cluster: ICephCluster;
  public readonly name: string;

  public constructor(scope: Construct, id: string, attrs: CephObjectZoneGroupAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephObjectZoneGroupAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    existsElsewhere(this, { kind: 'CephObjectZoneGroup', namespace: attrs.cluster.namespace, name: attrs.name });
  }
}
