import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolSizeTwo: Rule = {
  id: 'pool-size-two',
  refs: ['R117'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a pool keeps two copies of its data',
  effect: 'Ceph writes on with the one copy that is left when a disk fails, and its loss is the loss of the data',
  mend: 'set size: 3',
  source: 'https://docs.ceph.com/en/latest/rados/operations/pools/#set-the-number-of-object-replicas',

  *check({ pools, cluster }) {
    for (const { path, spec } of pools) {
      if (spec.replicated?.size === 2 && !cluster?.spec?.mon?.floatingMon) {
        const [message, severity] = spec.parameters?.min_size === '2'
          ? ['size is 2 with min_size 2, which stops writes while one copy is missing', Severity.ADVICE]
          : ['size is 2, so that min_size is 1'];
        yield { path: `${path}.replicated.size`, message, severity };
      }
    }
  },
};
