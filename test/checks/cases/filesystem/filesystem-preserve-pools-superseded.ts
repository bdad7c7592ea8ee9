import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const keeping = (spec: object) => yaml(cephCluster(), filesystem(spec));
const FIELD = 'CephFilesystem myfs: spec.preservePoolsOnDelete';

export const CASES: RuleCases = {
  rule: 'filesystem-preserve-pools-superseded',
  fails: [
    { name: 'pools alone', yaml: keeping({ preservePoolsOnDelete: true }), finds: [FIELD], says: ['it is true, and preserveFilesystemOnDelete is not'], mends: ['set preserveFilesystemOnDelete to true'] },
    { name: 'pools, and the filesystem not', yaml: keeping({ preservePoolsOnDelete: true, preserveFilesystemOnDelete: false }), finds: [FIELD] },
    { name: 'both', yaml: keeping({ preservePoolsOnDelete: true, preserveFilesystemOnDelete: true }), finds: [FIELD], says: ['it is true, and preserveFilesystemOnDelete is true'], mends: ['leave it out'] },
    { name: 'pools not, and the filesystem', yaml: keeping({ preservePoolsOnDelete: false, preserveFilesystemOnDelete: true }), finds: [FIELD], says: ['it is false'], mends: ['the pools are kept all the same'] },
  ],
  passes: [
    { name: 'the filesystem', yaml: keeping({ preserveFilesystemOnDelete: true }) },
    { name: 'neither', yaml: keeping({}) },
    { name: 'both not', yaml: keeping({ preservePoolsOnDelete: false, preserveFilesystemOnDelete: false }) },
  ],
};
