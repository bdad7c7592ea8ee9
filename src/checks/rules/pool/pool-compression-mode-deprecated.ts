import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolCompressionModeDeprecated: Rule = {
  id: 'pool-compression-mode-deprecated',
  refs: ['R111'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'compressionMode of a pool is overridden by its parameters, or deprecated',
  effect: 'the operator reads parameters.compression_mode where it is given, and logs a warning of the other',
  mend: 'write it as parameters.compression_mode, and leave compressionMode out',
  source: 'pkg/operator/ceph/pool/validate.go:144, pkg/daemon/ceph/client/pool.go (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const mode = spec.parameters?.compression_mode ?? spec.compressionMode;
      if (spec.compressionMode && mode !== spec.compressionMode) {
        yield { path: `${path}.compressionMode`, message: `${spec.compressionMode} is overridden by parameters.compression_mode, ${mode}` };
      } else if (spec.compressionMode) {
        yield { path: `${path}.compressionMode`, message: 'it is deprecated', severity: Severity.ADVICE };
      }
    }
  },
};
