import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const MODES = ['image', 'pool', 'init-only'];

export const poolMirroringModeMissing: Rule = {
  id: 'pool-mirroring-mode-missing',
  refs: ['R100'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'a pool is mirrored, and has no mirroring mode',
  effect: 'the operator refuses the pool, and does not create or change it',
  mend: `set mirroring.mode to one of ${MODES.join(', ')}`,
  source: 'pkg/operator/ceph/pool/validate.go:162-168 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      if (spec.mirroring?.enabled === true && !MODES.includes(spec.mirroring.mode)) {
        yield { path: `${path}.mirroring.mode`, message: `mirroring is enabled, and mode is ${spec.mirroring.mode ? `"${spec.mirroring.mode}"` : 'not given'}` };
      }
    }
  },
};
