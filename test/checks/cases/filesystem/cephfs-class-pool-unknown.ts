import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, rbdClass, yaml } from '../../yaml';
import { filesystemClass } from '../filesystem-class';

const FIELD = 'StorageClass rook-cephfs: parameters.pool';
const UNNAMED = filesystem({ dataPools: [{ replicated: { size: 3 } }, { name: 'bulk', erasureCoded: { dataChunks: 2, codingChunks: 1 } }] });

export const CASES: RuleCases = {
  rule: 'cephfs-class-pool-unknown',
  fails: [
    {
      name: 'the name of the pool without that of the filesystem',
      yaml: yaml(cephCluster(), filesystem(), filesystemClass({ pool: 'replicated' })),
      finds: [FIELD],
      says: ['myfs has no data pool "replicated"'],
      mends: ['give myfs-replicated'],
    },
    {
      name: 'the place of a pool that has a name',
      yaml: yaml(cephCluster(), UNNAMED, filesystemClass({ pool: 'myfs-data1' })),
      finds: [FIELD],
      mends: ['give myfs-data0 or myfs-bulk'],
    },
    { name: 'no place', yaml: yaml(cephCluster(), UNNAMED, filesystemClass({ pool: 'myfs-data' })), finds: [FIELD] },
    {
      name: 'with the name of the filesystem, though names are kept',
      yaml: yaml(cephCluster(), filesystem({ preservePoolNames: true }), filesystemClass({ pool: 'myfs-replicated' })),
      finds: [FIELD],
      mends: ['give replicated'],
    },
    { name: 'the metadata pool', yaml: yaml(cephCluster(), filesystem(), filesystemClass({ pool: 'myfs-metadata' })), finds: [FIELD], says: ['"myfs-metadata" is the metadata pool of myfs'] },
    { name: 'a pool of another filesystem', yaml: yaml(filesystem(), filesystem({}, 'other'), filesystemClass({ pool: 'other-replicated' })), finds: [FIELD] },
    {
      name: 'a pool of a filesystem of the same name elsewhere',
      yaml: yaml(filesystem(), filesystem({ dataPools: [{ name: 'ssd', replicated: { size: 3 } }] }, 'myfs', 'other'), filesystemClass({ pool: 'myfs-ssd' })),
      finds: [FIELD],
    },
    {
      name: 'beside classes with pools of block devices, which another rule is about',
      yaml: yaml(
        cephCluster(), filesystem(), blockPool(), blockPool({ name: '.mgr' }, 'builtin-mgr'),
        filesystemClass({ pool: 'replicapool' }), filesystemClass({ pool: '.mgr' }), filesystemClass({ pool: 'builtin-mgr' }),
      ),
      finds: [FIELD],
      says: ['no data pool "builtin-mgr"'],
    },
    { name: 'for NFS', yaml: yaml(cephCluster(), filesystem(), filesystemClass({ pool: 'myfs-data0' }, 'rook-ceph.nfs.csi.ceph.com')), finds: [FIELD] },
  ],
  passes: [
    { name: 'filesystem and name', yaml: yaml(cephCluster(), filesystem(), filesystemClass({ pool: 'myfs-replicated' })) },
    { name: 'filesystem and place', yaml: yaml(cephCluster(), UNNAMED, filesystemClass({ pool: 'myfs-data0' })) },
    { name: 'an erasure-coded pool', yaml: yaml(cephCluster(), UNNAMED, filesystemClass({ pool: 'myfs-bulk' })) },
    { name: 'the name alone, as names are kept', yaml: yaml(cephCluster(), filesystem({ preservePoolNames: true }), filesystemClass({ pool: 'replicated' })) },
    { name: 'no pool', yaml: yaml(cephCluster(), filesystem(), filesystemClass()) },
    { name: 'images', yaml: yaml(cephCluster(), filesystem(), blockPool(), rbdClass({ fsName: 'myfs' })) },
    { name: 'no driver of Ceph', yaml: yaml(cephCluster(), filesystem(), filesystemClass({ pool: 'x' }, 'efs.csi.aws.com')) },
    { name: 'two variants of a filesystem', yaml: yaml(filesystem(), filesystem({ dataPools: [{ name: 'ssd', replicated: { size: 3 } }] }), filesystemClass({ pool: 'myfs-ssd' })) },
  ],
  open: [
    { name: 'no filesystem in the set', yaml: yaml(cephCluster(), filesystemClass({ pool: 'myfs-replicated' })), notEvaluated: ['objects'] },
    { name: 'a filesystem that was made by other means', yaml: yaml(cephCluster(), filesystem({ dataPools: [] }), filesystemClass({ pool: 'cephfs_data' })), notEvaluated: ['objects'] },
  ],
};
