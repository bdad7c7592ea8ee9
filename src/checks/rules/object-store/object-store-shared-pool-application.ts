import { blockPoolsOf, sharedPoolsOf } from './private/pool-specs';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreSharedPoolApplication: Rule = {
  id: 'object-store-shared-pool-application',
  refs: ['R142'],
  severity: Severity.ADVICE,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  title: 'a pool that object stores share is not marked as theirs',
  effect: 'Rook marks it for rbd, and Ceph and its dashboard take it for a pool of images',
  mend: 'set application: rgw on the CephBlockPool',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/object-storage/#create-local-object-stores-with-shared-pools',

  *check({ spec, namespace, set }) {
    const pools = blockPoolsOf(set, namespace);
    for (const { path, name } of sharedPoolsOf(spec)) {
      const pool = pools.get(name);
      if (pool && pool.spec?.application !== 'rgw') {
        yield { path, message: `the CephBlockPool ${name} has the application "${pool.spec?.application || 'rbd'}"`, others: [pool] };
      }
    }
  },
};
