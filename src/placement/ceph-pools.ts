/** Kinds whose objects define pools. */
export const POOL_KINDS: readonly string[] = ['CephBlockPool', 'CephFilesystem', 'CephObjectStore', 'CephObjectZone'];

/** A pool that an object defines. */
export interface CephPool {
  /** Its name in Ceph; undefined where one spec stands for several pools, as the metadata pools of object stores do. */
  readonly name?: string;
  /** Path of its spec in the object: `spec`, `spec.dataPools[1]`, `spec.metadataPool`. */
  readonly path: string;
  /** Its spec: replicated, erasureCoded, failureDomain, deviceClass, … */
  readonly spec: any;
  /** What it holds: `block`, `fs-metadata`, `fs-data`, `object-metadata` or `object-data`. */
  readonly use: 'block' | 'fs-metadata' | 'fs-data' | 'object-metadata' | 'object-data';
  /** The object that defines it. */
  readonly owner: any;
}

/** The pools that an object defines; none if its kind defines no pools. Specs without replicated and erasureCoded are among them. */
export function poolsOf(object: any): CephPool[] {
  const { spec = {}, metadata = {} } = object;
  switch (object.kind) {
    case 'CephBlockPool':
      return [{ name: spec.name || metadata.name, path: 'spec', spec, use: 'block', owner: object }];
    case 'CephFilesystem':
      return filesystemPools(object, spec, metadata.name);
    case 'CephObjectStore':
    case 'CephObjectZone':
      return objectPools(object, spec, metadata.name);
    default:
      return [];
  }
}

/** Whether the spec of a pool says anything of how data is kept. */
export function isDefined({ spec }: CephPool): boolean {
  return (spec.replicated?.size ?? 0) > 0 || isErasureCoded(spec);
}

/** Whether a pool is erasure-coded. */
export function isErasureCoded(spec: any): boolean {
  return (spec?.erasureCoded?.dataChunks ?? 0) > 0 || (spec?.erasureCoded?.codingChunks ?? 0) > 0;
}

/** The failure domain of a pool; `host` where none is given. */
export function failureDomainOf(spec: any): string {
  return spec?.failureDomain || 'host';
}

function filesystemPools(owner: any, spec: any, filesystem: string): CephPool[] {
  const named = (own: string | undefined, otherwise: string) => spec.preservePoolNames && own ? own : `${filesystem}-${own || otherwise}`;
  const pools: CephPool[] = (spec.dataPools ?? []).map((pool: any, i: number) => (
    { name: named(pool.name, `data${i}`), path: `spec.dataPools[${i}]`, spec: pool, use: 'fs-data', owner }
  ));
  return spec.metadataPool === undefined ? pools
    : [{ name: named(spec.metadataPool.name, 'metadata'), path: 'spec.metadataPool', spec: spec.metadataPool, use: 'fs-metadata', owner }, ...pools];
}

function objectPools(owner: any, spec: any, store: string): CephPool[] {
  const pools: CephPool[] = [];
  if (spec.metadataPool !== undefined) {
    pools.push({ path: 'spec.metadataPool', spec: spec.metadataPool, use: 'object-metadata', owner });
  }
  if (spec.dataPool !== undefined) {
    pools.push({ name: `${store}.rgw.buckets.data`, path: 'spec.dataPool', spec: spec.dataPool, use: 'object-data', owner });
  }
  return pools;
}
