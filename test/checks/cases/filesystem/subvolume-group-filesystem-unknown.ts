import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, yaml } from '../../yaml';

const group = (filesystemName?: string, namespace = 'rook-ceph') => ceph('CephFilesystemSubVolumeGroup', 'group-a', { filesystemName, pinning: { distributed: 1 } }, namespace);
const FIELD = 'CephFilesystemSubVolumeGroup group-a: spec.filesystemName';
const EXTERNAL = ceph('CephCluster', 'rook-ceph', { external: { enable: true } });

export const CASES: RuleCases = {
  rule: 'subvolume-group-filesystem-unknown',
  fails: [
    { name: 'misspelled', yaml: yaml(cephCluster(), filesystem(), group('my-fs')), finds: [FIELD], says: ['there is no CephFilesystem "my-fs" in rook-ceph'], mends: ['name myfs'] },
    {
      name: 'in the namespace of another cluster',
      yaml: yaml(cephCluster(), filesystem(), cephCluster({}, 'other'), group('myfs', 'other')),
      finds: [FIELD],
      says: ['in other'],
      mends: ['move it to rook-ceph, where the filesystem is'],
    },
    { name: 'misspelled, and no cluster in the set', yaml: yaml(filesystem(), group('my-fs')), finds: [FIELD], says: ['the set has no'], mends: ['name myfs'] },
    { name: 'no filesystem at all', yaml: yaml(cephCluster(), group('myfs')), finds: [FIELD], says: ['the set has no CephFilesystem "myfs"'], mends: ['filesystemName: metadata.name'] },
    { name: 'none named', yaml: yaml(cephCluster(), filesystem(), group()), refused: true, finds: [FIELD], says: ['it is missing'] },
  ],
  passes: [
    { name: 'a filesystem', yaml: yaml(cephCluster(), filesystem(), group('myfs')) },
    { name: 'one of an external cluster', yaml: yaml(EXTERNAL, group('cephfs')) },
  ],
  open: [
    { name: 'neither filesystem nor cluster in the set', yaml: yaml(group('myfs')), notEvaluated: ['objects'] },
    { name: 'a filesystem that names no namespace', yaml: yaml(cephCluster(), ceph('CephFilesystem', 'myfs', {}, ''), group('myfs')), refused: true, notEvaluated: ['objects'] },
  ],
};
