import { dataPoolsOf } from './private/data-pools';
import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemDataPoolsChanged: Rule = {
  id: 'filesystem-data-pools-changed',
  refs: ['R125', 'R128'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  needs: ['previous'],
  title: 'the list of data pools of a filesystem that exists changes',
  effect: 'the operator only adds pools, never removes, renames or reorders them, and goes on where Ceph refuses one',
  mend: 'look with "ceph fs ls" whether Ceph took the pool',
  source: 'pkg/operator/ceph/file/filesystem.go:168-240, pkg/daemon/ceph/client/filesystem.go:178 (rook d0c3b9ce6)',

  *check({ object, previous }) {
    const [before, after] = [dataPoolsOf(previous), dataPoolsOf(object)];
    if (before.length === 0 || after.length === 0) {
      return;
    }
    for (const { name, path, spec } of after.filter(pool => !before.some(old => old.name === pool.name))) {
      yield isErasureCoded(spec)
        ? { path, message: `the erasure-coded pool ${name} is new` }
        : { path, message: `the replicated pool ${name} is new`, severity: Severity.ADVICE };
    }
    for (const { name } of before.filter(old => !after.some(pool => pool.name === old.name))) {
      yield { path: 'spec.dataPools', message: `${name} is gone from the list, and stays in the filesystem`, fix: `keep ${name}, under its name, as long as it holds files` };
    }
    if (before[0].name !== after[0].name && after.some(({ name }) => name === before[0].name)) {
      yield { path: after[0].path, message: `${before[0].name} stays the default data pool`, fix: `keep ${before[0].name} in front` };
    }
  },
};
