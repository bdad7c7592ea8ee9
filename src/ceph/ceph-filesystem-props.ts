import { ICephCluster } from './ceph-cluster';
import { CephFilesystemMirroringProps } from './ceph-filesystem-mirroring';
import { CephObjectProps } from './ceph-object-props';
import { CephPoolProps } from './ceph-pool-props';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * A data pool of a filesystem.
 */
export interface CephDataPoolProps extends CephPoolProps {
  /**
   * Name in the filesystem. In Ceph the pool is called `<filesystem>-<name>`;
   * pools without a name would be told apart by their order alone (rule R128).
   */
  readonly name: string;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: rook.NamedPoolSpec;
}

/**
 * What a CephFilesystem is made of.
 */
export interface CephFilesystemProps extends CephObjectProps {
  /** The cluster that the filesystem belongs to. */
  readonly cluster: ICephCluster;

  /**
   * Pool of directories and of what is known of each file; replicated.
   *
   * @default - a pool of three copies
   */
  readonly metadataPool?: CephPoolProps;

  /**
   * Pools of the files' contents. The first one is for all files that nobody
   * puts elsewhere, and replicated.
   *
   * @default - a pool of three copies called `replicated`
   */
  readonly dataPools?: CephDataPoolProps[];

  /**
   * How many metadata servers share the directories, 1 to 50. Each has another
   * one standing by.
   *
   * @default 1
   */
  readonly activeCount?: number;

  /**
   * Run no metadata servers that stand by. When an active one is lost, files
   * cannot be reached until Kubernetes has started another one.
   *
   * @default false
   */
  readonly unsafeWithoutStandby?: boolean;

  /**
   * Which part of the memory limit a metadata server uses as its cache, from 0 to 1.
   *
   * @default 0.5 - as Rook does
   */
  readonly cacheMemoryLimitFactor?: number;

  /**
   * Where metadata servers run, instead of what is derived.
   *
   * @default - on storage nodes, apart from each other
   */
  readonly placement?: rook.Placement;

  /**
   * CPU and memory of a metadata server. Rook warns below 4 GiB.
   *
   * @default - 1 CPU and 4 GiB
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * Whether pools are called in Ceph as they are here, without the
   * filesystem's name in front: `shared` rather than `myfs-shared`. Names must
   * then differ from those of all other pools of the cluster; cannot be changed.
   *
   * @default false
   */
  readonly preservePoolNames?: boolean;

  /**
   * How snapshots are mirrored to another cluster.
   *
   * @default - not at all
   */
  readonly mirroring?: CephFilesystemMirroringProps;

  /**
   * How often the operator looks at the state of mirroring, if at all.
   *
   * @default - every 60 seconds
   */
  readonly statusCheck?: rook.MirrorHealthCheckSpec;

  /**
   * Delete the filesystem and all files as soon as the CephFilesystem is deleted, by mistake or not.
   *
   * @default false
   */
  readonly unsafeDeleteDataWithFilesystem?: boolean;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephFilesystemFields;
}

/**
 * Fields of a CephFilesystem, none of which must be given. Data pools have their own.
 */
export interface CephFilesystemFields {
  /**
   * Pool of directories and of what is known of each file.
   *
   * @default - as derived
   */
  readonly metadataPool?: rook.NamedPoolSpec;

  /**
   * Metadata servers.
   *
   * @default - as derived
   */
  readonly metadataServer?: rook.MetadataServerSpec;

  /**
   * Mirroring to another cluster. A CephFilesystemMirror must run in the namespace.
   *
   * @default - none
   */
  readonly mirroring?: rook.FSMirroringSpec;

  /**
   * Whether the filesystem outlives its CephFilesystem.
   *
   * @default - as derived
   */
  readonly preserveFilesystemOnDelete?: boolean;

  /**
   * How often the state of mirroring is looked at.
   *
   * @default - as Rook does
   */
  readonly statusCheck?: rook.MirrorHealthCheckSpec;
}

/**
 * How to find a CephFilesystem that is not made here.
 */
export interface CephFilesystemAttributes {
  /** The cluster that the filesystem belongs to. */
  readonly cluster: ICephCluster;

  /** Name of the filesystem. */
  readonly name: string;

  /**
   * Name in the filesystem of the data pool that volumes are made in unless another one is asked for.
   *
   * @default 'replicated'
   */
  readonly defaultDataPool?: string;

  /**
   * Whether pools are called in Ceph as they are in the filesystem, without its name in front.
   *
   * @default false
   */
  readonly preservePoolNames?: boolean;
}
