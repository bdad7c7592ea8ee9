import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephMirrorDaemonProps } from './ceph-filesystem-mirror';
import { merged } from './private/merge';
import { mirrorDaemonSpec } from './private/mirror-daemon';
import { NameSyntax } from './private/object-syntax';
import { claimKind } from './private/one-of-kind';
import { metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as rook from '../api/rook';

/**
 * What a CephRBDMirror is made of.
 */
export interface CephRBDMirrorProps extends CephMirrorDaemonProps {
  /**
   * How many daemons share the images that are received.
   *
   * @default 1
   */
  readonly count?: number;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephRBDMirrorFields;
}

/**
 * Fields of a CephRBDMirror that may be laid over what is derived.
 */
export interface CephRBDMirrorFields {
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };

  /**
   * Labels of the pods.
   *
   * @default - none but Rook's
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Secrets with tokens of other clusters, for all pools. Pools that name their own have no use for it.
   *
   * @default - none
   */
  readonly peers?: rook.MirroringPeerSpec;

  /**
   * Where the pods run.
   *
   * @default - as derived
   */
  readonly placement?: rook.Placement;

  /**
   * PriorityClass of the pods.
   *
   * @default - as derived
   */
  readonly priorityClassName?: string;
}

/**
 * The daemons that copy images of mirrored pools from the other cluster to this
 * one. A cluster that only sends needs none; where roles may change, both have them.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-rbd-mirror-crd/
 */
export class CephRBDMirror extends StorageConstruct {
  /** The cluster that images are copied to. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the cluster has
   * one already or Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephRBDMirrorProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    claimKind(this, 'CephRBDMirror', this.cluster.namespace);
    const spec: rook.CephRBDMirrorSpec = {
      count: wholeNumber(this, 'count', props.count ?? 1, 1),
      ...mirrorDaemonSpec(this, props, 'rook-ceph-rbd-mirror'),
    };
    this.apiObject = this._checked(new rook.CephRBDMirror(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: merged(spec, props.spec),
    }), props, NameSyntax.LABEL);
  }
}
