import { blockPoolsOf, poolsOfStore, sharedPoolsOf } from './private/pool-specs';
import { isWholeCluster } from './private/whole-cluster';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreSharedPoolMissing: Rule = {
  id: 'object-store-shared-pool-missing',
  refs: ['R142'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  needs: ['objects'],
  title: 'sharedPools names a pool that nothing creates',
  effect: 'the operator stops with an error until there is such a pool',
  mend: 'add a CephBlockPool of this name with application: rgw',
  source: 'pkg/operator/ceph/object/objectstore.go:880-912 (rook d0c3b9ce6)',

  *check({ spec, namespace, set, cluster, notEvaluated }) {
    const pools = blockPoolsOf(set, namespace);
    const isOfStore = (name: string) => [...set.all('CephObjectStore', namespace), ...set.all('CephObjectZone', namespace)]
      .some(store => poolsOfStore(store.metadata?.name).includes(name));
    for (const { path, name } of sharedPoolsOf(spec)) {
      if (pools.has(name) || isOfStore(name) || set.isElsewhere('CephBlockPool', namespace, name)) {
        continue;
      }
      const elsewhere = set.all('CephBlockPool').filter(pool => pool.metadata?.name === name);
      const isAbsent = namespace !== '' && !isExternal(cluster) && (pools.size > 0 || elsewhere.length > 0);
      const known = pools.size > 0 ? `name one that is there (${[...pools.keys()].join(', ')}), or add it with application: rgw` : undefined;
      if (isAbsent) {
        yield { path, message: `there is no pool ${name} in ${namespace}`, fix: known, others: elsewhere };
      } else if (isWholeCluster(set, namespace)) {
        yield { path, message: `there is no pool ${name} in the set, which has the CephCluster`, severity: Severity.WARNING };
      } else {
        notEvaluated('objects');
      }
    }
  },
};
