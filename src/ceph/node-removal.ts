import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { OsdRemovalOptions } from './osd-purge';
import { CrushLevel } from '../topology';
import { wholeSeconds } from './private/durations';
import { NameSyntax } from './private/object-syntax';
import { checkedJobName, checkedOsdIds, newRemovalJob } from './private/osd-removal-job';
import { fail, StorageConstruct } from './private/storage-construct';

/** What a Job is made of that takes a node out of a cluster. */
export interface NodeRemovalProps extends CephObjectProps, OsdRemovalOptions {
  /** The cluster. */
  readonly cluster: ICephCluster;

  /** Host name of the node, as in its label `kubernetes.io/hostname`. */
  readonly nodeName: string;

  /** The ids of its OSDs, all of them; the Job ends if the node has others. */
  readonly osdIds: number[];

  /**
   * How long the data of the node may take to move to the others.
   *
   * @default Duration.days(1)
   */
  readonly drain?: Duration;
}

/**
 * A Job that takes a node out of a cluster: marks its OSDs out, waits until
 * their data is elsewhere, stops them and removes them, and the host from the
 * CRUSH map.
 *
 * Nothing is stopped unless Ceph says that no data depends on the OSDs
 * (`ceph osd safe-to-destroy`), and the node has just the OSDs that are named.
 * Leave the node out of the CephCluster before: otherwise Rook makes new OSDs there.
 */
export class NodeRemoval extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the node still belongs to the cluster, or no OSD is named
   */
  public constructor(scope: Construct, id: string, props: NodeRemovalProps) {
    super(scope, id, props);
    const { cluster, nodeName } = props;
    if (cluster._topology?.nodes.some(node => node.name === nodeName || node.hostname === nodeName)) {
      fail(this, 'nodeName', `${nodeName} is a storage node of ${cluster.node.path} still, and Rook would make new OSDs there; leave it out of the topology or of nodeSelection first`);
    }
    if (NameSyntax.SUBDOMAIN.problemOf(nodeName) !== undefined) fail(this, 'nodeName', NameSyntax.SUBDOMAIN.problemOf(nodeName)!);
    const removal = {
      ...props,
      name: checkedJobName(this, props.name ?? 'rook-ceph-remove-node'),
      namespace: cluster.namespace,
      cephImage: cluster.cephImage,
      osdIds: checkedOsdIds(this, props.osdIds),
      host: CrushLevel.bucketName(nodeName),
      drainSeconds: wholeSeconds(this, 'drain', props.drain ?? Duration.days(1)),
    };
    this.apiObject = this._checked(newRemovalJob(this, removal, props), props, NameSyntax.LABEL);
  }
}
