import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, objectStore, rbdClass, yaml } from '../../yaml';
import { zone } from '../object-store-objects';

const EC = blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 } }, 'ec-pool');
const MGR = blockPool({ name: '.mgr' }, 'builtin-mgr');
const FOUND = ['StorageClass rook-ceph-block: parameters.pool'];

export const CASES: RuleCases = {
  rule: 'rbd-class-pool-unfit',
  fails: [
    {
      name: 'an erasure-coded pool alone',
      yaml: yaml(cephCluster(), EC, rbdClass({ pool: 'ec-pool' })),
      finds: FOUND,
      says: ['"ec-pool" is erasure-coded, which can not hold what images need beside their data'],
      mends: ['give a replicated pool, and ec-pool as dataPool'],
    },
    {
      name: 'a misspelled pool, and the data pool too',
      yaml: yaml(cephCluster(), blockPool(), EC, rbdClass({ pool: 'replicapol', dataPool: 'ecpool' })),
      finds: [...FOUND, 'StorageClass rook-ceph-block: parameters.dataPool'],
      says: ['there is no CephBlockPool "replicapol" in rook-ceph', 'there is no CephBlockPool "ecpool" in rook-ceph'],
      mends: ['give one of replicapool, ec-pool'],
    },
    {
      name: 'a pool of a filesystem',
      yaml: yaml(cephCluster(), filesystem(), rbdClass({ pool: 'myfs-replicated' })),
      finds: FOUND,
      says: ['"myfs-replicated" is a pool of the CephFilesystem myfs'],
    },
    { name: 'a pool of an object store', yaml: yaml(objectStore(), rbdClass({ pool: 'my-store.rgw.buckets.data' })), finds: FOUND },
    { name: 'a pool of a zone', yaml: yaml(zone('zone-a'), rbdClass({ pool: 'zone-a.rgw.buckets.data' })), finds: FOUND, says: ['is a pool of the CephObjectZone zone-a'] },
    { name: 'no pool', yaml: yaml(rbdClass({ pool: undefined })), finds: FOUND, says: ['it is missing'] },
  ],
  passes: [
    { name: 'a replicated pool', yaml: yaml(cephCluster(), blockPool(), EC, filesystem(), rbdClass()) },
    { name: 'both', yaml: yaml(cephCluster(), blockPool(), EC, rbdClass({ dataPool: 'ec-pool' })) },
    { name: 'a pool by the name that it has in Ceph', yaml: yaml(cephCluster(), MGR, rbdClass({ pool: '.mgr' })) },
    { name: 'pools by zone', yaml: yaml(cephCluster(), rbdClass({ pool: undefined, topologyConstrainedPools: '[{"poolName":"a","domainSegments":[{"domainLabel":"zone","value":"a"}]}]' })) },
    { name: 'CephFS', yaml: yaml(cephCluster(), EC, filesystem(), rbdClass({ pool: undefined, fsName: 'myfs' }, { provisioner: 'rook-ceph.cephfs.csi.ceph.com' })).replaceAll('rook-csi-rbd', 'rook-csi-cephfs') },
  ],
  open: [
    { name: 'no pools in the set', yaml: yaml(cephCluster(), rbdClass()), notEvaluated: ['objects'] },
    { name: 'no cluster in the set', yaml: yaml(blockPool(), rbdClass({ pool: 'other' })), notEvaluated: ['objects'] },
    { name: 'pools of a cluster that runs elsewhere', yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(), rbdClass({ pool: 'other' })), notEvaluated: ['objects'] },
  ],
};
