import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** What the manager's module snap_schedule reads: a number, and minutes, hours, days, weeks, months or years. */
const INTERVAL = /^[1-9][0-9]*[mhdwMy]$/;
const RETENTION = /[0-9]+[nmhdwMy]/;
const MINUTES = 'mgr/snap_schedule/allow_m_granularity';

export const filesystemSnapshotScheduleRefused: Rule = {
  id: 'filesystem-snapshot-schedule-refused',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['CephFilesystem'],
  title: 'a snapshot schedule or retention of a mirrored filesystem that Ceph refuses',
  effect: 'Ceph answers with an error: no snapshot is taken of a schedule that it refuses, and none is removed without retention',
  mend: 'give intervals such as 1h or 7d, and durations such as 24h7d',
  source: 'pkg/daemon/ceph/client/filesystem_mirror.go:93-137 (rook d0c3b9ce6), src/pybind/mgr/snap_schedule/fs/schedule.py (ceph)',

  *check({ spec, cluster }) {
    const { enabled, snapshotSchedules: schedules = [], snapshotRetention = [] } = spec.mirroring ?? {};
    if (!enabled) {
      return;
    }
    for (const [i, { interval = '', startTime = '' }] of schedules.entries()) {
      const path = `spec.mirroring.snapshotSchedules[${i}]`;
      if (!INTERVAL.test(interval)) {
        yield { path: `${path}.interval`, message: interval === '' ? 'it is missing' : `"${interval}" is no number with h, d, w, M or y behind it` };
      } else if (interval.endsWith('m') && !sectionsOf(cluster).some(section => /^(true|1|yes|on)$/i.test(section?.[MINUTES]))) {
        // The configuration of a cluster that is not in the set may allow it.
        const severity = cluster === undefined ? Severity.WARNING : undefined;
        yield { path: `${path}.interval`, message: `"${interval}" is in minutes, which Ceph takes with ${MINUTES} only`, fix: 'give at least 1h', severity };
      }
      if (startTime !== '' && !/^[0-9]{4}-?[0-9W]/.test(startTime)) {
        yield { path: `${path}.startTime`, message: `"${startTime}" does not begin with a date`, fix: 'give date and time, such as 2026-01-31T06:00:00' };
      }
    }
    for (const [i, { path = '', duration = '' }] of snapshotRetention.entries()) {
      const where = `spec.mirroring.snapshotRetention[${i}]`;
      if (!RETENTION.test(duration)) {
        const message = `"${duration}" has no number with one of n, h, d, w, M and y behind it`;
        yield { path: `${where}.duration`, message, fix: 'write how many of which interval, such as 24h7d', severity: Severity.WARNING };
      } else if (!schedules.some((schedule: any) => (schedule.path ?? '') === path)) {
        yield { path: `${where}.path`, message: `there is no schedule for "${path}"`, fix: 'give the path of a schedule', severity: Severity.WARNING };
      }
    }
  },
};

/** The sections of Ceph's configuration that the CephCluster writes. */
function sectionsOf(cluster: any): any[] {
  return Object.values(cluster?.spec?.cephConfig ?? {});
}
