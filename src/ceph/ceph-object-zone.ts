import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { CephObjectSharedPools } from './ceph-object-shared-pools';
import { ICephObjectZoneGroup } from './ceph-object-zone-group';
import { CephPoolProps } from './ceph-pool-props';
import { merged } from './private/merge';
import { objectPoolsSpec } from './private/object-pools-spec';
import { NameSyntax } from './private/object-syntax';
import { requireUrl } from './private/object-url';
import { metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephObjectZone, whether it is made here or exists already.
 */
export interface ICephObjectZone extends IConstruct {
  /** The cluster that the zone belongs to. */
  readonly cluster: ICephCluster;
  /** Name of the zone. */
  readonly name: string;
}

/**
 * What a CephObjectZone is made of.
 */
export interface CephObjectZoneProps extends CephObjectProps {
  /** The zone group that the zone belongs to; it gives the cluster too. */
  readonly zoneGroup: ICephObjectZoneGroup;

  /**
   * Pools of users, buckets and indexes; replicated.
   *
   * @default - pools of three copies
   */
  readonly metadataPool?: CephPoolProps;

  /**
   * Pool of the objects' contents.
   *
   * @default - a pool of three copies
   */
  readonly dataPool?: CephPoolProps;

  /**
   * Pools that other zones and stores use as well, in place of pools of its own.
   *
   * @default - pools of its own
   */
  readonly sharedPools?: CephObjectSharedPools;

  /**
   * Take the pools `<zone>.rgw.*` as they are, which somebody made before.
   *
   * @default false
   */
  readonly existingPools?: boolean;

  /**
   * URLs under which the other zones reach the gateways of this one:
   * `https://s3.east.example.com:443`. Gateways in other clusters cannot use
   * the name of a Service.
   *
   * @default - addresses of the Services of the zone's stores
   */
  readonly customEndpoints?: string[];

  /**
   * Delete all pools, or all of the zone in shared ones, and with them all
   * objects, as soon as the CephObjectZone is deleted, by mistake or not.
   *
   * @default false
   */
  readonly unsafeDeleteDataWithZone?: boolean;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephObjectZoneFields;
}

/**
 * Fields of a CephObjectZone beside its zone group, as Rook writes them.
 */
export interface CephObjectZoneFields {
  /**
   * `spec.customEndpoints`.
   *
   * @default - what is derived
   */
  readonly customEndpoints?: string[];

  /**
   * `spec.dataPool`.
   *
   * @default - what is derived
   */
  readonly dataPool?: rook.PoolSpec;

  /**
   * `spec.metadataPool`.
   *
   * @default - what is derived
   */
  readonly metadataPool?: rook.PoolSpec;

  /**
   * `spec.preservePoolsOnDelete`.
   *
   * @default - what is derived
   */
  readonly preservePoolsOnDelete?: boolean;

  /**
   * `spec.sharedPools`.
   *
   * @default - what is derived
   */
  readonly sharedPools?: rook.ObjectSharedPoolsSpec;
}

/**
 * How to find a CephObjectZone that is not made here.
 */
export interface CephObjectZoneAttributes {
  /** The cluster that the zone belongs to. */
  readonly cluster: ICephCluster;

  /** Name of the zone. */
  readonly name: string;
}

/**
 * What one cluster keeps of a zone group, with its pools. Object stores in it
 * are gateways only. The first zone of a group is its master.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-zone-crd/
 */
export class CephObjectZone extends StorageConstruct implements ICephObjectZone {
  /**
   * A zone that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the zone
   */
  public static fromCephObjectZoneName(scope: Construct, id: string, attrs: CephObjectZoneAttributes): ICephObjectZone {
    return new ImportedCephObjectZone(scope, id, attrs);
  }

  /** The cluster that the zone belongs to. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the cluster has too
   * few failure domains, when pools do not fit or an endpoint is no URL
   */
  public constructor(scope: Construct, id: string, props: CephObjectZoneProps) {
    super(scope, id, props);
    this.cluster = props.zoneGroup.cluster;
    props.customEndpoints?.forEach((endpoint, i) => requireUrl(this, `customEndpoints[${i}]`, endpoint));
    const spec: rook.CephObjectZoneSpec = {
      zoneGroup: props.zoneGroup.name,
      ...objectPoolsSpec(this, this.cluster, props, !(props.unsafeDeleteDataWithZone ?? false)),
      ...(props.customEndpoints !== undefined && { customEndpoints: props.customEndpoints }),
    };
    this.apiObject = this._checked(new rook.CephObjectZone(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: merged(spec, props.spec),
    }), props, NameSyntax.SUBDOMAIN);
  }
}

class ImportedCephObjectZone extends Construct implements ICephObjectZone {
  public readonly cluster: ICephCluster;
  public readonly name: string;

  public constructor(scope: Construct, id: string, attrs: CephObjectZoneAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephObjectZoneAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    existsElsewhere(this, { kind: 'CephObjectZone', namespace: attrs.cluster.namespace, name: attrs.name });
  }
}
