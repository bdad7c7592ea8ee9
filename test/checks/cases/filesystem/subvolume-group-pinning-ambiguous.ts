import { RuleCases } from '../../rule-cases';
import { ceph, filesystem, yaml } from '../../yaml';

const group = (pinning?: object) => yaml(filesystem(), ceph('CephFilesystemSubVolumeGroup', 'group-a', { filesystemName: 'myfs', pinning }));

export const CASES: RuleCases = {
  rule: 'subvolume-group-pinning-ambiguous',
  fails: [
    {
      name: 'the default beside another one',
      yaml: group({ distributed: 1, export: 0 }),
      refused: true,
      finds: ['CephFilesystemSubVolumeGroup group-a: spec.pinning'],
      says: ['it has distributed and export, and may have one of them'],
    },
  ],
  passes: [
    { name: 'distributed', yaml: group({ distributed: 1 }) },
    { name: 'random', yaml: group({ random: 0.5 }) },
    { name: 'nothing', yaml: group() },
  ],
};
