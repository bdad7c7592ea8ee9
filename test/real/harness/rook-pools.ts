type Json = { readonly [key: string]: any };

/** A pool that Rook creates for a custom resource. */
export interface RookPool {
  readonly name: string;
  /** Pool spec, as in CephBlockPool.spec. */
  readonly spec: Json;
  readonly application: string;
}

/** Pools of an object store that hold metadata; `.rgw.root` is shared by all stores. */
const RGW_METADATA = ['rgw.control', 'rgw.meta', 'rgw.log', 'rgw.buckets.index', 'rgw.buckets.non-ec', 'rgw.otp'];

/**
 * The pools that Rook 1.20 creates for CephBlockPools, CephFilesystems,
 * CephObjectStores and CephObjectZones, under the names it gives them.
 *
 * @see https://github.com/rook/rook/tree/v1.20.6/pkg/operator/ceph
 */
export function poolsOf(objects: readonly Json[]): RookPool[] {
  const pools = objects.flatMap(object => {
    switch (object.kind) {
      case 'CephBlockPool': return [blockPool(object)];
      case 'CephFilesystem': return filesystemPools(object);
      case 'CephObjectStore': return storePools(object);
      case 'CephObjectZone': return storePools(object);
      default: return [];
    }
  });
  return [...new Map(pools.map(pool => [pool.name, pool])).values()];
}

/** The commands by which Rook creates a pool, in its order; each as arguments of `ceph`. */
export function createCommands({ name, spec, application }: RookPool, defaultProfile: Json): string[][] {
  return [
    ...(spec.erasureCoded?.dataChunks > 0 ? erasureCoded(name, spec, defaultProfile) : replicated(name, spec)),
    ...Object.entries(parametersOf(spec)).map(([key, value]) => ['osd', 'pool', 'set', name, key, String(value)]),
    ['osd', 'pool', 'application', 'enable', name, application, '--yes-i-really-mean-it'],
    ...(spec.quotas?.maxSize === undefined ? [] : [['osd', 'pool', 'set-quota', name, 'max_bytes', String(bytesOf(spec.quotas.maxSize))]]),
    ...(spec.quotas?.maxObjects === undefined ? [] : [['osd', 'pool', 'set-quota', name, 'max_objects', String(spec.quotas.maxObjects)]]),
  ];
}

function blockPool({ metadata, spec }: Json): RookPool {
  const application = spec.application ?? (spec.name === '.mgr' ? 'mgr' : spec.name === '.nfs' ? 'nfs' : 'rbd');
  return { name: spec.name ?? metadata.name, spec, application };
}

function filesystemPools({ metadata, spec }: Json): RookPool[] {
  const name = (pool: Json, otherwise: string) => spec.preservePoolNames && pool.name ? pool.name : `${metadata.name}-${pool.name ?? otherwise}`;
  return [
    { name: name(spec.metadataPool, 'metadata'), spec: spec.metadataPool, application: 'cephfs' },
    ...(spec.dataPools ?? []).map((pool: Json, i: number) => ({ name: name(pool, `data${i}`), spec: pool, application: 'cephfs' })),
  ];
}

function storePools({ metadata, spec }: Json): RookPool[] {
  if (!spec.metadataPool || !spec.dataPool) {
    return [];
  }
  return [
    ...RGW_METADATA.map(name => ({ name: `${metadata.name}.${name}`, spec: spec.metadataPool, application: 'rook-ceph-rgw' })),
    { name: '.rgw.root', spec: spec.metadataPool, application: 'rook-ceph-rgw' },
    { name: `${metadata.name}.rgw.buckets.data`, spec: spec.dataPool, application: 'rook-ceph-rgw' },
  ];
}

function replicated(name: string, spec: Json): string[][] {
  const place = [spec.crushRoot ?? 'default', spec.failureDomain ?? 'host', ...(spec.deviceClass ? [spec.deviceClass] : [])];
  const create = ['osd', 'pool', 'create', name, '0', 'replicated', name, '--size', String(spec.replicated.size)];
  return [
    ['osd', 'crush', 'rule', 'create-replicated', name, ...place],
    [...create, ...(name.startsWith('.') || spec.replicated.size === 1 ? ['--yes-i-really-mean-it'] : [])],
  ];
}

function erasureCoded(name: string, spec: Json, defaultProfile: Json): string[][] {
  const { dataChunks, codingChunks, algorithm, crushNumFailureDomains, crushOSDsPerFailureDomain, stripeUnit } = spec.erasureCoded;
  const pairs: [string, unknown][] = [
    ['k', dataChunks], ['m', codingChunks], ['plugin', algorithm ?? defaultProfile.plugin], ['technique', defaultProfile.technique],
    ['crush-failure-domain', spec.failureDomain], ['crush-root', spec.crushRoot], ['crush-device-class', spec.deviceClass],
    ['crush-num-failure-domains', crushNumFailureDomains], ['crush-osds-per-failure-domain', crushOSDsPerFailureDomain],
    ['stripe_unit', stripeUnit === undefined ? undefined : bytesOf(stripeUnit)],
  ];
  const profile = pairs.filter(([, value]) => value !== undefined && value !== '').map(([key, value]) => `${key}=${value}`);
  return [
    ['osd', 'erasure-code-profile', 'set', `${name}_ecprofile`, '--force', ...profile],
    ['osd', 'pool', 'create', name, '0', 'erasure', `${name}_ecprofile`],
    ['osd', 'pool', 'set', name, 'allow_ec_overwrites', 'true'],
  ];
}

function parametersOf(spec: Json): Json {
  return {
    ...(spec.replicated?.targetSizeRatio ? { target_size_ratio: spec.replicated.targetSizeRatio } : {}),
    ...(spec.compressionMode ? { compression_mode: spec.compressionMode } : {}),
    ...spec.parameters,
  };
}

/** The bytes of a Kubernetes quantity such as `16Ki` or `2T`. */
function bytesOf(quantity: string | number): number {
  const [, number, unit] = /^([0-9.]+)(\w*)$/.exec(String(quantity))!;
  const power = ' kMGTPE'.indexOf(unit.replace('i', '').replace('K', 'k') || ' ');
  return Number(number) * (unit.endsWith('i') ? 1024 : 1000) ** power;
}
