import { closest } from 'fastest-levenshtein';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { POOL_VARIABLES } from './private/pool-variables';
import { POOL_KINDS } from '../../../placement/ceph-pools';

export const poolParameterUnknown: Rule = {
  id: 'pool-parameter-unknown',
  refs: ['R99'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a parameter of a pool is none that Ceph knows',
  effect: 'Ceph refuses it, the operator only logs that, and the pool works without it',
  mend: 'take a name that `ceph osd pool set` lists',
  source: 'pkg/daemon/ceph/client/pool.go:359-363 (rook d0c3b9ce6); https://docs.ceph.com/en/latest/rados/operations/pools/#setting-pool-values',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      for (const name of Object.keys(spec.parameters ?? {})) {
        if (!POOL_VARIABLES.includes(name)) {
          yield { path: `${path}.parameters.${name}`, message: `Ceph has no pool parameter "${name}"`, fix: `the closest one is ${closest(name, POOL_VARIABLES)}` };
        }
      }
    }
  },
};
