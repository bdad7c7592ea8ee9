import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const mirrored = (schedules: object[], retention: object[] = [], cephConfig: object = {}) => yaml(cephCluster({ cephConfig }), filesystem({
  mirroring: { enabled: true, snapshotSchedules: schedules, snapshotRetention: retention },
}));
const at = (field: string) => [`CephFilesystem myfs: spec.mirroring.${field}`];
const DAILY = { path: '/', interval: '24h' };
const MINUTES = (value: string) => ({ mgr: { 'mgr/snap_schedule/allow_m_granularity': value } });

export const CASES: RuleCases = {
  rule: 'filesystem-snapshot-schedule-refused',
  fails: [
    { name: 'the unit before the number', yaml: mirrored([DAILY, { path: '/home', interval: 'h24' }]), finds: at('snapshotSchedules[1].interval'), says: ['"h24" is no number with'] },
    { name: 'no interval', yaml: mirrored([{ path: '/' }]), finds: at('snapshotSchedules[0].interval'), says: ['it is missing'] },
    { name: 'never', yaml: mirrored([{ path: '/', interval: '0h' }]), finds: at('snapshotSchedules[0].interval') },
    {
      name: 'minutes',
      yaml: mirrored([{ path: '/', interval: '30m' }]),
      finds: at('snapshotSchedules[0].interval'),
      says: ['"30m" is in minutes, which Ceph takes with mgr/snap_schedule/allow_m_granularity only'],
      mends: ['give at least 1h'],
    },
    { name: 'minutes, which Ceph is told not to take', yaml: mirrored([{ path: '/', interval: '30m' }], [], MINUTES('false')), finds: at('snapshotSchedules[0].interval'), severities: ['error'] },
    { name: 'minutes, and the cluster is not known', yaml: yaml(filesystem({ mirroring: { enabled: true, snapshotSchedules: [{ path: '/', interval: '5m' }] } })), finds: at('snapshotSchedules[0].interval'), severities: ['warning'] },
    {
      name: 'a start without a date',
      yaml: mirrored([{ ...DAILY, startTime: '11:55' }]),
      finds: at('snapshotSchedules[0].startTime'),
      says: ['"11:55" does not begin with a date'],
      mends: ['2026-01-31T06:00:00'],
    },
    {
      name: 'retention in two words',
      yaml: mirrored([DAILY], [{ path: '/', duration: 'h 24' }]),
      finds: at('snapshotRetention[0].duration'),
      says: ['"h 24" has no number with'],
      mends: ['such as 24h7d'],
    },
    { name: 'no duration', yaml: mirrored([DAILY], [{ path: '/' }]), finds: at('snapshotRetention[0].duration') },
    {
      name: 'retention of a directory without a schedule',
      yaml: mirrored([DAILY], [{ path: '/', duration: '7d' }, { path: '/home', duration: '7d' }]),
      finds: at('snapshotRetention[1].path'),
      says: ['there is no schedule for "/home"'],
      mends: ['give the path of a schedule'],
    },
    { name: 'retention without schedules', yaml: yaml(filesystem({ mirroring: { enabled: true, snapshotRetention: [{ path: '/', duration: '7d' }] } })), finds: at('snapshotRetention[0].path') },
  ],
  passes: [
    { name: 'all that Ceph reads', yaml: mirrored([{ ...DAILY, startTime: '2026-07-15T11:55:00' }, { path: '/', interval: '7d' }], [{ path: '/', duration: '24h7d4w' }]) },
    { name: 'minutes, which Ceph is told to take', yaml: mirrored([{ path: '/', interval: '30m' }], [], MINUTES('true')) },
    { name: 'no paths', yaml: mirrored([{ interval: '1d' }], [{ duration: '5n' }]) },
    { name: 'not mirrored', yaml: yaml(filesystem({ mirroring: { enabled: false, snapshotSchedules: [{ path: '/', interval: 'daily' }] } }), filesystem({}, 'plain')) },
  ],
};
