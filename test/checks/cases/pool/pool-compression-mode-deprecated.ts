import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const aggressive = { parameters: { compression_mode: 'aggressive' } };

export const CASES: RuleCases = {
  rule: 'pool-compression-mode-deprecated',
  fails: [
    {
      name: 'both, and different',
      yaml: yaml(blockPool({ compressionMode: 'none', ...aggressive })),
      finds: ['CephBlockPool replicapool: spec.compressionMode'],
      says: ['none is overridden by parameters.compression_mode, aggressive: '],
    },
    {
      name: 'the old one, alone and beside the same',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 }, compressionMode: 'force' }, { replicated: { size: 3 }, compressionMode: 'aggressive', ...aggressive }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[0].compressionMode', 'CephFilesystem myfs: spec.dataPools[1].compressionMode'],
      says: ['it is deprecated: ', 'it is deprecated: '],
    },
  ],
  passes: [{ name: 'the new one, and none', yaml: yaml(blockPool({ ...aggressive, compressionMode: '' }), blockPool({}, 'other')) }],
};
