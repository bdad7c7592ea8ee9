import { dataPoolsOf } from './private/data-pools';
import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemDefaultPoolErasureCoded: Rule = {
  id: 'filesystem-default-pool-erasure-coded',
  refs: ['R124'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystem'],
  title: 'the first data pool of a filesystem, its default one, is erasure-coded',
  effect: 'Ceph refuses the filesystem unless it is forced to, which the operator does not, and the CephFilesystem never becomes ready',
  mend: 'put a replicated pool first in dataPools, and name the erasure-coded one as pool of the StorageClass',
  source: 'https://docs.ceph.com/en/latest/cephfs/createfs/#creating-pools; pkg/daemon/ceph/client/filesystem.go:160 (rook d0c3b9ce6); '
    + 'https://github.com/rook/rook/issues/8210',

  *check({ object }) {
    const [first, ...more] = dataPoolsOf(object);
    if (first && isErasureCoded(first.spec)) {
      const replicated = more.find(({ spec }) => !isErasureCoded(spec));
      const fix = replicated && `move ${replicated.name} to the front`;
      yield { path: `${first.path}.erasureCoded`, message: `${first.name} is the default data pool`, fix };
    }
  },
};
