import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, yaml } from '../../yaml';

const FIELD = 'CephFilesystem myfs: spec.mirroring.enabled';
const mirrored = (mirroring: object = {}) => filesystem({ mirroring: { enabled: true, ...mirroring } });
const daemon = (namespace = 'rook-ceph') => ceph('CephFilesystemMirror', 'my-fs-mirror', {}, namespace);
const EXTERNAL = ceph('CephCluster', 'rook-ceph', { external: { enable: true } });
const PEER = { peers: { secretNames: ['site-b'] } };

export const CASES: RuleCases = {
  rule: 'filesystem-mirror-daemon-missing',
  fails: [
    { name: 'a peer', yaml: yaml(cephCluster(), mirrored(PEER)), finds: [FIELD], says: ['there is no CephFilesystemMirror in rook-ceph'], mends: ['add a CephFilesystemMirror'] },
    { name: 'a schedule', yaml: yaml(cephCluster(), mirrored({ snapshotSchedules: [{ path: '/', interval: '24h' }] })), finds: [FIELD], mends: ['add a CephFilesystemMirror to the namespace'] },
    { name: 'neither, as where files arrive', yaml: yaml(cephCluster(), mirrored({ peers: { secretNames: [] } })), finds: [FIELD], mends: ['unless files only arrive in this cluster'] },
    {
      name: 'in another namespace',
      yaml: yaml(cephCluster(), mirrored(PEER), daemon('default')),
      finds: [FIELD],
      mends: ['move the CephFilesystemMirror of default to rook-ceph'],
    },
  ],
  passes: [
    { name: 'a daemon', yaml: yaml(cephCluster(), mirrored(PEER), daemon()) },
    { name: 'not enabled', yaml: yaml(cephCluster(), mirrored({ enabled: false })) },
    { name: 'not mirrored', yaml: yaml(cephCluster(), filesystem()) },
  ],
  open: [
    { name: 'no cluster in the set', yaml: yaml(mirrored(PEER)), notEvaluated: ['objects'] },
    { name: 'an external cluster', yaml: yaml(EXTERNAL, mirrored(PEER)), notEvaluated: ['objects'] },
  ],
};
