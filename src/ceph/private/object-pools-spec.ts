import { Construct } from 'constructs';
import { requireSameCluster } from './object-references';
import { poolSpec } from './pool-spec';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { ICephBlockPool } from '../ceph-block-pool';
import { ICephCluster } from '../ceph-cluster';
import { CephObjectPlacementStorageClass, CephObjectPoolPlacement, CephObjectSharedPools } from '../ceph-object-shared-pools';
import { CephPoolProps } from '../ceph-pool-props';

const PLACEMENT_NAME = /^[a-zA-Z0-9._/-]+$/;
const MOST_CLASSES = 10;

/** What an object store or a zone says of its pools. */
export interface ObjectPoolsProps {
  readonly metadataPool?: CephPoolProps;
  readonly dataPool?: CephPoolProps;
  readonly sharedPools?: CephObjectSharedPools;
  readonly existingPools?: boolean;
}

/** Names of the pools that are given, for messages. */
export function givenPools(props: ObjectPoolsProps): string[] {
  return (['metadataPool', 'dataPool', 'sharedPools', 'existingPools'] as const).filter(prop => props[prop] !== undefined && props[prop] !== false);
}

/**
 * Pools of its own, those it shares, or none where they exist already. One of
 * both kinds only (rule R140), but that buckets may have other places beside
 * pools of its own.
 */
export function objectPoolsSpec(
  construct: Construct, cluster: ICephCluster, props: ObjectPoolsProps, preserve: boolean,
): Pick<rook.CephObjectZoneSpec, 'metadataPool' | 'dataPool' | 'sharedPools' | 'preservePoolsOnDelete'> {
  const own = givenPools({ metadataPool: props.metadataPool, dataPool: props.dataPool })[0];
  if (props.existingPools) {
    const other = own ?? (props.sharedPools && 'sharedPools');
    if (other !== undefined) fail(construct, other, 'cannot be had beside existingPools, which are taken as they are; give one of both');
    return { preservePoolsOnDelete: preserve };
  }
  const shared = props.sharedPools && { sharedPools: sharedPoolsSpec(construct, cluster, props.sharedPools, preserve) };
  const instead = props.sharedPools && insteadOfOwn(props.sharedPools);
  if (instead !== undefined) {
    if (own !== undefined) fail(construct, own, `cannot be had beside ${instead}, which takes its place; leave one out`);
    return { ...shared };
  }
  return { ...ownPoolsSpec(construct, cluster, props), preservePoolsOnDelete: preserve, ...shared };
}

function ownPoolsSpec(construct: Construct, cluster: ICephCluster, { metadataPool, dataPool }: ObjectPoolsProps): rook.CephObjectStoreSpec {
  if (metadataPool?.redundancy?.isErasureCoded) {
    fail(construct, 'metadataPool.redundancy',
      `${metadataPool.redundancy} cannot be had for metadata, which Ceph keeps as copies only; use Redundancy.replicated`);
  }
  return {
    metadataPool: poolSpec(construct, cluster, metadataPool ?? {}, 'metadataPool.'),
    dataPool: dataPoolSpec(construct, cluster, dataPool ?? {}),
  };
}

/** What keeps Rook from making pools of its own (rule R143): named pools, or a placement that is the default. */
function insteadOfOwn({ metadataPool, poolPlacements = [] }: CephObjectSharedPools): string | undefined {
  if (metadataPool !== undefined) return 'sharedPools.metadataPool';
  const i = poolPlacements.findIndex(placement => placement.default);
  return i < 0 ? undefined : `sharedPools.poolPlacements[${i}]`;
}

/** Objects fill a cluster: `bulk` has the pool start with as many placement groups as it will need. */
function dataPoolSpec(construct: Construct, cluster: ICephCluster, props: CephPoolProps): rook.PoolSpec {
  const spec = poolSpec(construct, cluster, props, 'dataPool.');
  return { ...spec, parameters: { bulk: 'true', ...spec.parameters } };
}

function sharedPoolsSpec(construct: Construct, cluster: ICephCluster, pools: CephObjectSharedPools, preserve: boolean): rook.ObjectSharedPoolsSpec {
  const references = new PoolReferences(construct, cluster);
  const { metadataPool, dataPool, poolPlacements = [] } = pools;
  if ((metadataPool === undefined) !== (dataPool === undefined)) {
    fail(construct, `sharedPools.${metadataPool === undefined ? 'metadataPool' : 'dataPool'}`, 'is missing, and the other pool is given; give both, or neither');
  }
  if (metadataPool === undefined && poolPlacements.length === 0) fail(construct, 'sharedPools', 'is empty; give both pools or a placement, or leave the prop out');
  return {
    ...(metadataPool !== undefined && { metadataPoolName: references.replicated('sharedPools.metadataPool', metadataPool) }),
    ...(dataPool !== undefined && { dataPoolName: references.any('sharedPools.dataPool', dataPool) }),
    ...(poolPlacements.length > 0 && { poolPlacements: placementsSpec(construct, references, poolPlacements) }),
    preserveRadosNamespaceDataOnDelete: preserve,
  };
}

/** Placements that fit each other (rule R141). */
function placementsSpec(construct: Construct, references: PoolReferences, placements: readonly CephObjectPoolPlacement[]): rook.PoolPlacementSpec[] {
  return placements.map((placement, i) => {
    const prop = `sharedPools.poolPlacements[${i}]`;
    const { name, storageClasses = [] } = placement;
    requireNewName(construct, prop, name, placements.slice(0, i));
    const earlier = placements.slice(0, i).find(one => one.default);
    if (placement.default && earlier !== undefined) {
      fail(construct, `${prop}.default`, `${earlier.name} is the default already, and there can be one; leave it out here or there`);
    }
    if (name === 'default-placement' && !placement.default) {
      fail(construct, `${prop}.name`, '"default-placement" has to be the default; set default: true, or choose another name');
    }
    if (storageClasses.length > MOST_CLASSES) {
      fail(construct, `${prop}.storageClasses`, `${storageClasses.length} are too many, Rook takes ${MOST_CLASSES}; make another placement for some`);
    }
    return {
      name,
      metadataPoolName: references.replicated(`${prop}.metadataPool`, placement.metadataPool),
      dataPoolName: references.any(`${prop}.dataPool`, placement.dataPool),
      ...(placement.dataNonECPool !== undefined && { dataNonECPoolName: references.replicated(`${prop}.dataNonECPool`, placement.dataNonECPool) }),
      ...(placement.default !== undefined && { default: placement.default }),
      ...(storageClasses.length > 0 && { storageClasses: classesSpec(construct, references, `${prop}.storageClasses`, storageClasses) }),
    };
  });
}

function classesSpec(
  construct: Construct, references: PoolReferences, prop: string, classes: readonly CephObjectPlacementStorageClass[],
): rook.PlacementStorageClassSpec[] {
  return classes.map(({ name, dataPool }, i) => {
    if (name === 'STANDARD') fail(construct, `${prop}[${i}].name`, '"STANDARD" is the class of the placement\'s own pool; choose another name');
    requireNewName(construct, `${prop}[${i}]`, name, classes.slice(0, i));
    return { name, dataPoolName: references.any(`${prop}[${i}].dataPool`, dataPool) };
  });
}

function requireNewName(construct: Construct, prop: string, name: string, earlier: readonly { readonly name: string }[]): void {
  if (!PLACEMENT_NAME.test(name)) fail(construct, `${prop}.name`, `"${name}" is no name for it: only letters, digits, ".", "_", "/" and "-"`);
  if (earlier.some(one => one.name === name)) fail(construct, `${prop}.name`, `"${name}" is taken by another one; names must differ`);
}

/** Pools by their names in Ceph. */
class PoolReferences {
  public constructor(private readonly construct: Construct, private readonly cluster: ICephCluster) {}

  public any(prop: string, pool: ICephBlockPool): string {
    requireSameCluster(this.construct, prop, this.cluster, pool);
    return pool.poolName;
  }

  public replicated(prop: string, pool: ICephBlockPool): string {
    if (pool.isErasureCoded) {
      fail(this.construct, prop, `${pool.node.path} has erasure coding, and Ceph keeps indexes and unfinished uploads as copies only; give a replicated pool`);
    }
    return this.any(prop, pool);
  }
}
