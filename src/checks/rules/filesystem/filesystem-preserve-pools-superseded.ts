import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemPreservePoolsSuperseded: Rule = {
  id: 'filesystem-preserve-pools-superseded',
  refs: ['R126'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  title: 'preservePoolsOnDelete, which is deprecated',
  effect: 'pools alone are kept when the CephFilesystem is deleted, not the filesystem in them, and preserveFilesystemOnDelete wins over it',
  mend: 'set preserveFilesystemOnDelete to true, and leave preservePoolsOnDelete out',
  source: 'pkg/apis/ceph.rook.io/v1/types.go, FilesystemSpec; pkg/operator/ceph/file/filesystem.go:122 (rook d0c3b9ce6)',

  *check({ spec: { preservePoolsOnDelete: pools, preserveFilesystemOnDelete: filesystem } }) {
    const path = 'spec.preservePoolsOnDelete';
    if (filesystem === true && pools !== undefined) {
      const message = `it is ${pools}, and preserveFilesystemOnDelete is true`;
      yield pools
        ? { path, message, fix: 'leave it out' }
        : { path, message, fix: 'leave it out: the pools are kept all the same', severity: Severity.ADVICE };
    } else if (pools === true) {
      yield { path, message: 'it is true, and preserveFilesystemOnDelete is not' };
    }
  },
};
