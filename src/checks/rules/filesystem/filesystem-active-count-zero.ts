import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemActiveCountZero: Rule = {
  id: 'filesystem-active-count-zero',
  refs: ['R120'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystem'],
  title: 'a filesystem is to have no active metadata server',
  effect: 'the operator refuses the filesystem, and does not create it',
  mend: 'set metadataServer.activeCount to 1 or more',
  source: 'pkg/operator/ceph/file/filesystem.go:143 (rook d0c3b9ce6)',

  *check({ spec }) {
    const count = spec.metadataServer?.activeCount;
    if (spec.metadataServer && !(count >= 1)) {
      yield { path: 'spec.metadataServer.activeCount', message: `it is ${count ?? 'not given'}, and has to be 1 or more` };
    }
  },
};
