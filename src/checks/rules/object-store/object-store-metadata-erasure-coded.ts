import { blockPoolsOf, sharedPoolsOf } from './private/pool-specs';
import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreMetadataErasureCoded: Rule = {
  id: 'object-store-metadata-erasure-coded',
  refs: ['R144'],
  severity: Severity.WARNING,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  title: 'metadata of an object store are to be in an erasure-coded pool',
  effect: 'Ceph keeps indexes of buckets as omap data, which such pools can not hold, and the gateways fail',
  mend: 'keep metadata in a replicated pool; data may be erasure-coded',
  source: 'https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-store-crd/#pools',

  *check({ spec, namespace, set }) {
    if (isErasureCoded(spec.metadataPool)) {
      yield { path: 'spec.metadataPool.erasureCoded', message: 'the metadata pool is erasure-coded' };
    }
    const pools = blockPoolsOf(set, namespace);
    for (const { path, name, isForMetadata } of sharedPoolsOf(spec)) {
      const pool = pools.get(name);
      if (isForMetadata && isErasureCoded(pool?.spec)) {
        yield { path, message: `the CephBlockPool ${name} is erasure-coded`, others: [pool] };
      }
    }
  },
};
