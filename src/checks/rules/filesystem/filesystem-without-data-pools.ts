import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemWithoutDataPools: Rule = {
  id: 'filesystem-without-data-pools',
  refs: ['R121'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  title: 'a filesystem has no data pools',
  effect: 'the operator makes neither pools nor filesystem, and takes it that Ceph has a filesystem of that name',
  mend: 'give at least one data pool, unless the filesystem was made by other means',
  source: 'pkg/operator/ceph/file/filesystem.go:146,253 (rook d0c3b9ce6)',

  *check({ spec, name, cluster }) {
    if ((spec.dataPools?.length ?? 0) === 0 && !isExternal(cluster)) {
      yield { path: 'spec.dataPools', message: `${name} has none` };
    }
  },
};
