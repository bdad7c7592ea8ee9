import { RuleCases } from '../../rule-cases';
import { blockPool, objectStore, yaml } from '../../yaml';

const ec = (codingChunks: number) => ({ erasureCoded: { dataChunks: 4, codingChunks } });

export const CASES: RuleCases = {
  rule: 'pool-coding-chunk-single',
  fails: [
    { name: 'a block pool', yaml: yaml(blockPool(ec(1))), finds: ['CephBlockPool replicapool: spec.erasureCoded.codingChunks'], says: ['it is 1, with 4 data chunks: '] },
    { name: 'the data pool of a store', yaml: yaml(objectStore({ dataPool: ec(1) })), finds: ['CephObjectStore my-store: spec.dataPool.erasureCoded.codingChunks'] },
  ],
  passes: [{ name: 'two, and copies', yaml: yaml(blockPool(ec(2)), blockPool({}, 'other')) }],
};
