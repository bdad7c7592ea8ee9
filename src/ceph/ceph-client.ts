import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CephCapability } from './ceph-client-capability';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { merged } from './private/merge';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephClient, whether it is made here or exists already.
 */
export interface ICephClient extends IConstruct {
  /** The cluster that the client is of. */
  readonly cluster: ICephCluster;
  /** Name of the client in Ceph, without `client.` in front. */
  readonly clientName: string;
  /** Secret with the key, in the namespace of the cluster. */
  readonly secretName: string;
}

/**
 * What a client may do, by the kind of daemon that it asks.
 */
export interface CephClientCapabilities {
  /** Monitors, which every client has to ask first. */
  readonly mon: CephCapability[];

  /**
   * OSDs.
   *
   * @default - nothing
   */
  readonly osd?: CephCapability[];

  /**
   * Metadata servers.
   *
   * @default - nothing
   */
  readonly mds?: CephCapability[];

  /**
   * Managers.
   *
   * @default - nothing
   */
  readonly mgr?: CephCapability[];
}

/**
 * Ciphers of keys.
 */
export enum CephxKeyType {
  /** What all clients know. */
  AES = 'aes',
  /** AES with 256 bits; needs Ceph 20.2.4 or 19.2.6, and Linux 7.0 where the kernel is the client. */
  AES256K = 'aes256k',
}

/**
 * What a CephClient is made of.
 */
export interface CephClientProps extends CephObjectProps {
  /** The cluster that the client is of. */
  readonly cluster: ICephCluster;

  /** What the client may do. */
  readonly caps: CephClientCapabilities;

  /**
   * Name of the client in Ceph, without `client.` in front. Ceph's own are refused: `admin`, `rgw…`, `osd.0`, `bootstrap-…`, `rbd-mirror`.
   *
   * @default - the name of the object
   */
  readonly clientName?: string;

  /**
   * Secret that Rook writes the key to; cannot be changed.
   *
   * @default - `rook-ceph-client-` and the name of the object
   */
  readonly secretName?: string;

  /**
   * Cipher of the key, when it is made.
   *
   * @default - Ceph's own
   */
  readonly keyType?: CephxKeyType;

  /**
   * Which key of the client this is, counted from 1: a greater number than
   * before has Rook change the key. Cannot be lowered, or left out later.
   *
   * @default - the first key, for ever
   */
  readonly keyGeneration?: number;

  /**
   * Fields to lay over what is derived. Objects are merged member by member, lists are replaced.
   *
   * @default - nothing
   */
  readonly spec?: CephClientFields;
}

/**
 * Fields of a CephClient that may be laid over what is derived.
 */
export interface CephClientFields {
  /**
   * Capabilities by the kind of daemon, in Ceph's words.
   *
   * @default - as derived
   */
  readonly caps?: { readonly [daemon: string]: string };

  /**
   * Whether the Secret is deleted while the key stays valid.
   *
   * @default false
   */
  readonly removeSecret?: boolean;

  /**
   * Keys.
   *
   * @default - as derived
   */
  readonly security?: rook.ClientSecuritySpec;
}

/**
 * How to find a CephClient that is not made here.
 */
export interface CephClientAttributes {
  /** The cluster that the client is of. */
  readonly cluster: ICephCluster;

  /** Name of the client in Ceph, without `client.` in front. */
  readonly clientName: string;

  /**
   * Secret with the key, in the namespace of the cluster.
   *
   * @default - `rook-ceph-client-` and the name
   */
  readonly secretName?: string;
}

/**
 * A user of Ceph with a key of its own, for what talks to Ceph without CSI.
 * Rook makes the key and writes it to a Secret.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/ceph-client-crd/
 */
export class CephClient extends StorageConstruct implements ICephClient {
  /**
   * A client that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the client
   */
  public static fromCephClientName(scope: Construct, id: string, attrs: CephClientAttributes): ICephClient {
    return new ImportedCephClient(scope, id, attrs);
  }

  /** The cluster that the client is of. */
  public readonly cluster: ICephCluster;
  /** Name of the client in Ceph, without `client.` in front. */
  public readonly clientName: string;
  /** Secret with the key, in the namespace of the cluster. */
  public readonly secretName: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the name is
   * taken or Rook or Ceph would refuse something
   */
  public constructor(scope: Construct, id: string, props: CephClientProps) {
    super(scope, id, props);
    this.cluster = props.cluster;
    if (props.secretName !== undefined) {
      const problem = NameSyntax.SUBDOMAIN.problemOf(props.secretName);
      if (problem !== undefined) fail(this, 'secretName', problem);
    }
    this.apiObject = this._checked(new rook.CephClient(this, 'Resource', {
      metadata: metadataOf(props, this.cluster.namespace),
      spec: merged(clientSpec(this, props), props.spec),
    }), props, NameSyntax.SUBDOMAIN);
    this.clientName = props.clientName ?? this.name;
    this.secretName = props.secretName ?? secretOf(this.name);
    if (RESERVED.test(this.clientName)) {
      fail(this, props.clientName === undefined ? 'name' : 'clientName', `"${this.clientName}" is a name that Rook and Ceph use themselves; take another one`);
    }
  }
}

class ImportedCephClient extends Construct implements ICephClient {
  public readonly cluster: ICephCluster;
  public readonly clientName: string;
  public readonly secretName: string;

  public constructor(scope: Construct, id: string, attrs: CephClientAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephClientAttributes', attrs);
    this.cluster = attrs.cluster;
    this.clientName = attrs.clientName;
    this.secretName = attrs.secretName ?? secretOf(attrs.clientName);
    existsElsewhere(this, { kind: 'CephClient', namespace: attrs.cluster.namespace, name: attrs.clientName });
  }
}

/** Names that Rook refuses (rule R179). */
const RESERVED = /^(admin|rgw.*|rbd-mirror|rbd-mirror-peer|osd.[0-9]*|bootstrap-(mds|mgr|mon|osd|rgw|rbd-mirror))$/;

function secretOf(name: string): string {
  return `rook-ceph-client-${name}`;
}

function clientSpec(construct: Construct, props: CephClientProps): rook.CephClientSpec {
  const { clientName, secretName } = props;
  if (clientName === '') fail(construct, 'clientName', 'is empty; give a name, or leave the prop out');
  const cephx = cephxConfig(construct, props);
  return {
    ...(clientName !== undefined && { name: clientName }),
    caps: capabilities(construct, props),
    ...(secretName !== undefined && { secretName }),
    ...(cephx !== undefined && { security: { cephx } }),
  };
}

/** Rook refuses daemons that nothing is allowed of (rule R180). */
function capabilities(construct: Construct, { caps, cluster }: CephClientProps): { [daemon: string]: string } {
  const daemons = (['mon', 'osd', 'mds', 'mgr'] as const).flatMap(daemon => {
    const given = caps[daemon];
    if (given === undefined) return [];
    if (given.length === 0) fail(construct, `caps.${daemon}`, 'is empty; say what is allowed, such as CephCapability.allow("r"), or leave it out');
    const far = given.find(({ _cluster: its = cluster }) => its.namespace !== cluster.namespace);
    if (far !== undefined) {
      fail(construct, `caps.${daemon}`, `"${far}" names something of the cluster in ${far._cluster!.namespace}, and the client is of the one in ${cluster.namespace}; `
        + 'name what that one has');
    }
    return [[daemon, given.join(', ')]];
  });
  return Object.fromEntries(daemons);
}

/** A generation counts only if Rook is told to go by it (rule R42). */
function cephxConfig(construct: Construct, { keyType, keyGeneration }: CephClientProps): rook.CephxConfig | undefined {
  if (keyType === undefined && keyGeneration === undefined) return undefined;
  return {
    ...(keyType !== undefined && { keyType }),
    ...(keyGeneration !== undefined && {
      keyRotationPolicy: 'KeyGeneration',
      keyGeneration: wholeNumber(construct, 'keyGeneration', keyGeneration, 1, 4294967295),
    }),
  };
}
