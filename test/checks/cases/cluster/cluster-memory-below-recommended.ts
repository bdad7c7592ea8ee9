import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const limit = (memory: string | number) => ({ limits: { memory } });
const set = (name: string, resources: object) => ({
  name,
  count: 3,
  resources,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
});

export const CASES: RuleCases = {
  rule: 'cluster-memory-below-recommended',
  fails: [
    {
      name: 'daemons of the cluster',
      yaml: yaml(cephCluster({
        resources: { 'mon': limit('1023Mi'), 'mgr': limit('511Mi'), 'osd': limit('2047Mi'), 'osd-nvme': limit('2G'), 'prepareosd': limit('400Mi') },
        storage: { storageClassDeviceSets: [set('a', limit('4Gi')), set('b', limit('1Gi'))] },
      })),
      finds: [
        'CephCluster rook-ceph: spec.resources.mon.limits.memory',
        'CephCluster rook-ceph: spec.resources.mgr.limits.memory',
        'CephCluster rook-ceph: spec.resources.osd.limits.memory',
        'CephCluster rook-ceph: spec.resources.osd-nvme.limits.memory',
        'CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].resources.limits.memory',
      ],
      says: ['mon may use 1023Mi of memory, 1024Mi is recommended: ', 'mgr may use 511Mi of memory, 512Mi is', 'osd may use 2047Mi of memory, 2048Mi is', ' may use 2G (1907Mi) of memory, 2048Mi is'],
      mends: ['set it to 1024Mi or more'],
    },
    {
      name: 'metadata servers and mirrors',
      yaml: yaml(
        filesystem({ metadataServer: { activeCount: 1, resources: limit('2Gi') } }),
        ceph('CephRBDMirror', 'rbd', { count: 1, resources: limit('256Mi') }),
        ceph('CephFilesystemMirror', 'fs', { resources: limit('256Mi') }),
      ),
      finds: [
        'CephFilesystem myfs: spec.metadataServer.resources.limits.memory',
        'CephRBDMirror rbd: spec.resources.limits.memory',
        'CephFilesystemMirror fs: spec.resources.limits.memory',
      ],
      says: ['4096Mi is recommended', '512Mi is recommended', '512Mi is recommended'],
    },
  ],
  passes: [
    {
      name: 'just enough',
      yaml: yaml(
        cephCluster({ resources: { 'mon': limit('1Gi'), 'mgr': limit('512Mi'), 'osd': limit('2Gi'), 'osd-hdd': limit('4Gi'), 'crashcollector': limit('60Mi') } }),
        filesystem({ metadataServer: { activeCount: 1, resources: limit('4Gi') } }),
      ),
    },
    { name: 'no limit', yaml: yaml(cephCluster({ resources: { osd: limit(0), mon: { requests: { memory: '500Mi' } } } }), filesystem()) },
    { name: 'a gateway, of which nobody says what it needs', yaml: yaml(objectStore({ gateway: { port: 80, instances: 2, resources: limit('512Mi') } })) },
  ],
};
