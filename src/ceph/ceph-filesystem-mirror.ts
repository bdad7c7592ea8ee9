import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { merged } from './private/merge';
import { mirrorDaemonSpec } from './private/mirror-daemon';
import { NameSyntax } from './private/object-syntax';
import { claimKind } from './private/one-of-kind';
import { metadataOf, StorageConstruct } from './private/storage-construct';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * What daemons that mirror have in common.
 */
export interface CephMirrorDaemonProps extends CephObjectProps {
  /** The cluster that they belong to. There is one object of the kind in a cluster. */
  readonly cluster: ICephCluster;

  /**
   * CPU and memory of a daemon.
   *
   * @default - half a CPU and 1 GiB
   */
  readonly resources?: k8s.ResourceRequirements;
}

/**
 * What a CephFilesystemMirror is made of.
 */
export interface CephFilesystemMirrorProps extends CephMirrorDaemonProps {
  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.CephFilesystemMirrorSpec;
}

/**
 * The daemon that copies snapshots of mirrored filesystems from this cluster to the other one.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-fs-mirror-crd/
 */
export class CephFilesystemMirror extends StorageConstruct {
  /** The cluster that snapshots are copied from. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the cluster has
   * one already or Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephFilesystemMirrorProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    claimKind(this, 'CephFilesystemMirror', this.cluster.namespace);
    this.apiObject = this._checked(new rook.CephFilesystemMirror(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: merged(mirrorDaemonSpec(this, props, 'rook-ceph-fs-mirror'), props.spec),
    }), props, NameSyntax.LABEL);
  }
}
