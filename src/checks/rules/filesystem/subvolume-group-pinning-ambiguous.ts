import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const subvolumeGroupPinningAmbiguous: Rule = {
  id: 'subvolume-group-pinning-ambiguous',
  refs: ['R131'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystemSubVolumeGroup'],
  title: 'a subvolume group is pinned in several ways',
  effect: 'the API server refuses the group, and where it does not Ceph applies one of them',
  mend: 'keep one of distributed, export and random',
  source: 'https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-fs-subvolumegroup-crd/',

  *check({ spec: { pinning = {} } }) {
    const given = ['distributed', 'export', 'random'].filter(type => (pinning?.[type] ?? undefined) !== undefined);
    if (given.length > 1) {
      yield { path: 'spec.pinning', message: `it has ${given.join(' and ')}, and may have one of them` };
    }
  },
};
