import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, yaml } from '../../yaml';

const FIELD = 'CephFilesystem myfs: spec.mirroring.enabled';
const mirrored = (mirroring: object) => yaml(cephCluster(), filesystem({ mirroring }));
const DAEMON = ceph('CephFilesystemMirror', 'my-fs-mirror', {});

export const CASES: RuleCases = {
  rule: 'filesystem-mirroring-not-enabled',
  fails: [
    { name: 'peers', yaml: mirrored({ peers: { secretNames: ['site-b'] } }), finds: [FIELD], says: ['it is not true, and there are peers.secretNames'] },
    {
      name: 'schedules and retention',
      yaml: mirrored({ enabled: false, snapshotSchedules: [{ path: '/', interval: '24h' }], snapshotRetention: [{ path: '/', duration: 'h 24' }] }),
      finds: [FIELD],
      says: ['snapshotSchedules, snapshotRetention'],
    },
    {
      name: 'a daemon beside filesystems that are not mirrored',
      yaml: yaml(cephCluster(), filesystem(), DAEMON, filesystem({ mirroring: { enabled: true } }, 'myfs', 'other')),
      finds: ['CephFilesystemMirror my-fs-mirror: '],
      says: ['no CephFilesystem in rook-ceph is mirrored'],
    },
  ],
  passes: [
    { name: 'enabled', yaml: mirrored({ enabled: true, peers: { secretNames: ['site-b'] } }) },
    { name: 'not enabled, and nothing prepared', yaml: mirrored({ enabled: false, peers: { secretNames: [] } }) },
    { name: 'a daemon beside a filesystem that is mirrored', yaml: yaml(cephCluster(), filesystem(), filesystem({ mirroring: { enabled: true } }, 'other'), DAEMON) },
  ],
  open: [{ name: 'a daemon alone', yaml: yaml(cephCluster(), DAEMON), notEvaluated: ['objects'] }],
};
