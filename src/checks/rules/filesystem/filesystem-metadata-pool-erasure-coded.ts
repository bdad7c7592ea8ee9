import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemMetadataPoolErasureCoded: Rule = {
  id: 'filesystem-metadata-pool-erasure-coded',
  refs: ['R123'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystem'],
  title: 'the metadata pool of a filesystem is erasure-coded',
  effect: 'Ceph refuses the filesystem, since such a pool has no omap, and the CephFilesystem never becomes ready',
  mend: 'use replicated for metadataPool, and erasureCoded for data pools other than the first',
  source: 'https://docs.ceph.com/en/latest/cephfs/createfs/#creating-pools; pkg/daemon/ceph/client/filesystem.go:160 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { use, path, spec } of pools) {
      if (use === 'fs-metadata' && isErasureCoded(spec)) {
        yield { path: `${path}.erasureCoded`, message: 'metadata can only be in a replicated pool' };
      }
    }
  },
};
