import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolPgNumUneven: Rule = {
  id: 'pool-pg-num-uneven',
  refs: [],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'pg_num of a pool is no power of two',
  effect: 'placement groups differ in size by a factor of two, and Ceph warns of POOL_PG_NUM_NOT_POWER_OF_TWO',
  mend: 'take a power of two, or leave pg_num to the PG autoscaler',
  source: 'https://docs.ceph.com/en/latest/rados/operations/health-checks/#pool-pg-num-not-power-of-two',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const count = Number(spec.parameters?.pg_num);
      if (count > 0 && !Number.isInteger(Math.log2(count))) {
        const below = 2 ** Math.floor(Math.log2(count));
        yield { path: `${path}.parameters.pg_num`, message: `${count} is no power of two`, fix: `take ${below} or ${below * 2}, or leave pg_num to the PG autoscaler` };
      }
    }
  },
};
