import { Construct } from 'constructs';
import { fail } from './storage-construct';
import { ICephBlockPool } from '../ceph-block-pool';
import { RbdStorageClassProps, TopologyConstrainedPool } from '../rbd-storage-class-props';

/** Pools of images. */
interface ImagePools {
  readonly pool: ICephBlockPool;
  readonly metadataPool?: ICephBlockPool;
}

const LABEL = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * `pool`, and `dataPool` for a pool with erasure coding (rule R184).
 *
 * @param where what the props are below: `''`, or `topologyConstrainedPools[0].`
 */
export function poolsOf(construct: Construct, where: string, { pool, metadataPool }: ImagePools): { [key: string]: string } {
  const prop = `${where}metadataPool`;
  for (const [which, one] of [[`${where}pool`, pool], [prop, metadataPool]] as const) {
    if (one?.poolName.startsWith('.')) fail(construct, which, `${one.poolName} is what Ceph keeps for itself, and no place for volumes; give a pool of your own`);
  }
  if (!pool.isErasureCoded) {
    if (metadataPool !== undefined) fail(construct, prop, `is for pools with erasure coding, and ${pool.poolName} is replicated; leave it out`);
    return { pool: pool.poolName };
  }
  if (metadataPool === undefined || metadataPool.isErasureCoded) {
    const what = metadataPool === undefined ? 'is missing' : `${metadataPool.poolName} has erasure coding`;
    return fail(construct, prop, `${what}: images in ${pool.poolName} need a replicated pool for their metadata, since one with erasure coding cannot hold it`);
  }
  if (metadataPool.cluster.namespace !== pool.cluster.namespace) {
    fail(construct, prop, `${metadataPool.poolName} is a pool of another cluster than ${pool.poolName}; take one in the namespace ${pool.cluster.namespace}`);
  }
  return { dataPool: pool.poolName, pool: metadataPool.poolName };
}

/** The pools of parts of the cluster, as the JSON that the driver reads. */
export function constrainedPools(
  construct: Construct, { pool: first, metadataPool }: RbdStorageClassProps, pools: readonly TopologyConstrainedPool[],
): { [key: string]: string } {
  if (metadataPool !== undefined) fail(construct, 'metadataPool', 'is for one pool; give each item of topologyConstrainedPools its own');
  if (pools.length === 0) fail(construct, 'topologyConstrainedPools', 'is empty; give a pool for each part of the cluster, or leave the prop out');
  const json = pools.map((item, i) => {
    const where = `topologyConstrainedPools[${i}].`;
    if (item.pool.cluster.namespace !== first.cluster.namespace) {
      fail(construct, `${where}pool`, `${item.pool.poolName} is a pool of another cluster than ${first.poolName}; take one in the namespace ${first.cluster.namespace}`);
    }
    const segments = Object.entries(item.domainSegments);
    if (segments.length === 0) fail(construct, `${where}domainSegments`, 'is empty, and no node would be in it; give a label and its value, such as zone');
    const wrong = segments.find(([label]) => !LABEL.test(label));
    if (wrong) fail(construct, `${where}domainSegments`, `"${wrong[0]}" is no name of a label; write what is after "/" in its key, such as zone`);
    const { pool: poolName, dataPool } = poolsOf(construct, where, item);
    return {
      poolName,
      ...(dataPool !== undefined && { dataPool }),
      domainSegments: segments.map(([domainLabel, value]) => ({ domainLabel, value })),
    };
  });
  return { topologyConstrainedPools: JSON.stringify(json) };
}
