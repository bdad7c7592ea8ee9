import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, objectStore, yaml } from '../../yaml';

const ec = (dataChunks: number, codingChunks: number, more: object = {}) => ({ erasureCoded: { dataChunks, codingChunks, ...more } });
const ISA = { algorithm: 'isa' };

export const CASES: RuleCases = {
  rule: 'pool-erasure-coding-chunks',
  fails: [
    {
      name: 'one data chunk',
      yaml: yaml(blockPool(ec(1, 2))),
      finds: ['CephBlockPool replicapool: spec.erasureCoded.dataChunks'],
      says: ['there have to be 2 data chunks or more, there are 1: '],
    },
    {
      name: 'no coding chunk',
      yaml: yaml(blockPool(ec(2, 0))),
      finds: ['CephBlockPool replicapool: spec.erasureCoded.codingChunks'],
      says: ['there has to be 1 coding chunk or more, there are 0: '],
    },
    {
      name: 'five coding chunks of isa',
      yaml: yaml(blockPool(ec(8, 5, ISA))),
      finds: ['CephBlockPool replicapool: spec.erasureCoded.codingChunks'],
      says: ['isa computes at most 4 coding chunks, and 4 of at most 21 data chunks; there are 8 and 5: '],
      mends: ['take less, or the algorithm jerasure'],
    },
    { name: 'four of 22 chunks', yaml: yaml(blockPool(ec(22, 4, ISA))), finds: ['CephBlockPool replicapool: spec.erasureCoded.codingChunks'] },
    { name: 'no data chunk', yaml: yaml(blockPool(ec(0, 2))), finds: ['CephBlockPool replicapool: spec.erasureCoded.dataChunks'] },
    {
      name: 'a filesystem and a store, which the operator does not look at',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { name: 'ec', ...ec(4, 0) }] }), objectStore({ dataPool: ec(1, 1) })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].erasureCoded.codingChunks', 'CephObjectStore my-store: spec.dataPool.erasureCoded.dataChunks'],
    },
  ],
  passes: [
    { name: 'as many as isa computes', yaml: yaml(blockPool(ec(21, 4, ISA)), blockPool(ec(32, 3, ISA), 'wide')) },
    { name: 'more with jerasure', yaml: yaml(blockPool(ec(22, 5, { algorithm: 'jerasure' }))) },
    { name: 'more with an algorithm that is not told', yaml: yaml(blockPool(ec(22, 5))) },
    { name: 'two and one', yaml: yaml(blockPool(ec(2, 1))) },
    { name: 'no chunks, as a cluster prints a replicated pool', yaml: yaml(blockPool({ ...ec(0, 0), replicated: { size: 3 } })) },
  ],
};
