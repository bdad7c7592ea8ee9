import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import { namespaceFor } from './private/object-references';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import { IVolumeReplicationClass } from './volume-replication-class';

/**
 * What a volume is to be in a mirror.
 */
export enum VolumeReplicationState {
  /** The one that is used; the other side gets what is written. */
  PRIMARY = 'primary',
  /** The one that gets what is written elsewhere. */
  SECONDARY = 'secondary',
  /** The one that gets everything anew, since the two have come apart. What was written here only is lost. */
  RESYNC = 'resync',
}

/**
 * What a VolumeReplication is made of.
 */
export interface VolumeReplicationProps extends CephObjectProps {
  /** How the volume is mirrored. */
  readonly replicationClass: IVolumeReplicationClass;

  /** Name of the claim, in the same namespace: `claim.name` of a PersistentVolumeClaim of cdk8s-plus. */
  readonly claimName: string;

  /** What the volume is to be. */
  readonly replicationState: VolumeReplicationState;

  /**
   * Namespace of the claim.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Whether a volume that becomes secondary gets everything anew by itself, if the two have come apart.
   *
   * @default false
   */
  readonly autoResync?: boolean;
}

/**
 * Mirrors the volume of a claim to another cluster.
 *
 * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/volumereplication.md
 */
export class VolumeReplication extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when there can be no such claim
   */
  public constructor(scope: Construct, id: string, props: VolumeReplicationProps) {
    super(scope, id, props);
    const { name, namespace, labels, annotations, claimName, autoResync } = props;
    const problem = NameSyntax.SUBDOMAIN.problemOf(claimName);
    if (problem !== undefined) fail(this, 'claimName', problem);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'replication.storage.openshift.io/v1alpha1',
      kind: 'VolumeReplication',
      metadata: metadataOf({ name, labels, annotations }, namespaceFor(this, namespace)),
      spec: {
        volumeReplicationClass: props.replicationClass.name,
        replicationState: props.replicationState,
        dataSource: { apiGroup: '', kind: 'PersistentVolumeClaim', name: claimName },
        ...(autoResync !== undefined && { autoResync }),
      },
    }), props, NameSyntax.SUBDOMAIN);
  }
}
