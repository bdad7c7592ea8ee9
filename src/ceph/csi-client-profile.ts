import { ApiObject, Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import { ICephCsiConnection } from './csi-connection';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as csi from '../api/csi';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A ClientProfile, whether it is made here or exists already.
 */
export interface ICephCsiClientProfile extends IConstruct {
  /** Name of the ClientProfile: what StorageClasses give as `clusterID`. */
  readonly name: string;
  /** Namespace of the ClientProfile. */
  readonly namespace: string;
}

/**
 * What a CephCsiClientProfile is made of.
 */
export interface CephCsiClientProfileProps extends CephObjectProps {
  /** Where the monitors are. The profile is in the same namespace. */
  readonly connection: ICephCsiConnection;

  /**
   * How directories are made and mounted.
   *
   * @default - in the group `csi`, as drivers do
   */
  readonly cephFs?: csi.CephFsConfigSpec;

  /**
   * How block devices are made.
   *
   * @default - in no RADOS namespace
   */
  readonly rbd?: csi.RbdConfigSpec;

  /**
   * How block devices that are reached by NVMe over TCP are made.
   *
   * @default - in no RADOS namespace
   */
  readonly nvmeof?: csi.NvmeofConfigSpec;
}

/**
 * How to find a ClientProfile that is not made here.
 */
export interface CephCsiClientProfileAttributes {
  /** Name of the ClientProfile: the namespace of a cluster of Rook, or the clusterID of a part of one. */
  readonly name: string;

  /**
   * Namespace of the ClientProfile.
   *
   * @default - the namespace of the chart, else `rook-ceph`
   */
  readonly namespace?: string;
}

/**
 * What drivers know by a `clusterID`: a `ClientProfile`. Rook makes one of each
 * of its clusters, RADOS namespaces and groups of subvolumes; make one for a
 * cluster that Rook does not know.
 *
 * @see https://github.com/ceph/ceph-csi-operator/blob/main/docs/design/operator.md
 */
export class CephCsiClientProfile extends StorageConstruct implements ICephCsiClientProfile {
  /**
   * A ClientProfile that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find it
   */
  public static fromClientProfileName(scope: Construct, id: string, attrs: CephCsiClientProfileAttributes): ICephCsiClientProfile {
    return new ImportedProfile(scope, id, attrs);
  }

  /** Namespace of the ClientProfile. */
  public readonly namespace: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when drivers could not use it
   */
  public constructor(scope: Construct, id: string, props: CephCsiClientProfileProps) {
    super(scope, id, props);
    const { connection, cephFs, rbd, nvmeof } = props;
    this.namespace = connection.namespace;
    this.apiObject = this._checked(new csi.ClientProfile(this, 'Resource', {
      metadata: metadataOf(props, this.namespace),
      spec: {
        cephConnectionRef: { name: connection.name },
        ...(cephFs !== undefined && { cephFs }),
        ...(rbd !== undefined && { rbd }),
        ...(nvmeof !== undefined && { nvmeof }),
      },
    }), props, NameSyntax.SUBDOMAIN);
    if (this.name.length > LONGEST_ID) {
      fail(this, 'name', `"${this.name}" has ${this.name.length} characters, and drivers take ${LONGEST_ID} as a clusterID; give a shorter name`);
    }
  }
}

class ImportedProfile extends Construct implements ICephCsiClientProfile {
  public readonly name: string;
  public readonly namespace: string;

  public constructor(scope: Construct, id: string, attrs: CephCsiClientProfileAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephCsiClientProfileAttributes', attrs);
    this.name = attrs.name;
    this.namespace = attrs.namespace ?? Chart.of(this).namespace ?? 'rook-ceph';
    existsElsewhere(this, { kind: 'ClientProfile', namespace: this.namespace, name: attrs.name });
  }
}

/** A volume's handle has so many characters for the `clusterID`. */
const LONGEST_ID = 36;
