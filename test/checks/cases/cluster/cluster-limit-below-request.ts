import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const memory = (request: string | number | undefined, limit: string | number | undefined) => ({ requests: { cpu: '1', memory: request }, limits: { memory: limit } });
const set = (name: string, resources: object) => ({
  name,
  count: 3,
  resources,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
});
const WRONG = memory('8Gi', '6Gi');
const RIGHT = memory('6Gi', '8Gi');

export const CASES: RuleCases = {
  rule: 'cluster-limit-below-request',
  fails: [
    {
      name: 'OSDs and a set of them',
      yaml: yaml(cephCluster({ resources: { mon: RIGHT, osd: WRONG }, storage: { storageClassDeviceSets: [set('a', RIGHT), set('b', WRONG)] } })),
      finds: ['CephCluster rook-ceph: spec.resources.osd.limits.memory', 'CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].resources.limits.memory'],
      says: ['osd asks for 8Gi of memory and may use 6Gi: '],
    },
    {
      name: 'powers of ten and of two',
      yaml: yaml(cephCluster({ resources: { mgr: memory('1Gi', '1G') } })),
      finds: ['CephCluster rook-ceph: spec.resources.mgr.limits.memory'],
    },
    {
      name: 'metadata servers and gateways',
      yaml: yaml(
        filesystem({ metadataServer: { activeCount: 1, resources: WRONG } }),
        objectStore({ gateway: { port: 80, instances: 2, resources: WRONG } }),
        ceph('CephNFS', 'my-nfs', { server: { active: 1, resources: WRONG } }),
      ),
      finds: [
        'CephFilesystem myfs: spec.metadataServer.resources.limits.memory',
        'CephObjectStore my-store: spec.gateway.resources.limits.memory',
        'CephNFS my-nfs: spec.server.resources.limits.memory',
      ],
      says: ['mds asks', 'rgw asks', 'nfs asks'],
    },
    {
      name: 'mirrors',
      yaml: yaml(ceph('CephRBDMirror', 'rbd', { count: 1, resources: WRONG }), ceph('CephFilesystemMirror', 'fs', { resources: WRONG })),
      finds: ['CephRBDMirror rbd: spec.resources.limits.memory', 'CephFilesystemMirror fs: spec.resources.limits.memory'],
      says: ['rbdmirror asks', 'fsmirror asks'],
    },
  ],
  passes: [
    { name: 'a higher limit', yaml: yaml(cephCluster({ resources: { osd: RIGHT, mon: memory('2Gi', '2048Mi') } }), filesystem({ metadataServer: { activeCount: 1, resources: RIGHT } })) },
    { name: 'no limit', yaml: yaml(cephCluster({ resources: { osd: memory('4Gi', undefined), mon: { limits: { cpu: '2' } }, mgr: memory('1Gi', 0) } })) },
    { name: 'no request', yaml: yaml(cephCluster({ resources: { osd: memory(undefined, '4Gi') } })) },
    { name: 'amounts that are none, of which others tell', yaml: yaml(cephCluster({ resources: { prepareosd: memory('1Gi', '400MB') } })), refused: true },
    { name: 'nothing said', yaml: yaml(cephCluster(), filesystem(), objectStore()) },
  ],
};
