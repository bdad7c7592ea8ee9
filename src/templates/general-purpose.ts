import { Construct } from 'constructs';
import { GeneralPurposeProps } from './general-purpose-props';
import {
  BucketStorageClass,
  BuiltInPool,
  CephBlockPool,
  CephCluster,
  CephFilesystem,
  CephFsStorageClass,
  CephFsVolumeSnapshotClass,
  CephObjectStore,
  RbdStorageClass,
  RbdVolumeSnapshotClass,
  Toolbox,
} from '../ceph';
import { volumeStorageClass } from '../ceph/cloud-volumes';

/** Size of an OSD where storage comes from volumes of a cloud and nobody says how much. */
const VOLUME_SIZE = '512Gi';

/**
 * Block, file and object storage of one Ceph cluster, with the classes that
 * claims and snapshots name, and a toolbox.
 *
 * Objects are named as Rook's chart names them: `ceph-block`,
 * `ceph-filesystem` and `ceph-bucket` are the StorageClasses.
 */
export class GeneralPurpose extends Construct {
  /** The Ceph cluster. */
  public readonly cluster: CephCluster;
  /** The pool for block devices. */
  public readonly blockPool: CephBlockPool;
  /** The StorageClass `ceph-block`: volumes for one pod at a time. */
  public readonly blockStorageClass: RbdStorageClass;
  /** The shared filesystem. */
  public readonly filesystem: CephFilesystem;
  /** The StorageClass `ceph-filesystem`: volumes for many pods at a time. */
  public readonly filesystemStorageClass: CephFsStorageClass;
  /** The object store. */
  public readonly objectStore: CephObjectStore;
  /** The StorageClass `ceph-bucket`: buckets. */
  public readonly bucketStorageClass: BucketStorageClass;
  /** The VolumeSnapshotClass of block devices. */
  public readonly blockSnapshotClass: RbdVolumeSnapshotClass;
  /** The VolumeSnapshotClass of the filesystem. */
  public readonly filesystemSnapshotClass: CephFsVolumeSnapshotClass;
  /** The toolbox. */
  public readonly toolbox: Toolbox;

  /**
   * @throws Error that names the construct and the prop, when the machines are
   * too few for what is asked, or nobody knows what to store on
   */
  public constructor(scope: Construct, id: string, props: GeneralPurposeProps) {
    super(scope, id);
    if (props.redundancy?.isErasureCoded) {
      throw new Error(`${this.node.path}: redundancy: ${props.redundancy} cannot be had for metadata and the first data pool of a filesystem; `
        + 'use Redundancy.replicated here, and objectRedundancy for objects');
    }
    const cluster = new CephCluster(this, 'cluster', { ...props, deviceSets: props.deviceSets ?? cloudVolumes(props) });
    const pool = { redundancy: props.redundancy, deviceClass: props.deviceClass };
    const objects = {
      redundancy: props.objectRedundancy ?? props.redundancy,
      deviceClass: props.objectDeviceClass ?? props.deviceClass,
    };

    this.cluster = cluster;
    new CephBlockPool(this, 'mgr', { cluster, name: 'builtin-mgr', builtIn: BuiltInPool.MGR, ...pool });
    this.blockPool = new CephBlockPool(this, 'block', { cluster, name: 'ceph-blockpool', ...pool });
    this.filesystem = new CephFilesystem(this, 'filesystem', {
      cluster,
      name: 'ceph-filesystem',
      metadataPool: pool,
      dataPools: [{ name: 'replicated', ...pool }],
    });
    this.objectStore = new CephObjectStore(this, 'objects', { cluster, name: 'ceph-objectstore', metadataPool: pool, dataPool: objects });

    this.blockStorageClass = this.blockPool.addStorageClass('class', { name: 'ceph-block', defaultClass: props.defaultClass });
    this.filesystemStorageClass = this.filesystem.addStorageClass('class', { name: 'ceph-filesystem' });
    this.bucketStorageClass = this.objectStore.addStorageClass('class', { name: 'ceph-bucket' });
    this.blockSnapshotClass = new RbdVolumeSnapshotClass(this, 'block-snapshots', { cluster, name: 'ceph-block' });
    this.filesystemSnapshotClass = new CephFsVolumeSnapshotClass(this, 'filesystem-snapshots', { cluster, name: 'ceph-filesystem' });
    this.toolbox = new Toolbox(this, 'toolbox', { cluster });
  }
}

/** Volumes, where no node has a device and the provider has a StorageClass to take them from. */
function cloudVolumes({ topology }: GeneralPurposeProps): GeneralPurposeProps['deviceSets'] {
  const onDevices = topology.nodes.some(node => node.devices.length > 0);
  return onDevices || volumeStorageClass(topology) === undefined ? undefined : [{ size: VOLUME_SIZE }];
}
