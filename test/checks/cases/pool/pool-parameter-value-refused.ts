import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';

const withParameters = (parameters: object, more: object = {}) => yaml(blockPool({ parameters, ...more }));
const EC = { erasureCoded: { dataChunks: 4, codingChunks: 2 } };

export const CASES: RuleCases = {
  rule: 'pool-parameter-value-refused',
  fails: [
    {
      name: 'more than the whole',
      yaml: withParameters({ compression_mode: 'aggressive', compression_required_ratio: '87.5' }),
      finds: ['CephBlockPool replicapool: spec.parameters.compression_required_ratio'],
      says: ['"87.5" is not a number from 0 to 1: '],
      mends: ['take a number from 0 to 1'],
    },
    {
      name: 'words for yes, and no numbers',
      yaml: withParameters({ bulk: 'enabled', pg_num: 'auto', pg_autoscale_mode: 'true', compression_algorithm: 'gzip', pg_num_min: '-1', target_size_ratio: '50%', deep_scrub_interval: '7d', recovery_priority: 'high' }),
      finds: ['bulk', 'pg_num', 'pg_autoscale_mode', 'compression_algorithm', 'pg_num_min', 'target_size_ratio', 'deep_scrub_interval', 'recovery_priority'].map(name => `CephBlockPool replicapool: spec.parameters.${name}`),
    },
    {
      name: 'the size of chunks, in a filesystem',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { ...EC, parameters: { size: '6' } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].parameters.size'],
      says: ['the size of an erasure-coded pool is the sum of its chunks'],
      mends: ['leave it out'],
    },
    {
      name: 'another size',
      yaml: withParameters({ size: '2' }),
      finds: ['CephBlockPool replicapool: spec.parameters.size'],
      says: ['it is 2, and replicated.size is 3'],
      mends: ['leave it out'],
    },
    {
      name: 'more copies at least than there are, beside a pool of no kind, for which there is a rule of its own',
      yaml: withParameters({ min_size: '4' }) + '---\n' + yaml(blockPool({ parameters: { min_size: '2' }, replicated: undefined }, 'other')),
      finds: ['CephBlockPool replicapool: spec.parameters.min_size'],
      says: ['it is 4, and has to lie within 1 and 3'],
      mends: ['take a number from 1 to 3'],
    },
    {
      name: 'fewer chunks than data is made of',
      yaml: withParameters({ min_size: '3' }, EC),
      finds: ['CephBlockPool replicapool: spec.parameters.min_size'],
      says: ['it is 3, and has to lie within 4 and 6'],
    },
  ],
  passes: [
    { name: 'values of all kinds', yaml: withParameters({ compression_required_ratio: '.875', bulk: 'true', nodelete: '1', pg_num: '128', pg_num_min: '0', pg_autoscale_mode: 'warn', compression_algorithm: 'zstd', target_size_ratio: '0.5', deep_scrub_interval: '604800', recovery_priority: '-1' }) },
    { name: 'the whole, and what is not set', yaml: withParameters({ compression_required_ratio: '1.0', compression_algorithm: 'unset', pg_autoscale_bias: '4' }) },
    { name: 'the same size', yaml: withParameters({ size: '3', min_size: '2' }) },
    { name: 'the bounds', yaml: withParameters({ min_size: '1' }) + '---\n' + withParameters({ min_size: '3' }) + '---\n' + withParameters({ min_size: '4' }, EC) + '---\n' + withParameters({ min_size: '6' }, EC) },
    { name: 'values whose format only Ceph knows', yaml: withParameters({ compression_max_blob_size: '64K', target_size_bytes: '100Gi' }) },
    { name: 'no parameters', yaml: yaml(blockPool()) },
  ],
};
