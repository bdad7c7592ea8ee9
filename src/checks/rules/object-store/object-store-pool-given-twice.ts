import { isEmptyPool } from './private/pool-specs';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const POOLS = ['metadataPool', 'dataPool'];

export const objectStorePoolGivenTwice: Rule = {
  id: 'object-store-pool-given-twice',
  refs: ['R140'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  title: 'a pool of an object store is defined, and a shared one is named for the same purpose',
  effect: 'the operator refuses the pools of the store, and goes no further',
  mend: 'leave out one of both',
  source: 'pkg/operator/ceph/object/objectstore.go:1349-1359 (rook d0c3b9ce6)',

  *check({ spec }) {
    for (const pool of POOLS) {
      const shared = spec.sharedPools?.[`${pool}Name`];
      if (shared && !isEmptyPool(spec[pool])) {
        yield { path: `spec.${pool}`, message: `sharedPools.${pool}Name is ${shared} already`, fix: `leave out ${pool}, or sharedPools.${pool}Name` };
      }
    }
  },
};
