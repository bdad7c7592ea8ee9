import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, objectStore, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const SSD = { deviceClass: 'ssd' };
const MGR = blockPool({ name: '.mgr', ...SSD }, 'builtin-mgr');
const HYBRID = { replicated: { size: 3, hybridStorage: { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } } };

export const CASES: RuleCases = {
  rule: 'pool-device-class-mixed',
  fails: [
    {
      name: 'one of two block pools, beside stores whose pools are ignored, or made elsewhere',
      yaml: yaml(blockPool(SSD, 'fast'), blockPool({}, 'slow'), objectStore({ zone: { name: 'zone-a' } }), objectStore({ metadataPool: {}, dataPool: {} }, 'other')),
      finds: ['CephBlockPool slow: spec.deviceClass'],
      says: ['it is not given, and CephBlockPool rook-ceph/fast has ssd: '],
    },
    {
      name: 'pools of a filesystem and of a store, but not those of another cluster',
      yaml: yaml(blockPool(SSD), filesystem({ dataPools: [{ ...SSD, replicated: { size: 3 } }, { replicated: { size: 3 } }] }), objectStore(), blockPool({}, 'replicapool', 'other')),
      finds: [
        'CephFilesystem myfs: spec.metadataPool.deviceClass', 'CephFilesystem myfs: spec.dataPools[1].deviceClass',
        'CephObjectStore my-store: spec.metadataPool.deviceClass', 'CephObjectStore my-store: spec.dataPool.deviceClass',
      ],
    },
    {
      name: 'the pool of the managers, which nobody mentions',
      yaml: yaml(cephCluster(), blockPool(SSD)),
      finds: ['CephCluster rook-ceph: '],
      says: ['no CephBlockPool gives the pool .mgr a deviceClass, and CephBlockPool rook-ceph/replicapool has ssd: '],
      mends: ['add a CephBlockPool with name: .mgr and deviceClass: ssd'],
    },
    { name: 'the pool of the managers without a class', yaml: yaml(cephCluster(), blockPool(SSD), blockPool({ name: '.mgr' }, 'builtin-mgr')), finds: ['CephBlockPool builtin-mgr: spec.deviceClass'] },
  ],
  passes: [
    { name: 'all pools', yaml: yaml(cephCluster(), MGR, blockPool(SSD), blockPool({ deviceClass: 'hdd' }, 'slow')) },
    { name: 'no pool', yaml: yaml(cephCluster(), blockPool(), filesystem()) },
    { name: 'roots of their own, and layers', yaml: yaml(MGR, blockPool({ crushRoot: 'slow' }, 'own'), blockPool(HYBRID, 'hybrid')) },
    { name: 'a class below a root of its own alone', yaml: yaml(cephCluster(), blockPool({ ...SSD, crushRoot: 'fast' }, 'own'), blockPool()) },
    { name: 'a stretch cluster, which has one CRUSH rule for all', yaml: stretched() + yaml(blockPool({ ...SSD, replicated: { size: 4 } })) },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(SSD), blockPool({}, 'slow')) },
  ],
};
