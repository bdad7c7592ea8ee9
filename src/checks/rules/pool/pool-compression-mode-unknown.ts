import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const MODES = ['none', 'passive', 'aggressive', 'force'];

export const poolCompressionModeUnknown: Rule = {
  id: 'pool-compression-mode-unknown',
  refs: ['R98'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'compression_mode of a pool is none that Ceph knows',
  effect: 'the operator refuses the pool, and does not create or change it',
  mend: `take one of ${MODES.join(', ')}`,
  source: 'pkg/operator/ceph/pool/validate.go:152 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const mode = spec.parameters?.compression_mode;
      if (mode && !MODES.includes(mode)) {
        yield { path: `${path}.parameters.compression_mode`, message: `"${mode}" is no compression mode` };
      }
    }
  },
};
