import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephFilesystem } from './ceph-filesystem';
import type { ICephNFS } from './ceph-nfs';
import { driverName, volumeParameters } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, located, StorageConstruct } from './private/storage-construct';
import { commaSeparated, newVolumeStorageClass } from './private/volume-storage-class';
import { CephVolumeStorageClassOptions } from './storage-class-options';

/**
 * What a StorageClass of directories that are mounted by NFS may be given.
 */
export interface CephNfsStorageClassOptions extends CephVolumeStorageClassOptions {
  /** The filesystem that volumes are directories of. */
  readonly filesystem: ICephFilesystem;

  /**
   * The data pool of the filesystem that files are kept in, by its name there.
   *
   * @default - the first one
   */
  readonly dataPool?: string;

  /**
   * Number of the server that exports the volumes, from 0.
   *
   * @default 0 - the first one, which is always there
   */
  readonly serverIndex?: number;

  /**
   * How clients prove who they are, in the order that servers prefer: `sys`, `krb5`, `krb5i`, `krb5p`.
   *
   * @default - what the server offers
   */
  readonly secTypes?: string[];

  /**
   * Addresses and networks that may mount the volumes: `10.0.0.0/8`.
   *
   * @default - all
   */
  readonly clients?: string[];
}

/**
 * What a StorageClass of directories that are mounted by NFS is made of.
 */
export interface CephNfsStorageClassProps extends CephNfsStorageClassOptions {
  /** The servers. */
  readonly nfs: ICephNFS;
}

/**
 * A StorageClass whose volumes are directories of a CephFS that nodes mount by NFS, without a client of Ceph.
 *
 * The driver for NFS must run: a CephCsiDriver of the family NFS.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/NFS/nfs-csi-driver/
 */
export class CephNfsStorageClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the driver could not make volumes
   */
  public constructor(scope: Construct, id: string, props: CephNfsStorageClassProps) {
    super(scope, id, props);
    const { nfs, filesystem } = props;
    if (nfs.cluster.namespace !== filesystem.cluster.namespace) {
      fail(this, 'filesystem', `${filesystem.name} is in ${filesystem.cluster.namespace}, and the servers export files of the cluster in ${nfs.cluster.namespace}; give a filesystem of that cluster`);
    }
    this.apiObject = this._checked(newVolumeStorageClass(this, props, driverName(nfs.cluster, 'nfs'), {
      ...volumeParameters(nfs.cluster, 'nfs'),
      nfsCluster: nfs.name,
      server: located(this, 'serverIndex', () => nfs.serviceName(props.serverIndex)),
      fsName: filesystem.name,
      pool: located(this, 'dataPool', () => filesystem.dataPoolName(props.dataPool)),
      ...exportParameters(this, props),
    }), props, NameSyntax.SUBDOMAIN);
  }
}

/** What the driver knows of; the NFS module of Ceph refuses others. */
const SEC_TYPES = ['sys', 'krb5', 'krb5i', 'krb5p', 'none'];

function exportParameters(construct: Construct, { secTypes, clients }: CephNfsStorageClassProps): { [key: string]: string } {
  const unknown = secTypes?.find(type => !SEC_TYPES.includes(type));
  if (unknown !== undefined) fail(construct, 'secTypes', `"${unknown}" is not known to the servers; there are ${SEC_TYPES.join(', ')}`);
  return {
    ...(secTypes !== undefined && { secTypes: secTypes.join(',') }),
    ...(clients !== undefined && { clients: commaSeparated(construct, 'clients', clients) }),
  };
}
