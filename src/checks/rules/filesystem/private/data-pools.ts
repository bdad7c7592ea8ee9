import { CephPool, poolsOf } from '../../../../placement/ceph-pools';
import { ObjectIndex } from '../../../object-index';

/** Data pools of a CephFilesystem, in their order: the first is the default one. */
export function dataPoolsOf(filesystem: any): CephPool[] {
  return poolsOf(filesystem).filter(({ use }) => use === 'fs-data');
}

/** What is wrong with the name of a pool that files are to be put into. */
export interface WrongPool {
  readonly message: string;
  readonly fix: string;
  readonly others: readonly any[];
}

/**
 * Whether a CephFilesystem has a data pool.
 *
 * @returns what is wrong; nothing if it has the pool; `unknown` where the set does not tell its pools
 */
export function wrongDataPool(set: ObjectIndex, namespace: string, filesystem: string, pool: string): WrongPool | 'unknown' | undefined {
  // One name may be there twice, as alternatives of which one is applied.
  const filesystems = set.all('CephFilesystem', namespace).filter(({ metadata }) => metadata?.name === filesystem);
  const pools = filesystems.flatMap(poolsOf);
  const data = pools.filter(({ use }) => use === 'fs-data').map(({ name }) => name!);
  if (data.length === 0) {
    return 'unknown';
  }
  if (data.includes(pool)) {
    return undefined;
  }
  const isMetadata = pools.some(({ name }) => name === pool);
  return {
    message: isMetadata ? `"${pool}" is the metadata pool of ${filesystem}` : `${filesystem} has no data pool "${pool}"`,
    fix: `give ${data.join(' or ')}`,
    others: filesystems,
  };
}
