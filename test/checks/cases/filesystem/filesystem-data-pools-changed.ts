import { RuleCases } from '../../rule-cases';
import { filesystem, yaml } from '../../yaml';

const copies = (name?: string) => ({ name, failureDomain: 'host', replicated: { size: 3 } });
const CODED = { name: 'erasurecoded', failureDomain: 'host', erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const pools = (...dataPools: object[]) => yaml(filesystem({ dataPools }));

export const CASES: RuleCases = {
  rule: 'filesystem-data-pools-changed',
  fails: [
    {
      name: 'an erasure-coded pool later on',
      previous: pools(copies('replicated')),
      yaml: pools(copies('replicated'), CODED),
      finds: ['CephFilesystem myfs: spec.dataPools[1]'],
      says: ['the erasure-coded pool myfs-erasurecoded is new'],
    },
    { name: 'a replicated one', previous: pools(copies('a')), yaml: pools(copies('a'), copies('b')), finds: ['CephFilesystem myfs: spec.dataPools[1]'], says: ['the replicated pool myfs-b is new'] },
    {
      name: 'a pool is left out',
      previous: pools(copies('a'), copies('b')),
      yaml: pools(copies('a')),
      finds: ['CephFilesystem myfs: spec.dataPools'],
      says: ['myfs-b is gone from the list'],
      mends: ['keep myfs-b, under its name'],
    },
    {
      name: 'a pool without a name gets one',
      previous: pools(copies()),
      yaml: pools(copies('replicated')),
      finds: ['CephFilesystem myfs: spec.dataPools[0]', 'CephFilesystem myfs: spec.dataPools'],
      says: ['myfs-replicated is new', 'myfs-data0 is gone'],
    },
    {
      name: 'another order',
      previous: pools(copies('a'), copies('b')),
      yaml: pools(copies('b'), copies('a')),
      finds: ['CephFilesystem myfs: spec.dataPools[0]'],
      says: ['myfs-a stays the default data pool'],
      mends: ['keep myfs-a in front'],
    },
  ],
  passes: [
    { name: 'the same pools', previous: pools(copies('a'), CODED), yaml: pools(copies('a'), CODED) },
    { name: 'another filesystem', previous: yaml(filesystem(), filesystem({ dataPools: [copies('x')] }, 'other')), yaml: yaml(filesystem()) },
    { name: 'other pools behind the first change places', previous: pools(copies('a'), copies('b'), copies('c')), yaml: pools(copies('a'), copies('c'), copies('b')) },
    { name: 'a filesystem that was not made by Rook', previous: pools(), yaml: pools(copies('a')) },
    { name: 'a filesystem that is left to itself', previous: pools(copies('a')), yaml: pools() },
  ],
  open: [
    { name: 'nothing of before', yaml: pools(copies('a')), notEvaluated: ['previous'] },
  ],
};
