import { RuleCases } from '../../rule-cases';
import { blockPool, yaml } from '../../yaml';

const EC = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const MIRRORED = { mirroring: { enabled: true, mode: 'image' } };

export const CASES: RuleCases = {
  rule: 'pool-erasure-coded-mirroring',
  fails: [
    {
      name: 'with peers',
      yaml: yaml(blockPool({ ...EC, mirroring: { ...MIRRORED.mirroring, peers: { secretNames: ['pool-peer-token-site-b'] } } })),
      finds: ['CephBlockPool replicapool: spec.mirroring.enabled'],
      says: ['the pool is erasure-coded, and is to have the peer pool-peer-token-site-b: '],
    },
    { name: 'without peers', yaml: yaml(blockPool({ ...EC, ...MIRRORED })), finds: ['CephBlockPool replicapool: spec.mirroring.enabled'], says: ['the pool is erasure-coded: '] },
  ],
  passes: [
    { name: 'copies', yaml: yaml(blockPool(MIRRORED)) },
    { name: 'not enabled', yaml: yaml(blockPool({ ...EC, mirroring: { enabled: false } }), blockPool(EC, 'other')) },
  ],
};
