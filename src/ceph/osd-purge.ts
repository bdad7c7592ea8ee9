import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { wholeSeconds } from './private/durations';
import { NameSyntax } from './private/object-syntax';
import { checkedJobName, checkedOsdIds, newRemovalJob } from './private/osd-removal-job';
import { StorageConstruct } from './private/storage-construct';

/** How OSDs are removed. */
export interface OsdRemovalOptions {
  /**
   * Image of Rook, that of the operator.
   *
   * @default 'docker.io/rook/ceph:v1.20.6'
   */
  readonly rookImage?: string;

  /**
   * Whether claims of OSDs on volumes are kept, with the data on their volumes.
   *
   * @default false
   */
  readonly preserveClaims?: boolean;
}

/** What a Job is made of that removes OSDs. */
export interface OsdPurgeProps extends CephObjectProps, OsdRemovalOptions {
  /** The cluster. */
  readonly cluster: ICephCluster;

  /** The OSDs, by id: `[3]`. */
  readonly osdIds: number[];

  /**
   * Mark the OSDs out first, and wait so long at most until their data is elsewhere.
   *
   * @default - their data must be elsewhere already
   */
  readonly drain?: Duration;
}

/**
 * A Job that removes OSDs for good: from Kubernetes, from Ceph and from the CRUSH map.
 *
 * It asks Ceph first whether data depends on them (`ceph osd
 * safe-to-destroy`), and ends without having stopped anything unless it does
 * not. Take the devices or the set's volumes out of the CephCluster before, or
 * Rook makes OSDs of them again. A Job runs once: delete it afterwards.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/ceph-osd-mgmt/#remove-an-osd
 */
export class OsdPurge extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when no OSD is named, or one that cannot be
   */
  public constructor(scope: Construct, id: string, props: OsdPurgeProps) {
    super(scope, id, props);
    const { cluster } = props;
    const removal = {
      ...props,
      name: checkedJobName(this, props.name ?? 'rook-ceph-purge-osd'),
      namespace: cluster.namespace,
      cephImage: cluster.cephImage,
      osdIds: checkedOsdIds(this, props.osdIds),
      drainSeconds: wholeSeconds(this, 'drain', props.drain ?? Duration.seconds(0)),
    };
    this.apiObject = this._checked(newRemovalJob(this, removal, props), props, NameSyntax.LABEL);
  }
}
