import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephNFSAttributes, CephNFSProps } from './ceph-nfs-props';
import { CephNfsStorageClass, CephNfsStorageClassOptions } from './ceph-nfs-storage-class';
import { daemonLetter, problemOfDaemonName } from './private/daemon-letter';
import { merged } from './private/merge';
import { nfsSpec } from './private/nfs-spec';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephNFS, whether it is made here or exists already.
 */
export interface ICephNFS extends IConstruct {
  /** The cluster whose files are exported. */
  readonly cluster: ICephCluster;
  /** Name of the CephNFS. */
  readonly name: string;

  /**
   * Name of the Service of a server, in the namespace of the cluster.
   *
   * @param index number of the server, from 0; by default the first one, which is always there
   */
  serviceName(index?: number): string;
}

/**
 * Servers that export directories of filesystems by NFS 4.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/ceph-nfs-crd/
 */
export class CephNFS extends StorageConstruct implements ICephNFS {
  /**
   * A CephNFS that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find it
   */
  public static fromCephNFSName(scope: Construct, id: string, attrs: CephNFSAttributes): ICephNFS {
    return new ImportedCephNFS(scope, id, attrs);
  }

  /** The cluster whose files are exported. */
  public readonly cluster: ICephCluster;

  protected readonly apiObject: ApiObject;
  private readonly active: number;

  /**
   * @throws Error that names the construct and the prop, when Rook would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephNFSProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    const spec = merged(nfsSpec(this, props), props.spec);
    this.active = spec.server.active;
    this.apiObject = this._checked(new rook.CephNFS(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace), spec,
    }), props, NameSyntax.LABEL);
    const problem = problemOfDaemonName(APP, this.name, this.active);
    if (problem !== undefined) fail(this, 'name', problem);
  }

  /**
   * Name of the Service of a server, in the namespace of the cluster.
   *
   * @param index number of the server, from 0; by default the first one
   * @throws Error when there is no such server
   */
  public serviceName(index: number = 0): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.active) {
      throw new Error(`${this.node.path}: there is no server ${index}; servers are counted from 0, and active is ${this.active}`);
    }
    return serviceName(this.name, index);
  }

  /**
   * Lets claims ask for directories that pods mount by NFS.
   *
   * @param id      id of the StorageClass below this construct
   * @param options the filesystem, and what is to be different
   */
  public addStorageClass(id: string, options: CephNfsStorageClassOptions): CephNfsStorageClass {
    return new CephNfsStorageClass(this, id, { ...options, nfs: this });
  }
}

const APP = 'rook-ceph-nfs';

class ImportedCephNFS extends Construct implements ICephNFS {
  public readonly cluster: ICephCluster;
  public readonly name: string;

  public constructor(scope: Construct, id: string, attrs: CephNFSAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephNFSAttributes', attrs);
    this.cluster = attrs.cluster;
    this.name = attrs.name;
    existsElsewhere(this, { kind: 'CephNFS', namespace: attrs.cluster.namespace, name: attrs.name });
  }

  public serviceName(index: number = 0): string {
    return serviceName(this.name, index);
  }
}

function serviceName(name: string, index: number): string {
  return `${APP}-${name}-${daemonLetter(index)}`;
}
