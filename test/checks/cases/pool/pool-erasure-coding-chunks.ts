import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, objectStore, yaml } from '../../yaml';

const ec = (dataChunks: number, codingChunks: number) => ({ erasureCoded: { dataChunks, codingChunks } });

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
    { name: 'no data chunk', yaml: yaml(blockPool(ec(0, 2))), finds: ['CephBlockPool replicapool: spec.erasureCoded.dataChunks'] },
    {
      name: 'a filesystem and a store, which the operator does not look at',
      yaml: yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { name: 'ec', ...ec(4, 0) }] }), objectStore({ dataPool: ec(1, 1) })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].erasureCoded.codingChunks', 'CephObjectStore my-store: spec.dataPool.erasureCoded.dataChunks'],
    },
  ],
  passes: [
    { name: 'two and one', yaml: yaml(blockPool(ec(2, 1))) },
    { name: 'no chunks, as a cluster prints a replicated pool', yaml: yaml(blockPool({ ...ec(0, 0), replicated: { size: 3 } })) },
  ],
};
