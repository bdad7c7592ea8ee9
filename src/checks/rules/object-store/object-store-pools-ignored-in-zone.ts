import { isEmptyPool } from './private/pool-specs';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStorePoolsIgnoredInZone: Rule = {
  id: 'object-store-pools-ignored-in-zone',
  refs: ['R145'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'an object store of a zone defines pools',
  effect: 'Rook ignores them without a word: data goes to the pools of the CephObjectZone',
  mend: 'define the pools in the CephObjectZone, and leave them out here',
  source: 'pkg/operator/ceph/object/controller.go:621 (rook d0c3b9ce6)',

  *check({ spec }) {
    const zone = spec.zone?.name;
    for (const field of zone ? ['metadataPool', 'dataPool', 'sharedPools'] : []) {
      if (!isEmptyPool(spec[field])) {
        yield { path: `spec.${field}`, message: `the store belongs to the zone ${zone}, and has ${field} of its own` };
      }
    }
  },
};
