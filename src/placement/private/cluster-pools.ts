import { CephSettings } from './ceph-settings';
import { Notes } from './notes';
import { PlannedPool } from './planned-pool';
import { PoolPlanner, WantedPool } from './pool-planner';
import { CephCrushMap } from '../ceph-crush-map';
import { CephPool, isDefined, POOL_KINDS, poolsOf } from '../ceph-pools';

/** Pools of an object store for what is not data, in the order of Rook; the last one is shared by all stores. */
const STORE_POOLS: readonly string[] = ['rgw.control', 'rgw.meta', 'rgw.log', 'rgw.buckets.index', 'rgw.buckets.non-ec', 'rgw.otp'];
const STORE_ROOT = '.rgw.root';

/** The manager keeps its own data in one small pool. */
const MGR: WantedPool = { name: '.mgr', use: 'mgr', initial: { pgNum: 1, pgNumMin: 1, pgNumMax: 32 } };

/** Rook gives those of object stores 8 and lets them keep that. */
const SMALL: Partial<PlannedPool> = { pgNum: 8, pgNumMin: 8 };

/** Ceph sets this when the filesystem is made. */
const FILESYSTEM_METADATA: Partial<PlannedPool> = { bias: 4, pgNumMin: 16 };

/**
 * The pools of a cluster as Rook would make them, with their rules.
 *
 * @param objects the objects of the cluster's namespace, in the order in which Rook comes to them
 */
export function plannedPools(crush: CephCrushMap, cluster: any, objects: readonly any[], settings: CephSettings, notes: Notes): PlannedPool[] {
  const planner = new PoolPlanner(crush, cluster, settings, notes);
  planner.add(MGR);
  for (const object of objects) {
    wantedPools(object).forEach(pool => planner.add(pool));
  }
  if (objects.some(({ kind }) => POOL_KINDS.includes(kind))) {
    notes.assume('pools are made in the order of the objects; Rook makes those of several objects, and the small ones of an object store, side by side, '
      + 'and which OSD holds what depends on their numbers');
  }
  return planner.pools;
}

function wantedPools(object: any): WantedPool[] {
  switch (object.kind) {
    case 'CephNFS':
      return [{ name: '.nfs', use: 'nfs' }];
    case 'CephObjectStore':
      return object.spec?.zone?.name ? [] : storePools(object);
    case 'CephObjectZone':
      return storePools(object);
    default:
      // What has no name the API server refuses.
      return poolsOf(object).filter(({ name }) => Boolean(name)).map(({ name, use, spec }) => ({ name: name!, use, spec, ...use === 'fs-metadata' && { initial: FILESYSTEM_METADATA } }));
  }
}

/** Rook makes all pools of a store, or none where a spec is empty. */
function storePools(object: any): WantedPool[] {
  const [metadata, data]: (CephPool | undefined)[] = ['object-metadata', 'object-data'].map(use => poolsOf(object).find(pool => pool.use === use));
  if (!metadata || !data || !isDefined(metadata) || !isDefined(data)) {
    return [];
  }
  const store = object.metadata?.name;
  return [
    ...[...STORE_POOLS.map(name => `${store}.${name}`), STORE_ROOT].map(name => ({ name, use: metadata.use, spec: metadata.spec, initial: SMALL })),
    { name: data.name!, use: data.use, spec: data.spec },
  ];
}
