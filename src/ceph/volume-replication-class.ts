import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { clusterScoped, driverName } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { rbdSchedule } from './private/rbd-schedules';
import { fail, StorageConstruct } from './private/storage-construct';
import { RbdSnapshotSchedule } from './rbd-mirroring';

/**
 * A VolumeReplicationClass, whether it is made here or exists already.
 */
export interface IVolumeReplicationClass extends IConstruct {
  /** Name of the VolumeReplicationClass. */
  readonly name: string;
}

/**
 * What of an image goes to the other cluster.
 */
export enum RbdImageMirroringMode {
  /** What is in its snapshots. */
  SNAPSHOT = 'snapshot',
  /** Each write, by way of a journal. */
  JOURNAL = 'journal',
}

/**
 * What a VolumeReplicationClass of block devices is made of. Nothing of it can be changed.
 */
export interface RbdVolumeReplicationClassProps extends CephObjectProps {
  /** The cluster whose volumes are mirrored. */
  readonly cluster: ICephCluster;

  /**
   * What goes to the other cluster.
   *
   * @default RbdImageMirroringMode.SNAPSHOT
   */
  readonly mirroringMode?: RbdImageMirroringMode;

  /**
   * When snapshots are taken, each of which is what the other side gets.
   *
   * @default - as the pool says
   */
  readonly schedule?: RbdSnapshotSchedule;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * How block devices are mirrored to another cluster, volume by volume.
 *
 * The controller of CSI-Addons and the definitions of
 * `replication.storage.openshift.io` must be in the cluster, and the driver have
 * its sidecar: `deployCsiAddons` of a CephCsiDriver.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/rbd-async-disaster-recovery-failover-failback/
 */
export class RbdVolumeReplicationClass extends StorageConstruct implements IVolumeReplicationClass {
  /**
   * A VolumeReplicationClass that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param name  its name in Kubernetes
   */
  public static fromVolumeReplicationClassName(scope: Construct, id: string, name: string): IVolumeReplicationClass {
    return new ImportedReplicationClass(scope, id, name);
  }

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not mirror volumes
   */
  public constructor(scope: Construct, id: string, props: RbdVolumeReplicationClassProps) {
    super(scope, id, props);
    const { cluster, mirroringMode = RbdImageMirroringMode.SNAPSHOT, schedule } = props;
    if (schedule !== undefined && mirroringMode === RbdImageMirroringMode.JOURNAL) {
      fail(this, 'schedule', 'is for snapshots, and a journal has each write; leave it out');
    }
    const { interval, startTime } = schedule === undefined ? {} : rbdSchedule(this, 'schedule', schedule);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: REPLICATION,
      kind: 'VolumeReplicationClass',
      metadata: clusterScoped(props),
      spec: {
        provisioner: driverName(cluster, 'rbd'),
        parameters: {
          mirroringMode,
          ...(interval !== undefined && { schedulingInterval: interval }),
          ...(startTime !== undefined && { schedulingStartTime: startTime }),
          'replication.storage.openshift.io/replication-secret-name': 'rook-csi-rbd-provisioner',
          'replication.storage.openshift.io/replication-secret-namespace': cluster.namespace,
          ...props.parameters,
        },
      },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

/** API of what CSI-Addons mirrors. */
const REPLICATION = 'replication.storage.openshift.io/v1alpha1';

class ImportedReplicationClass extends Construct implements IVolumeReplicationClass {
  public constructor(scope: Construct, id: string, public readonly name: string) {
    super(scope, id);
  }
}
