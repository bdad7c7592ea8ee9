import { blockPoolsOf, isEmptyPool, poolsOfStore } from './private/pool-specs';
import { isWholeCluster } from './private/whole-cluster';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStorePoolsMissing: Rule = {
  id: 'object-store-pools-missing',
  refs: ['R143', 'R147'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  needs: ['objects'],
  title: 'an object store does not say all of its pools',
  effect: 'the operator creates neither of its pools, looks for pools made by hand, and stops with "CR store pools are missing"',
  mend: 'give both metadataPool and dataPool, or both names in sharedPools, or a placement that is the default',
  source: 'pkg/operator/ceph/object/objectstore.go:798-808, shared_pools.go:21-33 (rook d0c3b9ce6)',

  *check({ kind, spec, name, namespace, set, cluster, notEvaluated }) {
    const empty = ['metadataPool', 'dataPool'].filter(pool => isEmptyPool(spec[pool]));
    const isElsewhere = kind === 'CephObjectStore' && (spec.zone?.name || spec.gateway?.externalRgwEndpoints?.length > 0);
    if (empty.length === 0 || isElsewhere || isShared(spec.sharedPools)) {
      return;
    }
    const pools = blockPoolsOf(set, namespace);
    const lacking = poolsOfStore(name).filter(pool => !pools.has(pool));
    if (lacking.length === 0) {
      return;
    }
    const isBegun = empty.length === 1 || !isEmptyPool(spec.sharedPools) || lacking.length < poolsOfStore(name).length;
    const isGivenEmpty = spec.metadataPool !== undefined || spec.dataPool !== undefined;
    const path = pathOf(spec.sharedPools, empty);
    const message = `there is no ${path.replace(/^spec\./, '')}, and no pools such as ${lacking[0]}`;
    if (isBegun && !isExternal(cluster)) {
      yield { path, message };
    } else if (isWholeCluster(set, namespace) || isGivenEmpty && !isExternal(cluster)) {
      yield { path, message: `${message} in the set`, severity: Severity.WARNING };
    } else {
      notEvaluated('objects');
    }
  },
};

/** Whether shared pools are all that the store needs. */
function isShared(shared: any): boolean {
  const placements: any[] = shared?.poolPlacements ?? [];
  return Boolean(shared?.metadataPoolName && shared.dataPoolName) || placements.some(placement => placement.default === true);
}

/** What is missing. */
function pathOf(shared: any, empty: readonly string[]): string {
  if (shared?.metadataPoolName) {
    return 'spec.sharedPools.dataPoolName';
  }
  return shared?.dataPoolName ? 'spec.sharedPools.metadataPoolName' : `spec.${empty[0]}`;
}
