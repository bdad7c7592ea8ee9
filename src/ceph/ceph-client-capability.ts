import { ICephBlockPool } from './ceph-block-pool';
import { ICephBlockPoolRadosNamespace } from './ceph-block-pool-rados-namespace';
import { ICephCluster } from './ceph-cluster';
import { ICephFilesystem } from './ceph-filesystem';
import { checkMade } from './private/check-props';

/**
 * What a capability is bounded to. Nothing means everything.
 */
export interface CephCapabilityScope {
  /**
   * The pool.
   *
   * @default - any pool
   */
  readonly pool?: ICephBlockPool;

  /**
   * Part of a pool; the pool is bounded too.
   *
   * @default - any part
   */
  readonly radosNamespace?: ICephBlockPoolRadosNamespace;

  /**
   * The filesystem, for monitors and metadata servers: `fsname`.
   *
   * @default - any filesystem
   */
  readonly filesystem?: ICephFilesystem;

  /**
   * The directory of the filesystem, for metadata servers: `/volumes`.
   *
   * @default - any directory
   */
  readonly path?: string;

  /**
   * What names of objects begin with, for OSDs.
   *
   * @default - any object
   */
  readonly objectPrefix?: string;
}

/**
 * One thing that a client may do.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/user-management/#authorization-capabilities
 */
export class CephCapability {
  /**
   * Access: `allow rw fsname=myfs`.
   *
   * @param access `r`, `w` and `x`, for metadata servers also `p`, `s` and `f`, in any number; `class-read`, `class-write`; or `*` for all
   * @param scope  what it is bounded to
   * @throws Error when it is no access
   */
  public static allow(access: string, scope: CephCapabilityScope = {}): CephCapability {
    checkMade('CephCapability.allow', 'CephCapabilityScope', scope);
    if (!ACCESS.test(access)) throw new Error(`CephCapability.allow: "${access}" is no access; write some of r, w, x, p, s and f, or class-read, class-write or *`);
    return new CephCapability(`allow ${access}${conditions(scope)}`, clusterOf(scope));
  }

  /**
   * A set of rights that Ceph knows by name: `profile rbd pool=images`.
   *
   * @param name  `rbd`, `rbd-read-only` and the like
   * @param scope what it is bounded to: a pool, or a part of one
   * @throws Error when Ceph has no such profile
   */
  public static profile(name: string, scope: CephCapabilityScope = {}): CephCapability {
    checkMade('CephCapability.profile', 'CephCapabilityScope', scope);
    if (!PROFILES.includes(name)) throw new Error(`CephCapability.profile: Ceph has no profile "${name}"; there are ${PROFILES.join(', ')}`);
    return new CephCapability(`profile ${name}${conditions(scope)}`, clusterOf(scope));
  }

  /**
   * Access of OSDs to all files of a filesystem, whatever its pools: `allow rw tag cephfs data=myfs`.
   *
   * @param access     `r` or `rw`
   * @param filesystem the filesystem
   * @throws Error when it is no access
   */
  public static allowFiles(access: string, filesystem: ICephFilesystem): CephCapability {
    if (access !== 'r' && access !== 'rw') throw new Error(`CephCapability.allowFiles: "${access}" must be r or rw`);
    return new CephCapability(`allow ${access} tag cephfs data=${filesystem.name}`, filesystem.cluster);
  }

  /**
   * A capability in Ceph's own words, of which there are more than here.
   *
   * @param text begins with `allow` or `profile`
   * @throws Error when Ceph would not read it
   */
  public static of(text: string): CephCapability {
    if (!/^(allow|profile)[ =]\S/.test(text)) throw new Error(`CephCapability.of: "${text}" begins with neither "allow" nor "profile" and what that is`);
    if (/[,;\n]/.test(text.replace(QUOTED, ''))) throw new Error(`CephCapability.of: "${text}" is more than one capability; give each as an item of its own`);
    if (/["']/.test(text.replace(QUOTED, ''))) throw new Error(`CephCapability.of: "${text}" has a quote that does not end`);
    const profile = /^profile[ =]["']?([\w-]+)/.exec(text)?.[1];
    if (profile !== undefined && !PROFILES.includes(profile)) throw new Error(`CephCapability.of: Ceph has no profile "${profile}"; there are ${PROFILES.join(', ')}`);
    return new CephCapability(text);
  }

  /**
   * The cluster of what it is bounded to; undefined where it is bounded to nothing.
   *
   * @internal
   */
  public readonly _cluster?: ICephCluster;

  private constructor(private readonly text: string, cluster?: ICephCluster) {
    this._cluster = cluster;
  }

  /** In Ceph's words. */
  public toString(): string {
    return this.text;
  }
}

const ACCESS = /^(\*|[rwxpsf]+|class-read|class-write)$/;
const QUOTED = /"[^"]*"|'[^']*'/g;

/** Profiles of capabilities in Ceph 19 and 20. */
const PROFILES = [
  'rbd', 'rbd-read-only', 'rbd-mirror', 'rbd-mirror-peer', 'fs-client', 'cephfs-mirror', 'simple-rados-client', 'simple-rados-client-with-blocklist',
  'crash', 'role-definer', 'mon', 'osd', 'mds', 'mgr', 'bootstrap-osd', 'bootstrap-mds', 'bootstrap-mgr', 'bootstrap-rgw', 'bootstrap-rbd',
  'bootstrap-rbd-mirror', 'read-only', 'read-write',
];

function clusterOf({ pool, radosNamespace, filesystem }: CephCapabilityScope): ICephCluster | undefined {
  return (pool ?? radosNamespace?.pool ?? filesystem)?.cluster;
}

function conditions(scope: CephCapabilityScope): string {
  const { pool = scope.radosNamespace?.pool, radosNamespace, filesystem, path, objectPrefix } = scope;
  if (radosNamespace !== undefined && radosNamespace.pool.poolName !== pool?.poolName) {
    throw new Error(`CephCapability: ${radosNamespace.radosNamespace} is a part of ${radosNamespace.pool.poolName}, not of ${pool?.poolName}; leave the pool out`);
  }
  if (path !== undefined && !path.startsWith('/')) throw new Error(`CephCapability: path: "${path}" must begin with "/"`);
  return [
    ...(pool === undefined ? [] : [`pool=${pool.poolName}`]),
    ...(radosNamespace === undefined ? [] : [`namespace=${quoted(radosNamespace.radosNamespace)}`]),
    ...(filesystem === undefined ? [] : [`fsname=${filesystem.name}`]),
    ...(path === undefined ? [] : [`path=${quoted(path)}`]),
    ...(objectPrefix === undefined ? [] : [`object_prefix ${quoted(objectPrefix)}`]),
  ].map(condition => ` ${condition}`).join('');
}

function quoted(text: string): string {
  if (text === '' || text.includes('"')) throw new Error(`CephCapability: ${JSON.stringify(text)} can not be the name of anything in a capability`);
  return /^[\w./-]+$/.test(text) ? text : `"${text}"`;
}
