import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, yaml } from '../../yaml';

const group = (spec: object) => ceph('CephFilesystemSubVolumeGroup', 'group-a', { filesystemName: 'myfs', ...spec });

export const CASES: RuleCases = {
  rule: 'subvolume-group-pool-unknown',
  fails: [
    {
      name: 'the name of the pool without that of the filesystem',
      yaml: yaml(cephCluster(), filesystem(), group({ dataPoolName: 'replicated' })),
      finds: ['CephFilesystemSubVolumeGroup group-a: spec.dataPoolName'],
      says: ['myfs has no data pool "replicated"'],
      mends: ['give myfs-replicated'],
    },
  ],
  passes: [
    { name: 'the name in Ceph', yaml: yaml(cephCluster(), filesystem(), group({ dataPoolName: 'myfs-replicated' })) },
    { name: 'the default pool', yaml: yaml(cephCluster(), filesystem(), group({})) },
    { name: 'no pool, and no filesystem', yaml: yaml(cephCluster(), group({})) },
  ],
  open: [{ name: 'no filesystem in the set', yaml: yaml(cephCluster(), group({ dataPoolName: 'myfs-replicated' })), notEvaluated: ['objects'] }],
};
